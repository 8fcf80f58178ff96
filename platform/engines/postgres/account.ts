import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'

/** The user an engine process runs as. */
export type Account = { uid: number, gid: number }

const nobody = 65534

/**
 * PostgreSQL refuses to run as root, so root lends it a user number of its own: that of the existing cluster, else one derived
 * from the data directory that belongs to nobody else, else 65534. Undefined when we are not root and need none.
 */
export function engineAccount(dataDir: string, cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = ownerOf(cluster)
  if (owner !== undefined && owner.uid !== 0) return owner
  const taken = new Set([...numbersIn('/etc/passwd'), ...numbersIn('/etc/group')])
  const first = createHash('sha256').update(dataDir).digest().readUInt32BE() % 10_000
  for (let step = 0; step < 10_000; step++) {
    const number = 50_000 + (first + step) % 10_000
    if (!taken.has(number)) return usable(number) ? { uid: number, gid: number } : { uid: nobody, gid: nobody }
  }
  return { uid: nobody, gid: nobody }
}

/** A user that `/etc/passwd` names, because initdb insists on a name: nobody where there is one, else the first that is not root. */
export function namedAccount(): Account {
  const numbers = numbersIn('/etc/passwd').filter((uid) => uid !== 0)
  const uid = numbers.includes(nobody) ? nobody : numbers[0] ?? nobody
  return { uid, gid: uid }
}

/** True when that user can enter the directory, tried rather than reasoned: rights lists and mounts have their say. */
export function canEnter(account: Account, directory: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

function usable(number: number): boolean {
  return canEnter({ uid: number, gid: number }, '/')
}

function ownerOf(path: string): Account | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && { uid: found.uid, gid: found.gid }
}

function numbersIn(path: string): number[] {
  try {
    return readFileSync(path, 'utf8').split('\n').map((line) => Number(line.split(':')[2])).filter(Number.isInteger)
  } catch {
    return []
  }
}

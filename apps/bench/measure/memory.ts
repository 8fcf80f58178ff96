import { readdirSync, readFileSync } from 'node:fs'

/** Proportional set size of a process and all below it, by what they are, in MB. Linux only: elsewhere nothing is known. */
export function memoryOf(pid: number): Map<string, number> | undefined {
  let pids: number[]
  try {
    pids = familyOf(pid)
  } catch {
    return undefined
  }
  const sizes = new Map<string, number>()
  for (const p of pids) {
    const kind = kindOf(p)
    sizes.set(kind, (sizes.get(kind) ?? 0) + pssOf(p))
  }
  return sizes
}

function familyOf(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8')
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch { /* it ended meanwhile */ }
  }
  const family = new Set([pid])
  for (let size = 0; size !== family.size;) {
    size = family.size
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child)
  }
  return [...family]
}

function kindOf(pid: number): string {
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  if (/postgres/.test(command)) return 'PostgreSQL'
  if (/analysis/.test(command)) return 'analysis'
  return /worker/.test(command) ? 'worker' : 'server'
}

const pssOf = (pid: number): number => Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024

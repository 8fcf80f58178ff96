import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { namedAccount, type Account } from './account.ts'
import type { Place } from './place.ts'

/** The superuser of the embedded cluster, and the name of the firm's database. */
export const superuser = 'guanxi'

type Initialisation = { place: Place, binaries: string, password: string, sync?: boolean }

/**
 * Makes the cluster when there is none and returns its folder. It is made beside and renamed, so that a crash leaves no half cluster.
 * Order and case follow the builtin C.UTF-8, which is the same on every machine; order for people is the pinyin column's task.
 */
export function initCluster({ place, binaries, password, sync = true }: Initialisation): string {
  const { cluster } = place
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster
  const half = `${cluster}.new`
  const passwordFile = `${half}.password`
  const maker = place.account && namedAccount()
  rmSync(half, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  mkdirSync(half, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  try {
    if (maker) for (const path of [half, passwordFile]) chownSync(path, maker.uid, maker.gid)
    runInitdb({ binaries, half, passwordFile, maker, sync })
    if (place.account) chownTree(half, place.account)
    renameSync(half, cluster)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  return cluster
}

type InitdbRun = { binaries: string, half: string, passwordFile: string, maker: Account | undefined, sync: boolean }

function runInitdb({ binaries, half, passwordFile, maker, sync }: InitdbRun): void {
  const options = [
    `--pgdata=${half}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions', ...(sync ? [] : ['--no-sync']),
  ]
  const { status, stderr, error } = spawnSync(join(binaries, 'bin', 'initdb'), options, { ...maker, cwd: '/', env: { LANG: 'C', TZ: 'UTC' }, encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb could not make the database in ${half}: ${error?.message ?? stderr}`)
}

function chownTree(root: string, { uid, gid }: Account): void {
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) chownSync(join(root, name), uid, gid)
  chownSync(root, uid, gid)
}

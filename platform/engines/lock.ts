import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A held lock; the kernel releases it as well when the process dies in whatever way. */
export type Lock = { release(): void }

/**
 * Takes the named lock of a data directory, or says at once that another process holds it (undefined).
 * The lock is SQLite's exclusive file lock, because that is the one kernel lock Node can take without an addon: it needs no
 * take-over of stale files, so two simultaneous starts cannot both win and a recycled process number cannot fool it.
 */
export function acquireLock(dataDir: string, name: string): Lock | undefined {
  const path = join(dataDir, `${name}.lock`)
  closeSync(openSync(path, 'a', 0o600))
  const file = new DatabaseSync(path)
  try {
    file.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return { release: () => file.close() }
  } catch (error) {
    file.close()
    if (error instanceof Error && error.message === 'database is locked') return undefined
    throw error
  }
}

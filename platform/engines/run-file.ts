import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readPrivate, writePrivate } from './private-file.ts'
import { isAlive, type ProcessIdentity } from './process-identity.ts'

/** What the owner of the engines tells the others: who it is, where the engines are, and what it published (the server: its port). */
export type RunFile = ProcessIdentity & { databaseUrl: string, clickhouseUrl: string, published: Record<string, string | number> }

/** Reads the run file of a data directory; undefined when there is none or its writer is gone. */
export function readRunFile(dataDir: string): RunFile | undefined {
  const found = readPrivate<RunFile>(pathIn(dataDir))
  return found && isAlive(found) ? found : undefined
}

/** Writes the run file; only the holder of the lock may. */
export function writeRunFile(dataDir: string, run: RunFile): void {
  writePrivate(pathIn(dataDir), run)
}

/** Removes the run file; only the holder of the lock may. */
export function removeRunFile(dataDir: string): void {
  rmSync(pathIn(dataDir), { force: true })
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'run.json')
}

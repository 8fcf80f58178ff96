import { join } from 'node:path'
import { acquireLock } from './lock.ts'
import { readPrivate, writePrivate } from './private-file.ts'
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.ts'

/** The right to be the one server of a data directory. */
export type Serving = { announce(url: string): void, release(): void }

type ServerFile = ProcessIdentity & { url: string }

/** Claims to be the data directory's server; undefined when another process is (`servedAt` says where). Apart from owning the engines: a command may own those. */
export function claimServing(dataDir: string): Serving | undefined {
  const lock = acquireLock(dataDir, 'server')
  if (!lock) return undefined
  return { announce: (url) => writePrivate(pathIn(dataDir), { ...ownIdentity(), url } satisfies ServerFile), release: () => lock.release() }
}

/** Where the running server of a data directory answers; undefined when there is none or it has not announced itself yet. */
export function servedAt(dataDir: string): string | undefined {
  const found = readPrivate<ServerFile>(pathIn(dataDir))
  return found && isAlive(found) ? found.url : undefined
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'server.json')
}

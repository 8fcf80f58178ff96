import { openSync, renameSync, statSync } from 'node:fs'

const largest = 10 * 2 ** 20

/** Opens an engine's log for appending, and puts one of more than 10 MiB aside first: the last two are kept. */
export function openLogFile(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(path, `${path}.old`)
  return openSync(path, 'a', 0o600)
}

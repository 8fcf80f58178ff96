import { join } from 'node:path'
import { openData } from '#platform/engines/data-directory.ts'
import type { FileStore } from './file-store.ts'
import { localStore } from './local-store.ts'

let opened: { data: string; store: FileStore } | undefined

/** The installation's file store: `files` in the data directory. */
export function fileStore(): FileStore {
  const data = openData(process.env)
  if (opened?.data !== data) opened = { data, store: localStore(join(data, 'files')) }
  return opened.store
}

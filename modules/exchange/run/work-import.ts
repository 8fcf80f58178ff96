import type { Logger } from 'pino'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db/tables.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { TableFault } from '#platform/tabular/index.ts'
import type { Remark } from '../contract.ts'
import { undoChanges } from '../undo/undo-changes.ts'
import { isPassing } from './error-kinds.ts'
import { claimImport, type ImportRecord, releaseImport, Superseded } from './runner.ts'
import { settleState } from './settle-state.ts'
import { writeFile } from './write-file.ts'

export interface Works { db: Db; log: Logger; store: FileStore; signal: AbortSignal }

/** Works on an import until it is done, stopped or someone else's: checks, writes or undoes it, as its state says. A crash or a shutdown leaves it where its last batch ended, for the next process. */
export async function workImport(works: Works, importId: Id): Promise<void> {
  const record = await claimImport(works.db, importId)
  if (!record) return
  try {
    await (record.state === 'undoing' ? undoChanges(works, record) : writeFile(works, record))
    if (works.signal.aborted) await releaseImport(works.db, record)
  } catch (error) {
    if (error instanceof Superseded) return
    await end(works, record, error)
  }
}

/** What cannot pass is told and ends the import; what passes is left to the next process. */
async function end({ db, log }: Works, record: ImportRecord, error: unknown): Promise<void> {
  if (isPassing(error)) {
    await releaseImport(db, record).catch(() => {})
    throw error
  }
  const told = remarkOf(error)
  if (!told) log.error({ err: error, import: record.id }, 'import failed')
  await settleState(db, record, record.state === 'checking' ? 'ready' : 'failed', told ?? { code: 'exchange/unexpected', params: {} })
}

function remarkOf(error: unknown): Remark | null {
  if (error instanceof Refusal) return { code: error.code, params: error.params }
  if (error instanceof TableFault) return { code: `exchange/${error.code}`, params: error.params }
  return (error as NodeJS.ErrnoException).code === 'ENOENT' ? { code: 'exchange/file-gone', params: {} } : null
}

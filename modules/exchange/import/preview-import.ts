import { Refusal } from '#kernel/refusal.ts'
import { inCopyTransaction } from '#platform/db/copy-transaction.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { importRefusals, type Preview } from '../contract.ts'
import type { FileRow } from '../extension.ts'
import { fileBatches } from '../run/batches.ts'
import { noCounts, tally } from '../run/counts.ts'
import { openImport } from '../run/write-file.ts'
import { requireImport } from './read-import.ts'
import { requireOneOf } from './start-import.ts'

const COUNTED = 1_000

/** What would become of the first rows of a file, if it were brought in now by the asker. Nothing is written. */
export async function previewImport({ db, actor, now }: Pick<HttpContext, 'db' | 'actor' | 'now'>, id: string, shown: number, store: FileStore): Promise<Preview> {
  const record = await inTransaction(db, actor, (context) => requireImport(context, id), now)
  requireOneOf(record, ['ready', 'stopped'])
  if (!record.file_kept) throw new Refusal(importRefusals['file-gone'])
  const { session } = await openImport(db, { ...record, actor, state: 'checking' })
  const rows: FileRow[] = []
  await store.readAt(record.sha256, async (path) => {
    for await (const batch of fileBatches({ path, shape: record.shape, after: 0, groupOf: undefined, size: () => COUNTED })) {
      rows.push(...batch.rows)
      if (rows.length > COUNTED) break
    }
  })
  const looked = rows.slice(0, COUNTED)
  const result = await inCopyTransaction(db, actor, (context) => session.write({ ...context, importId: id }, session.prepare(looked)), now)
  return {
    rows: looked.slice(0, shown).map((r, i) => ({ line: r.line, cells: [...r.cells], outcome: result.rows[i]!.outcome, reasons: [...(result.rows[i]!.reasons ?? [])] })),
    counts: tally(noCounts, result.rows), complete: rows.length <= COUNTED,
  }
}

import { inCopyTransaction } from '#platform/db/copy-transaction.ts'
import type { Prepared } from './batches.ts'
import { noCounts, tally } from './counts.ts'
import { type ImportRecord, signal } from './runner.ts'
import { settleState } from './settle-state.ts'
import { dropAside } from './wait-rows.ts'
import type { Works } from './work-import.ts'
import type { Opened } from './write-file.ts'

/** Tells what would become of every row. Nothing is written but the forecast. */
export async function checkBatches(works: Works, record: ImportRecord, { session, actor }: Opened, batches: AsyncIterable<Prepared>): Promise<void> {
  let counts = noCounts
  for await (const { prepared, bytes } of batches) {
    const { rows } = await inCopyTransaction(works.db, actor, (context) => session.write({ ...context, importId: record.id }, prepared))
    counts = tally(counts, rows)
    const state = await signal(works.db, record, { phase: 'writing', set: { forecast: JSON.stringify(counts), bytes_done: bytes, bytes_total: Number(record.size) } })
    if (state !== 'checking') break
    if (works.signal.aborted) return
  }
  await dropAside(works.db, record.id)
  await signal(works.db, record, { set: { rows_total: counts.rows, bytes_done: 0 } })
  await settleState(works.db, record, 'ready')
}

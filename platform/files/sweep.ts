import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction, type Context } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import type { FileStore } from './file-store.ts'
import { fileStore } from './open-store.ts'
import './tables.ts'

const BATCH = 200

/** Removes contents that nobody holds any more. A content goes from the store before its row, so that a crash between the two is made good by the next run. */
export async function run({ db, now, signal }: JobContext): Promise<void> {
  const store = fileStore()
  while (!signal.aborted) {
    const swept = await inTransaction(db, system('files.sweep'), (context) => sweep(context, store), now)
    if (swept < BATCH) return
  }
}

/** One batch; returns how many contents went. */
export async function sweep({ tx }: Context, store: FileStore): Promise<number> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from files.content c where not exists (select from files.held h where h.sha256 = c.sha256) limit ${BATCH} for update skip locked`.execute(tx)
  const free = rows.map((r) => r.sha256)
  // Looked at again now that the rows are locked: a holder may have come while we waited.
  const held = free.length ? await tx.selectFrom('files.held').select('sha256').where('sha256', 'in', free).execute() : []
  const gone = free.filter((sha256) => !held.some((h) => h.sha256 === sha256))
  for (const sha256 of gone) await store.remove(sha256)
  if (gone.length) await tx.deleteFrom('files.content').where('sha256', 'in', gone).execute()
  return gone.length
}

import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'

/** Messages are kept thirty days. */
export const run = ({ db }: JobContext): Promise<void> => inTransaction(db, system('webhooks'), async ({ tx, now }) => {
  await sql`delete from firm.delivery where at < ${now}::timestamptz - interval '30 days'`.execute(tx)
})

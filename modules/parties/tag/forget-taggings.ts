import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'

/** Forgets what would be needed to undo taggings of more than 30 days ago. */
export const run = ({ db, now }: JobContext): Promise<void> =>
  inTransaction(db, system('parties.forget-taggings'), async ({ tx }) => {
    await sql`delete from parties.bulk where at < ${now}::timestamptz - interval '30 days'`.execute(tx)
  }, now)

import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'

/** Has the analysis engine hear of roles that ended yesterday or the day before. */
export async function run({ db, now }: JobContext): Promise<void> {
  await inTransaction(db, system('parties.feed-ended-roles'), ({ tx }) => sql`select parties.feed_ended_roles()`.execute(tx), now)
}

import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'

/** Removes sessions, challenges, counts and invitations that have run out. */
export async function run({ db, now }: JobContext): Promise<void> {
  await inTransaction(db, system('people.forget-expired'), ({ tx }) => sql`select people.forget_expired(${now})`.execute(tx), now)
}

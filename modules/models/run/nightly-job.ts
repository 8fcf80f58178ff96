import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { askRun } from './ask-run.ts'

/** Asks for the nightly run. */
export async function run({ db, now }: JobContext): Promise<void> {
  await inTransaction(db, system('models'), (context) => askRun(context), now)
}

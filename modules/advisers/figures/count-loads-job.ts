import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { countLoads } from './count-loads.ts'

/** Every hour, and after parties were given. */
export const run = ({ db, now }: JobContext): Promise<void> => inTransaction(db, system('advisers.count-loads'), countLoads, now)

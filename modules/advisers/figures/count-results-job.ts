import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { countLoads } from './count-loads.ts'
import { countResults } from './count-results.ts'

/** Every night. */
export const run = ({ db, now }: JobContext): Promise<void> => inTransaction(db, system('advisers.count-results'), async (context) => { await countLoads(context); await countResults(context) }, now)

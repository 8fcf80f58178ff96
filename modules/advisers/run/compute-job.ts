import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { computeRun } from './compute-run.ts'

/** Reckons a proposal; one that cannot be says so, and can be asked for anew. */
export async function run({ db, now, signal, log }: JobContext, { id }: { id: string }): Promise<void> {
  try {
    await computeRun(db, id, { now, signal })
  } catch (error) {
    if (signal.aborted) throw error
    log.error({ err: error, run: id }, 'matching failed')
    await inTransaction(db, system('advisers.compute-run'), ({ tx }) => sql`update advisers.run set state = 'failed', problem = ${error instanceof Error ? error.message : String(error)} where id = ${id}`.execute(tx), now)
  }
}

import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { redrawHoldout } from './draw-holdout.ts'

/** Draws the holdout anew on the day that its schedule says. */
export async function run({ db, now, log }: JobContext): Promise<void> {
  if (await inTransaction(db, system('experiments.redraw'), redrawHoldout, now)) log.info('the holdout was drawn anew')
}

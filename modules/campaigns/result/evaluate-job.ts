import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { evaluateCampaign } from './evaluate-campaign.ts'

/** Counts a campaign's result. */
export async function run({ db, now }: JobContext, { id }: { id: string }): Promise<void> {
  await inTransaction(db, system('campaigns.evaluate'), (context) => evaluateCampaign(context, id), now)
}

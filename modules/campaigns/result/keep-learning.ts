import { createFinding } from '#modules/findings/api.ts'
import { FindingInput } from '#modules/findings/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Campaign } from '../campaign/contract.ts'
import { texts } from '../messages/web.ts'
import { writingFor } from '../report/writing.ts'
import type { CampaignResult } from './contract.ts'
import { learningOf } from './learning.ts'
import { tellResult } from './tell-result.ts'

/** Keeps what a result says as a finding of the asker, in their language; gives its id, or null where it says nothing. */
export async function keepLearning(context: Context, campaign: Campaign, result: CampaignResult): Promise<string | null> {
  const { default: t } = await texts[context.actor.language]()
  const learning = learningOf(t, campaign, result, tellResult(t, result, campaign.measure, writingFor(context.actor)))
  return learning && (await createFinding(context, FindingInput.parse({ ...learning, shared: true }))).id
}

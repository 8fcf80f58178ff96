import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Campaign } from '../campaign/contract.ts'
import { readCampaigns } from '../campaign/read-campaigns.ts'
import { amountOf, authorityOf } from './authority.ts'

/** Campaigns that wait for an approval that the asker may give. */
export async function findAwaiting(context: Context): Promise<Campaign[]> {
  const most = await authorityOf(context)
  if (most <= 0) return []
  const { own } = await getSetting(context.tx, 'campaigns.approval')
  return (await readCampaigns(context, { state: 'asked' })).filter((c) => amountOf(c) <= most && (own || c.askedBy?.id !== context.actor.memberId))
}

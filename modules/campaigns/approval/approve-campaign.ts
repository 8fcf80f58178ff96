import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Campaign, campaignRefusals as r } from '../campaign/contract.ts'
import { readCampaign } from '../campaign/read-campaigns.ts'
import { moveCampaign } from './act-on-campaign.ts'
import { amountOf, authorityOf } from './authority.ts'
import { tellAsker } from './tell-approvers.ts'

/** Approves what was asked for, up to the asker's authority and, unless the firm allows it, not by whoever asked; or sends it back. */
export async function approveCampaign(context: Context, id: string, approved: boolean): Promise<Campaign> {
  const before = await readCampaign(context, id)
  if (before.state !== 'asked') throw new Refusal(r['state-change'], { from: before.state, act: 'approve' })
  if (!approved) {
    await tellAsker(context, before, 'campaign-declined')
    return moveCampaign(context, before, 'draft', { act: 'decline' })
  }
  const amount = amountOf(before)
  const most = await authorityOf(context)
  if (amount > most) throw new Refusal(r['beyond-authority'], { amount: amount.toFixed(2), most: most.toFixed(2) })
  if (before.askedBy?.id === context.actor.memberId && !(await getSetting(context.tx, 'campaigns.approval')).own) throw new Refusal(r['own-approval'])
  await tellAsker(context, before, 'campaign-approved')
  return moveCampaign(context, before, 'approved', { act: 'approve', amount })
}

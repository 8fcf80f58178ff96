import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { getSetting } from '#modules/firm/api.ts'
import { type Campaign, campaignRefusals as r, type CampaignState } from '../campaign/contract.ts'
import { readCampaign } from '../campaign/read-campaigns.ts'
import { type Act, campaignMoved } from '../run/contract.ts'
import '../tables.ts'
import { amountOf } from './authority.ts'
import { tellApprovers } from './tell-approvers.ts'

const moves: Record<Exclude<Act, 'approve' | 'decline'>, { from: readonly CampaignState[]; to: CampaignState }> = {
  ask: { from: ['draft'], to: 'asked' }, withdraw: { from: ['asked', 'approved'], to: 'draft' }, pause: { from: ['running'], to: 'paused' }, resume: { from: ['paused'], to: 'running' }, stop: { from: ['approved', 'running', 'paused'], to: 'stopped' },
}

/** Moves a campaign on. One that costs no more than the firm leaves free is approved by being asked for. */
export async function actOnCampaign(context: Context, id: string, act: keyof typeof moves): Promise<Campaign> {
  const before = await readCampaign(context, id)
  const { from, to } = moves[act]
  if (!from.includes(before.state)) throw new Refusal(r['state-change'], { from: before.state, act })
  if (act === 'ask') requireWhole(before)
  const free = act === 'ask' && amountOf(before) <= (await getSetting(context.tx, 'campaigns.approval')).free
  const moved = await moveCampaign(context, before, free ? 'approved' : to, { act })
  if (moved.state === 'asked') await tellApprovers(context, moved)
  return moved
}

/** Nobody is asked to approve what could not run. */
function requireWhole({ segments, waves, startsAt }: Campaign): void {
  const bare = waves.flatMap((w) => w.variants).some((v) => !v.templateId && !v.body)
  const what = !segments.length ? 'audience' : !waves.length ? 'waves' : bare ? 'content' : !startsAt ? 'start' : null
  if (what) throw new Refusal(r.incomplete, { what })
}

/** Writes the new state with its event; the worker goes on from there. */
export async function moveCampaign(context: Context, before: Campaign, to: CampaignState, detail: object): Promise<Campaign> {
  const { tx, actor, now } = context
  const by = { asked: { asked_at: now, asked_by: actor.memberId }, approved: { ...(before.state === 'draft' && { asked_at: now, asked_by: actor.memberId }), approved_at: now, approved_by: actor.memberId }, draft: { asked_at: null, asked_by: null, approved_at: null, approved_by: null }, stopped: { ended_at: now } }
  await tx.updateTable('campaigns.campaign').where('id', '=', before.id).set({ state: to, ...(to in by && by[to as keyof typeof by]), updated_at: now, version: before.version + 1 }).execute()
  await audit(context, { action: 'update', object: 'campaign', id: before.id, detail: { ...detail, before: before.state, after: to } })
  await publish(context, campaignMoved, { campaignId: before.id, from: before.state, to })
  if (to !== 'asked' && to !== 'draft') await enqueue(context, 'campaigns.advance', { id: before.id }, { key: `advance-${before.id}-${to}` })
  return readCampaign(context, before.id)
}

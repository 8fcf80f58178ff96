import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { toUnits } from '#kernel/money.ts'
import { checkPlaces, readTemplate } from '#modules/messaging/api.ts'
import { readOffer } from '#modules/offers/api.ts'
import { readSegment } from '#modules/segments/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import '../tables.ts'
import { type Campaign, type CampaignInput, campaignRefusals as r, type WaveInput } from './contract.ts'
import { readCampaign } from './read-campaigns.ts'

/** Makes a campaign as a draft. */
export async function createCampaign(context: Context, input: CampaignInput): Promise<Campaign> {
  const { tx, actor, now } = context
  await check(context, input)
  const { id } = await tx.insertInto('campaigns.campaign').values({ ...rowOf(input), owner_id: input.ownerId ?? actor.memberId!, seed: randomUUID(), created_at: now, created_by: actor.memberId, updated_at: now }).returning('id').executeTakeFirstOrThrow()
  await writeWaves(context, id, input.waves)
  await audit(context, { action: 'create', object: 'campaign', id, detail: { after: input } })
  return readCampaign(context, id)
}

/** Changes what has not begun. Approved or asked for, it is a draft again: what was approved is what runs. */
export async function updateCampaign(context: Context, id: string, input: CampaignInput, ifMatch: number | null): Promise<Campaign> {
  const before = await readCampaign(context, id)
  if (ifMatch !== null && ifMatch !== before.version) throw new Refusal(common.stale, { version: before.version })
  if (!['draft', 'asked', 'approved'].includes(before.state)) throw new Refusal(r.fixed, { state: before.state })
  await check(context, input)
  await context.tx.updateTable('campaigns.campaign').where('id', '=', id).set({ ...rowOf(input), ...(input.ownerId && { owner_id: input.ownerId }), state: 'draft', asked_at: null, asked_by: null, approved_at: null, approved_by: null, updated_at: context.now, version: before.version + 1 }).execute()
  await context.tx.deleteFrom('campaigns.wave').where('campaign_id', '=', id).execute()
  await sql`delete from campaigns.overlap where a_id = ${id} or b_id = ${id}`.execute(context.tx)
  await writeWaves(context, id, input.waves)
  await audit(context, { action: 'update', object: 'campaign', id, detail: { before, after: input } })
  return readCampaign(context, id)
}

const rowOf = (input: CampaignInput) => ({
  name: input.name, goal: input.goal, measure: input.measure, target: input.target ?? null, purpose: input.purpose, priority: input.priority, budget_cents: String(toUnits(input.budget) / 100n), costs: JSON.stringify(input.costs),
  segments: input.segments, excluded: input.excluded, seeds: input.seeds, late: input.late, holdout: input.holdout, follow_days: input.followDays, starts_at: input.startsAt ?? null, ends_at: input.endsAt ?? null,
})

async function writeWaves(context: Context, campaignId: string, waves: readonly WaveInput[]): Promise<void> {
  if (!waves.length) return
  const { tx } = context
  await enqueue(context, 'campaigns.overlap', {}, { key: 'overlap' })
  await tx.insertInto('campaigns.wave').values(waves.map((wave, i) => ({
    campaign_id: campaignId, number: i + 1, name: wave.name, due_at: wave.dueAt, channel: wave.channel, to_whom: wave.toWhom, variants: JSON.stringify(wave.variants), test: wave.test ? JSON.stringify(wave.test) : null, phase: wave.test && wave.variants.length > 1 && wave.test.share < 1 ? 'test' as const : 'all' as const,
  }))).execute()
}

/** Everything that it names is there and may be used by whoever plans it; every text can be filled. */
async function check(context: Context, input: CampaignInput): Promise<void> {
  if (!(await sql`select from consent.purpose where key = ${input.purpose} and active and contacts`.execute(context.tx)).rows.length) throw new Refusal(r.incomplete, { what: 'purpose' }, '/body/purpose')
  if (input.startsAt && input.endsAt && Date.parse(input.endsAt) <= Date.parse(input.startsAt)) throw new Refusal(r.incomplete, { what: 'end' }, '/body/endsAt')
  for (const id of new Set([...input.segments, ...input.excluded])) await readSegment(context, id)
  for (const [i, wave] of input.waves.entries()) {
    if (wave.test && (wave.variants.length < 2 || wave.test.base * (1 + wave.test.lift) >= 1)) throw new Refusal(r.shares, {}, `/body/waves/${i}/test`)
    for (const [k, variant] of wave.variants.entries()) {
      if (variant.templateId) await readTemplate(context, variant.templateId)
      else await checkPlaces(context.tx, `${variant.subject ?? ''}${variant.body ?? ''}`, `/body/waves/${i}/variants/${k}/body`)
      if (variant.offerId) await readOffer(context, variant.offerId)
    }
  }
}

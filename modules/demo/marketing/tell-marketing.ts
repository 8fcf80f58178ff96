import { sql } from 'kysely'
import { actOnCampaign, advanceWithin, createCampaign, evaluateCampaign, keepLearning, readCampaign } from '#modules/campaigns/api.ts'
import { CampaignInput } from '#modules/campaigns/contract.ts'
import { addCodes, createOffer, setOfferState } from '#modules/offers/api.ts'
import { OfferInput } from '#modules/offers/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import { createRandom } from '../random.ts'
import { record } from '../make/making.ts'
import { buy } from './buy.ts'
import { codeOf, type DemoCampaign, demoCampaigns, demoOffer, demoPlanned } from './plans.ts'
import { send } from './send.ts'
import { takeIn, writeSegment } from './write-segment.ts'

const DAY = 86_400_000
const SEED = 7_050_823
/** Days that each party of a campaign is followed. */
const FOLLOWED = 30

/** Carries campaigns of the past out as the system would have: consent decided on their day, part left out by lot, what was sent and used told; then has them measured. Only that their buyers buy is made up. Once. */
export async function tellMarketing(context: Context): Promise<void> {
  const { rows: [asked] } = await sql<{ by: string | null; unit: string | null; told: boolean }>`
    select f.asked_by::text as by, m.unit_id::text as unit, exists (select from demo.record where object = 'campaign') as told from demo.firm f left join people.member m on m.id = f.asked_by where f.state = 'making'`.execute(context.tx)
  if (!asked?.by || asked.told) return
  const own: Context = { ...context, actor: { ...context.actor, memberId: asked.by, unitId: asked.unit, language: 'zh-CN' } }
  const segment = await writeSegment(own)
  const offer = await writeOffer(own)
  for (const [n, told] of demoCampaigns.entries()) await carryOut(own, told, { n, segment, offer })
  await takeIn(own, segment, own.now)
  await plan(own, segment)
}

async function writeOffer(context: Context): Promise<string> {
  const from = { ...context, now: new Date(context.now.getTime() - 90 * DAY) }
  const { name, terms, worth, cost, validDays } = demoOffer
  const { id } = await createOffer(from, OfferInput.parse({ name, terms, benefit: 'amount', worth, cost, validDays, codes: 'imported', perParty: 1, who: { field: 'kind', op: 'in', value: ['person', 'household'] } }))
  await addCodes(from, id, Array.from({ length: demoOffer.codes }, (_, i) => codeOf(i)))
  await setOfferState(from, id, 'active')
  await record(context, 'offer', [id])
  return id
}

async function carryOut(context: Context, told: DemoCampaign, { n, segment, offer }: { n: number; segment: string; offer: string }): Promise<void> {
  const then: Context = { ...context, now: new Date(Math.floor((context.now.getTime() - told.daysAgo * DAY) / DAY) * DAY + 2 * 3_600_000) }
  await takeIn(context, segment, then.now)
  const { name, goal, measure, budget, costs, channel } = told
  const variants = told.variants.map(({ label, subject, body }) => ({ label, subject, body, ...(told.offer && { offerId: offer }) }))
  const { id } = await createCampaign(then, CampaignInput.parse({ name, goal, measure, budget, costs, segments: [segment], holdout: 0.2, followDays: FOLLOWED, startsAt: then.now.toISOString(), waves: [{ dueAt: then.now.toISOString(), channel, variants }] }))
  await record(context, 'campaign', [id])
  /* The lot is the story's, so that the same firm is always told. */
  await sql`update campaigns.campaign set seed = ${`demo-${n}`}, state = 'approved', asked_at = ${then.now}, asked_by = owner_id, approved_at = ${then.now}, approved_by = owner_id where id = ${id}`.execute(context.tx)
  await advanceWithin(then, id)
  const random = createRandom(SEED + n)
  const reached = await send(then, id, told, random)
  await buy(then, reached, { told, offer: told.offer ? offer : null, random })
  const result = await evaluateCampaign(context, id)
  const finding = result && (await keepLearning(context, await readCampaign(context, id), result))
  if (finding) await record(context, 'finding', [finding])
}

/** One that begins in ten days and costs more than is free: it waits for whoever may approve it. */
async function plan(context: Context, segment: string): Promise<void> {
  const starts = new Date(Math.floor((context.now.getTime() + 10 * DAY) / DAY) * DAY + 2 * 3_600_000).toISOString()
  const { name, goal, budget, costs, subject, body } = demoPlanned
  const wave = { channel: 'sms', variants: [{ subject, body }] }
  const { id } = await createCampaign(context, CampaignInput.parse({ name, goal, measure: 'margin', budget, costs, segments: [segment], startsAt: starts, waves: [{ dueAt: starts, ...wave }, { dueAt: new Date(Date.parse(starts) + 5 * DAY).toISOString(), toWhom: 'not-bought', ...wave }] }))
  await record(context, 'campaign', [id])
  await actOnCampaign(context, id, 'ask')
  await sql`update campaigns.campaign set asked_by = (select r.id from demo.record r where r.object = 'member' order by r.id limit 1) where id = ${id}`.execute(context.tx)
}

import { type RawBuilder, sql } from 'kysely'
import { queueMessages, type Queued } from '#modules/messaging/api.ts'
import type { SendingChannel } from '#modules/messaging/contract.ts'
import { giveOffer } from '#modules/offers/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import type { Variant } from '../campaign/contract.ts'
import { waveSent } from '../run/contract.ts'
import { SLICE } from '../run/enrol-slice.ts'
import { type Running, type RunningWave, stepOf } from '../run/running.ts'
import { armSql, inTest } from './lots.ts'

interface Asked { partyId: string; survivorId: string; arm: number }

/** Gives the next parties of a wave to the send ledger, each with their variant: while a test runs those who try, afterwards all others with the winner. Offers first: whoever gets none gets no message. */
export async function queueSlice(context: Context, campaign: Running, wave: RunningWave): Promise<void> {
  const asked = await nextParties(context, campaign, wave)
  const all: Queued & { withoutOffer: number } = { queued: 0, withheld: 0, known: 0, withoutOffer: 0 }
  for (const [arm, variant] of wave.variants.entries()) {
    const ids = asked.filter((p) => p.arm === arm).map((p) => p.survivorId)
    if (!ids.length) continue
    const { queued, withheld, known, withoutOffer } = await queueVariant(context, campaign, wave, variant, ids)
    all.queued += queued; all.withheld += withheld; all.known += known; all.withoutOffer += withoutOffer
  }
  await note(context, campaign, wave, asked, all)
}

const literal = (ids: readonly string[]): string => `{${ids.join(',')}}`

async function nextParties({ tx }: Context, campaign: Running, wave: RunningWave): Promise<Asked[]> {
  const { id, seed } = campaign
  const late = wave.state === 'done' ? sql`m.entered_at > ${wave.sweptAt}::timestamptz` : sql`true`
  const phase = wave.phase === 'all' || wave.state === 'done' ? sql`true` : wave.phase === 'test' ? inTest(seed, wave) : sql`(not ${inTest(seed, wave)} or m.entered_at > ${wave.sweptAt}::timestamptz)`
  const arm: RawBuilder<unknown> = wave.winner !== null ? sql`${wave.winner}::int` : armSql(seed, wave)
  const { rows } = await sql<Asked>`
    select m.party_id::text as "partyId", s.id::text as "survivorId", ${arm} as arm from campaigns.member m join parties.party p on p.id = m.party_id join parties.party s on s.id = case when p.survivor_id is null then p.id else p.survivor_id end
    where m.campaign_id = ${id} and m.part = 'treated' and m.party_id > ${wave.queuedTo}::bigint and s.deleted_at is null and ${late} and ${phase} and ${stillMeant(campaign, wave)}
    order by m.party_id limit ${sql.lit(SLICE)}`.execute(tx)
  return rows
}

/** A later wave for whoever did not open, click or buy since they were written to. */
function stillMeant({ id }: Running, { number, toWhom }: RunningWave): RawBuilder<unknown> {
  if (toWhom === 'all') return sql`true`
  if (toWhom === 'not-bought') return sql`not exists (select from orders.sales_order o join parties.party b on b.id = o.buyer_id where (b.id = s.id or b.survivor_id = s.id) and o.kind = 'order' and o.status not in ('draft', 'cancelled') and o.ordered_day >= m.entered_at::date)`
  const steps = Array.from({ length: number - 1 }, (_, i) => stepOf(id, i + 1))
  const kinds = toWhom === 'not-opened' ? ['opened', 'clicked', 'replied'] : ['clicked', 'replied']
  return sql`not exists (select from messaging.message x join messaging.notice n on n.message_id = x.id where x.step = any (${steps}::text[]) and x.party_id = s.id and n.kind = any (${kinds}::text[]) and not n.machine)`
}

async function queueVariant(context: Context, campaign: Running, wave: RunningWave, variant: Variant, ids: readonly string[]): Promise<Queued & { withoutOffer: number }> {
  const step = stepOf(campaign.id, wave.number)
  const everyone = sql`select distinct unnest(${literal(ids)}::bigint[]) as party_id`
  const dueAt = new Date(Math.max(wave.dueAt.getTime() + variant.delayHours * 3_600_000, context.now.getTime()))
  const said = variant.templateId ? { templateId: variant.templateId } : { subject: variant.subject ?? null, body: variant.body ?? '' }
  const sending = { step, channel: wave.channel as SendingChannel, purpose: campaign.purpose, priority: 100 - 10 * campaign.priority, dueAt, ...said }
  if (!variant.offerId) return { ...(await queueMessages(context, { ...sending, audience: everyone })), withoutOffer: 0 }
  const reachable = sql`select distinct a.party_id from (${everyone}) a where not exists (select from campaigns.member m where m.campaign_id = ${campaign.id} and m.party_id = a.party_id and m.kept is not null)`
  await giveOffer(context, { offerId: variant.offerId, step, audience: reachable })
  const queued = await queueMessages(context, { ...sending, audience: sql`select g.party_id from offers.gift g where g.offer_id = ${variant.offerId} and g.step = ${step} and g.state in ('given', 'redeemed') and g.party_id = any (${literal(ids)}::bigint[])` })
  return { ...queued, withoutOffer: ids.length - queued.queued - queued.withheld - queued.known }
}

/** Notes how far the wave came; after its last parties the test begins to be judged, or it is done. */
async function note(context: Context, campaign: Running, wave: RunningWave, asked: readonly Asked[], { queued, withheld, withoutOffer }: Queued & { withoutOffer: number }): Promise<void> {
  const more = asked.length === SLICE
  const since = wave.sweeping ?? campaign.enrolledAt
  const state = more ? (wave.state === 'done' ? 'done' : 'queueing') : wave.phase === 'test' && wave.state !== 'done' ? 'testing' : 'done'
  await sql`update campaigns.wave set state = ${state}, queued_to = ${more ? asked.at(-1)!.partyId : '0'}, queued = queued + ${queued}, withheld = withheld + ${withheld}, without_offer = without_offer + ${withoutOffer},
    sweeping = case when ${more} then ${since}::timestamptz end, swept_at = case when ${more} then swept_at else ${since}::timestamptz end, tested_at = case when ${state === 'testing'} then ${context.now}::timestamptz else tested_at end where id = ${wave.id}`.execute(context.tx)
  if (!more && wave.state !== 'done') await publish(context, waveSent, { campaignId: campaign.id, waveId: wave.id, number: wave.number, queued, withheld })
}

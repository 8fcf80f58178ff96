import { type RawBuilder, sql } from 'kysely'
import { queueMessages, type Queued } from '#modules/messaging/api.ts'
import type { SendingChannel } from '#modules/messaging/contract.ts'
import { giveOffer, takeBackOffer } from '#modules/offers/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import type { Variant } from '../campaign/contract.ts'
import { waveSent } from '../run/contract.ts'
import { type Running, type RunningWave, stepOf } from '../run/running.ts'

/** Whom to write to and what was decided of them in this transaction: their variant, why it is kept from them, and their address. */
export interface Asked { partyId: string; arm: number; reason: string | null; address: string | null }

export interface Counts { queued: number; withheld: number; withoutOffer: number }

/** Gives parties to the send ledger, each with their variant. */
export async function queueAsked(context: Context, campaign: Running, wave: RunningWave, asked: readonly Asked[]): Promise<Counts> {
  const all = { queued: 0, withheld: 0, withoutOffer: 0 }
  for (const [arm, variant] of wave.variants.entries()) {
    const some = asked.filter((one) => one.arm === arm)
    if (!some.length) continue
    const { queued, withheld, withoutOffer } = await queueVariant(context, campaign, wave, variant, some)
    all.queued += queued; all.withheld += withheld; all.withoutOffer += withoutOffer
  }
  return all
}

/** Notes how far a wave came: `to` is 0 when that was all, `since` then the moment up to which whoever entered was looked at. After its last parties the test begins to be judged, or it is done. */
export async function noteWave(context: Context, campaign: Running, wave: RunningWave, { queued, withheld, withoutOffer, to, since }: Counts & { to: string; since: Date | null }): Promise<void> {
  const last = since !== null
  const state = !last ? (wave.state === 'done' ? 'done' : 'queueing') : wave.phase === 'test' && wave.state !== 'done' ? 'testing' : 'done'
  await sql`update campaigns.wave set state = ${state}, queued_to = ${to}, queued = queued + ${queued}, withheld = withheld + ${withheld}, without_offer = without_offer + ${withoutOffer},
    sweeping = case when ${!last} then ${wave.sweeping ?? campaign.enrolledAt}::timestamptz end, swept_at = case when ${last} then ${since}::timestamptz else swept_at end, tested_at = case when ${state === 'testing'} then ${context.now}::timestamptz else tested_at end where id = ${wave.id}`.execute(context.tx)
  if (last && wave.state !== 'done') await publish(context, waveSent, { campaignId: campaign.id, waveId: wave.id, number: wave.number, queued, withheld })
}

const rowsOf = (asked: readonly Asked[]): RawBuilder<unknown> => sql`select distinct on (u.party_id) u.party_id, u.reason, u.address from unnest(${asked.map((a) => a.partyId)}::bigint[], ${asked.map((a) => a.reason)}::text[], ${asked.map((a) => a.address)}::text[]) u (party_id, reason, address)`

/** Offers come first: whoever gets none gets no message, and whoever the rules of sending then hold back keeps none. */
async function queueVariant(context: Context, campaign: Running, wave: RunningWave, variant: Variant, asked: readonly Asked[]): Promise<Queued & { withoutOffer: number }> {
  const step = stepOf(campaign.id, wave.number)
  const decided = rowsOf(asked)
  const dueAt = new Date(Math.max(wave.dueAt.getTime() + variant.delayHours * 3_600_000, context.now.getTime()))
  const said = variant.templateId ? { templateId: variant.templateId } : { subject: variant.subject ?? null, body: variant.body ?? '' }
  const sending = { step, channel: wave.channel as SendingChannel, purpose: campaign.purpose, priority: 100 - 10 * campaign.priority, dueAt, ...said }
  if (!variant.offerId) return { ...(await queueMessages(context, { ...sending, audience: decided, decided: true })), withoutOffer: 0 }
  await giveOffer(context, { offerId: variant.offerId, step, audience: sql`select party_id from (${decided}) a where reason is null` })
  const given = sql`select a.party_id, a.reason, a.address from (${decided}) a where a.reason is not null or exists (select from offers.gift g where g.offer_id = ${variant.offerId} and g.step = ${step} and g.party_id = a.party_id and g.state in ('given', 'redeemed'))`
  const queued = await queueMessages(context, { ...sending, audience: given, decided: true })
  const allowed = asked.filter((one) => one.reason === null).map((one) => one.partyId)
  if (queued.withheld > asked.length - allowed.length) await takeBackFrom(context, { offerId: variant.offerId, step, allowed })
  return { ...queued, withoutOffer: asked.length - queued.queued - queued.withheld - queued.known }
}

/** Of those whom consent allows, takes the offer back from whoever the ledger holds back all the same. */
async function takeBackFrom(context: Context, { offerId, step, allowed }: { offerId: string; step: string; allowed: readonly string[] }): Promise<void> {
  const { rows } = await sql<{ id: string }>`select m.party_id::text as id from messaging.message m where m.step = ${step} and m.party_id = any (${allowed}::bigint[]) and m.state = 'withheld'`.execute(context.tx)
  if (rows.length) await takeBackOffer(context, { offerId, step, partyIds: rows.map((r) => r.id) })
}

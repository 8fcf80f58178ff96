import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type Gift, invitationRefusals, offerRedeemed, offerRefusals, type redeemCode as contract } from '../contract.ts'
import { readGift } from '../gift/find-gifts.ts'
import { acceptFriend } from '../invitation/accept-friend.ts'

const r = { ...offerRefusals, ...invitationRefusals }

interface Found { id: string; offer_id: string; offer: string; party_id: string; survivor_id: string; state: Gift['state']; valid_until: string | null; transferable: boolean; least_cents: string | null }
interface Order { id: string; buyer_id: string; base_cents: string }

/** Redeems a code. Two tills at once cannot both: the gift is locked first. */
export async function redeemCode(context: Context, { code, orderId, partyId }: BodyOf<typeof contract>): Promise<Gift> {
  const order = orderId ? await readOrder(context, orderId) : null
  const buyer = order?.buyer_id ?? (partyId && (await standsFor(context, partyId)))
  const gift = await friendsOwn(context, { code, buyer, orderId }) ?? await findGift(context, code.toUpperCase(), buyer)
  await requireRedeemable(context, gift, code, order)
  await sql`update offers.gift set state = 'redeemed', redeemed_at = ${context.now}, redeemed_by = ${context.actor.memberId}, order_id = ${orderId ?? null}::bigint where id = ${gift.id}`.execute(context.tx)
  await logTouchpoint(context, { kind: 'offer-redeemed', direction: 'in', at: context.now, participants: [{ partyId: gift.survivor_id, role: 'subject' }], memberId: context.actor.memberId, text: gift.offer, source: 'offers', sourceKey: gift.id, ref: { object: 'offer', id: gift.offer_id } })
  await publish(context, offerRedeemed, { offerId: gift.offer_id, giftId: gift.id, partyId: gift.survivor_id, orderId: orderId ?? null })
  await audit(context, { action: 'redeem', object: 'offer', id: gift.offer_id, detail: { giftId: gift.id, orderId } })
  return readGift(context, gift.id)
}

/** A code that invites friends: whoever brings it is taken as the friend, and what is redeemed is the friend's own gift; the inviter's code stays for others. */
async function friendsOwn(context: Context, { code, buyer, orderId }: { code: string; buyer: string | undefined; orderId: string | undefined }): Promise<Found | null> {
  if (!buyer) return null
  const accepted = await acceptFriend(context, { code, friendId: buyer, via: orderId ? 'order' : 'hand', orderId })
  if (!accepted) return null
  if (accepted.reason) throw new Refusal(accepted.reason === 'self' ? r['own-invitation'] : r['friend-refused'], { code, reason: accepted.reason }, '/body/code')
  const { rows: [own] } = await sql<{ code: string }>`select code from offers.gift where step = ${`invitation/${accepted.referralId}/friend`} and state <> 'refused'`.execute(context.tx)
  return own ? findGift(context, own.code, buyer) : null
}

async function readOrder({ tx }: Context, id: string): Promise<Order> {
  const { rows: [order] } = await sql<Order>`select o.id::text, case when b.survivor_id is null then b.id else b.survivor_id end::text as buyer_id, o.base_cents::text from orders.sales_order o join parties.party b on b.id = o.buyer_id where o.id = ${id} and o.kind = 'order'`.execute(tx)
  if (!order) throw new Refusal(r['order-not-found'], { id }, '/body/orderId')
  return order
}

const standsFor = async ({ tx }: Context, id: string): Promise<string | undefined> => (await sql<{ id: string }>`select case when survivor_id is null then id else survivor_id end::text as id from parties.party where id = ${id}`.execute(tx)).rows[0]?.id

/** The gift of a code; of one that all have, the party's own, and of those what can still be redeemed first. */
async function findGift({ tx }: Context, code: string, of: string | undefined): Promise<Found> {
  const { rows } = await sql<Found & { own_code: boolean }>`
    select g.id::text, g.offer_id::text, o.name as offer, g.party_id::text, case when p.survivor_id is null then p.id else p.survivor_id end::text as survivor_id, g.state, g.valid_until::text, g.own_code, o.transferable, o.least_cents::text
    from offers.gift g join offers.offer o on o.id = g.offer_id join parties.party p on p.id = g.party_id
    where g.code = ${code} and (g.own_code or (g.offer_id in (select id from offers.offer where common_code = ${code}) and ${of ?? null}::bigint in (p.id, p.survivor_id))) order by g.state = 'given' desc, g.id limit 1 for update of g`.execute(tx)
  if (rows[0]) return rows[0]
  const { rows: [common] } = await sql`select from offers.offer where common_code = ${code}`.execute(tx)
  throw new Refusal(common && !of ? r['party-needed'] : r['unknown-code'], { code }, '/body/code')
}

async function requireRedeemable({ tx, now }: Context, gift: Found, code: string, order: Order | null): Promise<void> {
  if (gift.state === 'redeemed') throw new Refusal(r.redeemed, { code }, '/body/code')
  if (gift.state !== 'given') throw new Refusal(r.revoked, { code }, '/body/code')
  if (gift.valid_until && gift.valid_until < dayIn(await getSetting(tx, 'firm.zone'), now)) throw new Refusal(r.expired, { code, until: gift.valid_until }, '/body/code')
  if (!order) return
  if (!gift.transferable && order.buyer_id !== gift.survivor_id) throw new Refusal(r['other-party'], { code }, '/body/code')
  if (gift.least_cents && BigInt(order.base_cents) < BigInt(gift.least_cents)) throw new Refusal(r['too-small'], { least: (Number(gift.least_cents) / 100).toFixed(2) }, '/body/orderId')
}

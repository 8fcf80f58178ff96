import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { giveOffer } from '../gift/give-offer.ts'
import { friendBought } from './contract.ts'

interface Ripe { id: string; inviterId: string; friendId: string; offerId: string; thanksId: string | null; orderId: string }
const actor = system('offers.thank-inviters')
const BATCH = 200

/** Thanks whoever brought friends that have bought since: once for each friend. An order that was cancelled is none. */
export async function thankInviters(db: Db, now: Date, signal: AbortSignal): Promise<number> {
  let thanked = 0
  for (let n = -1; n !== 0 && !signal.aborted; thanked += n) n = await inTransaction(db, actor, thankSome, now)
  return thanked
}

async function thankSome(context: Context): Promise<number> {
  const { rows } = await sql<Ripe>`
    select r.id::text, coalesce(i.survivor_id, i.id)::text as "inviterId", coalesce(f.survivor_id, f.id)::text as "friendId", o.id::text as "offerId", o.invitation ->> 'thanksId' as "thanksId", s.id::text as "orderId"
    from offers.referral r join offers.gift g on g.id = r.gift_id join offers.offer o on o.id = g.offer_id join parties.party i on i.id = r.inviter_id join parties.party f on f.id = r.friend_id
    cross join lateral (select s.id from orders.sales_order s where s.buyer_id = any (parties.ids_of(r.friend_id)) and s.kind = 'order' and s.status not in ('draft', 'cancelled') order by s.id limit 1) s
    where r.state = 'accepted' and r.thanked_at is null order by r.id limit ${BATCH} for update of r skip locked`.execute(context.tx)
  for (const { id, inviterId, friendId, offerId, thanksId, orderId } of rows) {
    if (thanksId) await giveOffer(context, { offerId: thanksId, step: `invitation/${id}/thanks`, audience: sql`select ${inviterId}::bigint as party_id` })
    await sql`update offers.referral set thanked_at = ${context.now}, order_id = ${orderId} where id = ${id}`.execute(context.tx)
    await publish(context, friendBought, { referralId: id, partyId: inviterId, friendId, offerId })
  }
  return rows.length
}

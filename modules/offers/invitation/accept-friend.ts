import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { addConnection } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { giveOffer } from '../gift/give-offer.ts'
import { friendCame, type FriendReason, type Invitation } from './contract.ts'

/** What brought a friend. `orderId`: the order that names the code, by which they are no customer yet. */
export interface Came { code: string; friendId: string; via: 'form' | 'order' | 'hand'; orderId?: string | undefined }
export interface Accepted { referralId: string; reason: FriendReason | null }
interface Invited { giftId: string; offerId: string; inviterId: string; friendId: string; invitation: Invitation }

/** Takes a friend that a code brought: both are connected, the friend gets the gift, the inviter is thanked when the friend buys. Told again it is the same; whoever does not count stands there with the reason. Null where the code is no invitation that holds today. */
export async function acceptFriend(context: Context, { code, friendId, via, orderId }: Came): Promise<Accepted | null> {
  const invited = await findInvited(context, code, friendId)
  if (!invited) return null
  const known = await knownReferral(context, invited)
  if (known) return known
  const reason = await judge(context, invited, orderId)
  const { rows: [made] } = await sql<{ id: string }>`
    insert into offers.referral (gift_id, inviter_id, friend_id, via, at, state, reason) values (${invited.giftId}, ${invited.inviterId}, ${invited.friendId}, ${via}, ${context.now}, ${reason ? 'refused' : 'accepted'}, ${reason}) returning id::text`.execute(context.tx)
  const referralId = made!.id
  if (reason === null || reason === 'limit') await connect(context, invited)
  if (reason === null) {
    await giveOffer(context, { offerId: invited.offerId, step: `invitation/${referralId}/friend`, audience: sql`select ${invited.friendId}::bigint as party_id` })
    await publish(context, friendCame, { referralId, partyId: invited.friendId, inviterId: invited.inviterId, offerId: invited.offerId })
  }
  await audit(context, { action: 'refer', object: 'offer', id: invited.offerId, detail: { referralId, inviterId: invited.inviterId, friendId: invited.friendId, via, reason } })
  return { referralId, reason }
}

/** Whose code it is and what it offers, held so that two friends at once do not both pass the limit. A friend's own code invites nobody: it is theirs to use. */
async function findInvited({ tx, now }: Context, code: string, friendId: string): Promise<Invited | undefined> {
  const { rows: [found] } = await sql<Invited>`
    select g.id::text as "giftId", o.id::text as "offerId", coalesce(i.survivor_id, i.id)::text as "inviterId", coalesce(f.survivor_id, f.id)::text as "friendId", o.invitation
    from offers.gift g join offers.offer o on o.id = g.offer_id join parties.party i on i.id = g.party_id join parties.party f on f.id = ${friendId} and f.deleted_at is null
    where g.code = ${code.toUpperCase()} and g.own_code and g.state = 'given' and g.step not like 'invitation/%' and o.invitation is not null and o.state = 'active' and i.deleted_at is null
      and (g.valid_until is null or g.valid_until >= ${dayIn(await getSetting(tx, 'firm.zone'), now)}::date) for update of g`.execute(tx)
  return found
}

async function knownReferral({ tx }: Context, { giftId, friendId }: Invited): Promise<Accepted | undefined> {
  const { rows: [known] } = await sql<Accepted>`select r.id::text as "referralId", r.reason from offers.referral r where r.gift_id = ${giftId} and r.friend_id = any (parties.ids_of(${friendId})) order by r.id limit 1`.execute(tx)
  return known
}

/** Why the friend does not count; null where they do. */
async function judge({ tx, now }: Context, { inviterId, friendId, invitation }: Invited, orderId: string | undefined): Promise<FriendReason | null> {
  if (inviterId === friendId) return 'self'
  const { rows: [is] } = await sql<Record<Exclude<FriendReason, 'self'>, boolean>>`
    select parties.household_at(${inviterId}, ${now}::date) = parties.household_at(${friendId}, ${now}::date) as household,
      exists (select from parties.contact a join parties.contact b on b.channel = a.channel and b.value_key = a.value_key where a.party_id = any (parties.ids_of(${inviterId})) and b.party_id = any (parties.ids_of(${friendId}))) as contact,
      exists (select from orders.sales_order s where s.buyer_id = any (parties.ids_of(${friendId})) and s.kind = 'order' and s.status not in ('draft', 'cancelled') and s.id is distinct from ${orderId ?? null}::bigint) as customer,
      exists (select from offers.referral r where r.friend_id = any (parties.ids_of(${friendId})) and r.state = 'accepted') as already,
      (select count(*) >= ${invitation.most} from offers.referral r where r.inviter_id = any (parties.ids_of(${inviterId})) and r.state = 'accepted' and r.at > ${now}::timestamptz - make_interval(days => ${invitation.days})) as limit`.execute(tx)
  return (['household', 'contact', 'customer', 'already', 'limit'] as const).find((reason) => is![reason]) ?? null
}

/** Who brought whom stands in the connections, from where it counts as word of mouth. */
async function connect(context: Context, { inviterId, friendId }: Invited): Promise<void> {
  const { rows } = await sql`select from parties.connection c where c.type = 'refers' and c.party_id = any (parties.ids_of(${inviterId})) and c.to_id = any (parties.ids_of(${friendId}))`.execute(context.tx)
  if (!rows.length) await addConnection(context, inviterId, { type: 'refers', otherId: friendId, backward: false, from: dayIn(await getSetting(context.tx, 'firm.zone'), context.now) })
}

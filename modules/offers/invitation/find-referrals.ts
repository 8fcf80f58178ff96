import { sql } from 'kysely'
import type { BodyOf, QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { acceptFriend } from './accept-friend.ts'
import { type bringFriend as contract, type findReferrals as findContract, invitationRefusals as r, type Referral } from './contract.ts'

/** Who brought whom, the latest first. */
export async function findReferrals(context: Context, { limit, cursor, offerId, partyId }: Omit<QueryOf<typeof findContract>, 'limit'> & { limit: number }): Promise<Page<Referral>> {
  const before = cursor === undefined ? undefined : decodeCursor(cursor)?.[0]
  if (cursor !== undefined && !/^\d{1,18}$/.test(before ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const conditions = [offerId ? sql`g.offer_id = ${offerId}` : sql`true`, partyId ? sql`(r.inviter_id = any (parties.ids_of(${partyId})) or r.friend_id = any (parties.ids_of(${partyId})))` : sql`true`, before ? sql`r.id < ${before}::bigint` : sql`true`]
  const { rows } = await sql<Referral>`
    select r.id::text, json_build_object('id', o.id::text, 'name', o.name) as offer, json_build_object('id', i.id::text, 'name', i.name) as inviter, json_build_object('id', f.id::text, 'name', f.name) as friend, r.via,
      to_json(r.at at time zone 'UTC')#>>'{}' || 'Z' as at, r.state, r.reason, to_json(r.thanked_at at time zone 'UTC')#>>'{}' || 'Z' as "thankedAt", r.order_id::text as "orderId"
    from offers.referral r join offers.gift g on g.id = r.gift_id join offers.offer o on o.id = g.offer_id join parties.party i on i.id = r.inviter_id join parties.party f on f.id = r.friend_id
    where ${sql.join(conditions, sql` and `)} order by r.id desc limit ${sql.lit(limit + 1)}`.execute(context.tx)
  await audit(context, { action: 'read', object: 'offer', id: offerId ?? null, detail: { referrals: true, partyId } })
  return cutPage(rows, limit, (row) => [row.id])
}

/** Notes by hand that a friend came by a code; one who does not count is noted with the reason. */
export async function acceptByHand(context: Context, { code, friendId }: BodyOf<typeof contract>): Promise<Referral> {
  const friend = await requireParty(context, friendId)
  const accepted = await acceptFriend(context, { code, friendId: friend.id, via: 'hand' })
  if (!accepted) throw new Refusal(r['no-invitation'], { code }, '/body/code')
  const { items } = await findReferrals(context, { limit: 50, partyId: friend.id })
  return items.find((one) => one.id === accepted.referralId)!
}

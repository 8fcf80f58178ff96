import { type RawBuilder, sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { dayIn } from '#kernel/date.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type findGifts as contract, type Gift, offerRefusals } from '../contract.ts'

/** A page of gifts, the latest first. */
export async function findGifts(context: Context, { limit, cursor, offerId, partyId, state }: QueryOf<typeof contract>): Promise<Page<Gift>> {
  const before = cursor === undefined ? undefined : decodeCursor(cursor)?.[0]
  if (cursor !== undefined && !/^\d{1,18}$/.test(before ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const conditions = [offerId ? sql`g.offer_id = ${offerId}` : sql`true`, partyId ? sql`g.party_id = any (parties.ids_of(${partyId}))` : sql`true`, state ? sql`${state} = (${await stateNow(context)})` : sql`true`, before ? sql`g.id < ${before}::bigint` : sql`true`]
  const items = await readGifts(context, sql`where ${sql.join(conditions, sql` and `)} order by g.id desc limit ${sql.lit(limit + 1)}`)
  await audit(context, { action: 'read', object: 'offer', id: offerId ?? null, detail: { partyId } })
  return cutPage(items, limit, (row) => [row.id])
}

/** One gift that the asker may see. */
export async function readGift(context: Context, id: string): Promise<Gift> {
  const [found] = await readGifts(context, sql`where g.id = ${id}`)
  if (!found) throw new Refusal(offerRefusals['not-found'], { id })
  return found
}

async function readGifts(context: Context, rest: RawBuilder<unknown>): Promise<Gift[]> {
  const { rows } = await sql<Gift>`
    select g.id::text, json_build_object('id', o.id::text, 'name', o.name) as offer, json_build_object('id', p.id::text, 'name', p.name) as party, g.step, (${await stateNow(context)}) as state, g.reason, g.code, to_json(g.given_at at time zone 'UTC')#>>'{}' || 'Z' as "givenAt",
      g.valid_until::text as "validUntil", to_json(g.redeemed_at at time zone 'UTC')#>>'{}' || 'Z' as "redeemedAt", g.order_id::text as "orderId"
    from offers.gift g join offers.offer o on o.id = g.offer_id join parties.party p on p.id = g.party_id ${rest}`.execute(context.tx)
  return rows
}

const stateNow = async ({ tx, now }: Context): Promise<RawBuilder<unknown>> => sql`case when g.state = 'given' and g.valid_until < ${dayIn(await getSetting(tx, 'firm.zone'), now)}::date then 'expired' else g.state end`

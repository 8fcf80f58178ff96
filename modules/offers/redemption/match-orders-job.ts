import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { system } from '#platform/access/actor.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { acceptFriend } from '../invitation/accept-friend.ts'
import { thankInviters } from '../invitation/thank-inviters.ts'
import { redeemCode } from './redeem-code.ts'

const actor = system('offers.match-orders')
/** Orders of transactions that committed late have lower numbers than what was looked at last. */
const BACK = 20_000

/** Redeems codes that stand in the notes of new orders, however these came in: by hand, by the API, from a file; then thanks whoever brought friends that have bought. */
export async function run({ db, now, log, signal }: JobContext): Promise<void> {
  const found = await inTransaction(db, actor, findCodes, now)
  let redeemed = 0
  for (const { code, orderId, buyerId } of found) {
    if (signal.aborted) return
    await inTransaction(db, actor, (context) => acceptFriend(context, { code, friendId: buyerId, via: 'order', orderId }), now)
    redeemed += await inTransaction(db, actor, (context) => redeemCode(context, { code, orderId }).then(() => 1), now).catch((error: unknown) => { if (error instanceof Refusal) return 0; throw error })
  }
  const thanked = await thankInviters(db, now, signal)
  if (thanked) log.info({ thanked }, 'inviters thanked')
  if (redeemed) log.info({ redeemed }, 'offers redeemed by orders')
}

/** Codes not redeemed yet in the notes of orders since the last look; moves the mark. */
async function findCodes({ tx }: Context): Promise<{ code: string; orderId: string; buyerId: string }[]> {
  const { rows } = await sql<{ code: string; orderId: string; buyerId: string }>`
    with mark as materialized (select coalesce((select order_id from offers.looked), 0) as id), latest as materialized (select coalesce(max(id), 0) as id from orders.sales_order),
    moved as (insert into offers.looked (order_id) select id from latest on conflict (one) do update set order_id = greatest(looked.order_id, excluded.order_id)),
    words as materialized (select o.id, o.buyer_id, w.word from orders.sales_order o cross join lateral regexp_split_to_table(upper(o.note), '[^A-Z0-9-]+') w (word) where o.id > (select id from mark) - ${BACK}::bigint and o.kind = 'order' and o.note <> '' and length(w.word) between 3 and 48)
    select distinct g.code, w.id::text as "orderId", w.buyer_id::text as "buyerId" from words w join offers.gift g on g.code = w.word and g.state = 'given' and (g.own_code or g.party_id in (select b.id from orders.sales_order o join parties.party b on b.id = o.buyer_id where o.id = w.id)) order by 2`.execute(tx)
  return rows
}

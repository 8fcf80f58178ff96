import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { NumberedOrder } from './create-orders.ts'

interface Fit { n: number; position: number; orderId: string; lineId: string }

/** Joins returns to the orders that they take back, where those can be found: of the same buyer's earlier orders the one that holds most of what came
 *  back, and among those the latest. A return that already knows its original is left as it is. */
export async function findOriginals({ tx }: Context, returns: readonly NumberedOrder[]): Promise<NumberedOrder[]> {
  const wanted = returns.flatMap((order, n) => (order.originalId ? [] : order.lines.map((line, position) => ({
    n, position, buyer_id: order.buyerId, day: order.orderedDay, product_id: line.productId ?? null, description: line.description, quantity: line.quantity.replace('-', ''),
  }))))
  if (!wanted.length) return [...returns]
  const { rows } = await sql<Fit>`
    with wanted as materialized (select * from json_to_recordset(${JSON.stringify(wanted)}::json) as w (n int, position int, buyer_id bigint, day date, product_id bigint, description text, quantity numeric)),
    fits as materialized (
      select w.n, w.position, o.id as order_id, o.ordered_day, min(l.id) as line_id
      from wanted w cross join lateral (select w.buyer_id as id union all select a.id from parties.party a where a.survivor_id = w.buyer_id) who
      join orders.sales_order o on o.buyer_id = who.id and o.kind = 'order' and o.status not in ('draft', 'cancelled') and o.ordered_day <= w.day
      join orders.line l on l.order_id = o.id and l.quantity >= w.quantity and (l.product_id = w.product_id or (w.product_id is null and l.product_id is null and l.description = w.description))
      group by 1, 2, 3, 4),
    best as (select distinct on (n) n, order_id from fits group by n, order_id, ordered_day order by n, count(*) desc, ordered_day desc, order_id desc)
    select f.n, f.position, f.order_id::text as "orderId", f.line_id::text as "lineId" from fits f join best b on b.n = f.n and b.order_id = f.order_id`.execute(tx)
  return returns.map((order, n) => withOriginal(order, rows.filter((fit) => fit.n === n)))
}

function withOriginal(order: NumberedOrder, fits: readonly Fit[]): NumberedOrder {
  const [first] = fits
  if (!first) return order
  const lineOf = new Map(fits.map((fit) => [fit.position, fit.lineId]))
  return { ...order, originalId: first.orderId, lines: order.lines.map((line, position) => ({ ...line, originalLineId: line.originalLineId ?? lineOf.get(position) ?? null })) }
}

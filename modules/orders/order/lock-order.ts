import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Order, orderRefusals } from '../contract.ts'
import { readOrder } from './read-order.ts'

/** The order, held until the transaction ends, so that two who return or pay at once go one after the other. Cancelled ones are refused. With `change`,
 *  so is whoever may not change it. */
export async function lockOrder(context: Context, id: string, { change }: { change: boolean }): Promise<Order & { buyerId: string }> {
  const seen = await readOrder(context, id)
  if (change && !seen.mayChange) throw new Refusal(common.forbidden, { action: 'update', object: 'order' })
  await sql`select pg_advisory_xact_lock(hashtextextended(${`order ${id}`}, 0))`.execute(context.tx)
  const order = await readOrder(context, id)
  if (order.status === 'cancelled') throw new Refusal(orderRefusals.cancelled, { id })
  const { rows: [row] } = await sql<{ buyerId: string }>`select buyer_id::text as "buyerId" from orders.sales_order where id = ${id}`.execute(context.tx)
  return { ...order, ...row! }
}

import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type Order, orderCancelled, orderRefusals } from '../contract.ts'
import { lockOrder } from './lock-order.ts'
import { readOrder } from './read-order.ts'
import { episodeOf } from './tell-orders.ts'

/** Cancels an order or a return: it counts for nothing any more. One of which something came back is returned, not cancelled. */
export async function cancelOrder(context: Context, id: string, { reason }: { reason?: string | undefined }): Promise<Order> {
  const { tx, actor, now } = context
  const order = await lockOrder(context, id, { change: true })
  if (order.returns.length) throw new Refusal(orderRefusals['has-returns'], { id })
  await tx.updateTable('orders.sales_order').set({ status: 'cancelled', cancelled_at: now, cancelled_by: actor.memberId, cancel_reason: reason ?? null, updated_at: now, updated_by: actor.memberId }).set(sql`version`, sql`version + 1`).where('id', '=', id).execute()
  await logTouchpoint(context, {
    kind: 'order-cancelled', stage: 'order', direction: 'in', at: now, memberId: actor.memberId, source: 'orders', participants: [{ partyId: order.buyerId, role: 'buyer' }], text: reason,
    detail: { number: order.number, amount: order.amount, currency: order.currency }, ref: { object: 'order', id }, episode: episodeOf(order.originalId ?? id),
  })
  await audit(context, { action: 'cancel', object: 'order', id, detail: { reason: reason ?? null } })
  await publish(context, orderCancelled, { orderId: id, buyerId: order.buyerId })
  return readOrder(context, id)
}

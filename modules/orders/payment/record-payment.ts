import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { BodyOf } from '#kernel/endpoint.ts'
import { toUnits } from '#kernel/money.ts'
import { getSetting } from '#modules/firm/api.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type Order, paymentRecorded, type recordPayment as contract } from '../contract.ts'
import { lockOrder } from '../order/lock-order.ts'
import { minus, sum } from '../order/price-lines.ts'
import { readOrder } from '../order/read-order.ts'
import { episodeOf } from '../order/tell-orders.ts'

/** Records a payment, or a refund where negative. An order that is paid in full becomes `paid`, and `placed` again when a refund opens it. */
export async function recordPayment(context: Context, id: string, { amount, day, method, reference }: BodyOf<typeof contract>): Promise<Order> {
  const { tx, actor, now } = context
  const order = await lockOrder(context, id, { change: true })
  const { rows: [made] } = await sql<{ id: string }>`select nextval(pg_get_serial_sequence('orders.payment', 'id'))::text as id`.execute(tx)
  const paymentId = made!.id
  const paidOn = day ?? dayIn(await getSetting(tx, 'firm.zone'), now)
  await tx.insertInto('orders.payment').values({ id: paymentId, order_id: id, amount, currency: order.currency, day: paidOn, method: method ?? null, reference: reference ?? null, at: now, by: actor.memberId }).execute()
  await tx.updateTable('orders.sales_order').set({ paid: sum([order.paid, amount]), status: statusAfter(order, minus(order.due, amount)), updated_at: now, updated_by: actor.memberId }).set(sql`version`, sql`version + 1`).where('id', '=', id).execute()
  await logTouchpoint(context, {
    kind: amount.startsWith('-') ? 'payment-refunded' : 'payment-received', stage: 'payment', direction: amount.startsWith('-') ? 'out' : 'in', at: now, memberId: actor.memberId, source: 'orders', participants: [{ partyId: order.buyerId, role: 'payer' }],
    detail: { number: order.number, amount, currency: order.currency, method: method ?? null }, ref: { object: 'order', id }, episode: episodeOf(order.originalId ?? id),
  })
  await audit(context, { action: 'pay', object: 'order', id, detail: { paymentId, amount, day: paidOn, method } })
  await publish(context, paymentRecorded, { orderId: id, paymentId, buyerId: order.buyerId, amount })
  return readOrder(context, id)
}

/** Only `placed` and `paid` tell of money; what is delivered or done stays so. */
function statusAfter({ status, kind }: Order, due: string): Order['status'] {
  const settled = kind === 'return' ? toUnits(due) >= 0n : toUnits(due) <= 0n
  if (status === 'placed' && settled) return 'paid'
  return status === 'paid' && !settled ? 'placed' : status
}

import { noonIn } from '#kernel/zoned.ts'
import { getSetting } from '#modules/firm/api.ts'
import { logTouchpoints, type TouchpointRecord } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { NumberedOrder } from './create-orders.ts'

/** Writes a touchpoint for each order or return, in the same transaction; drafts are nobody's business yet. */
export async function tellOrders(context: Context, orders: readonly NumberedOrder[]): Promise<void> {
  const zone = await getSetting(context.tx, 'firm.zone')
  const noons = new Map([...new Set(orders.map((order) => order.orderedDay))].map((day) => [day, noonIn(zone, day)]))
  await logTouchpoints(context, orders.filter((order) => order.status !== 'draft').map((order) => touchpointOf(order, order.orderedAt ?? noons.get(order.orderedDay)!, order.ownerId ?? context.actor.memberId)))
}

function touchpointOf(order: NumberedOrder, at: Date, memberId: string | null): TouchpointRecord {
  const returned = order.kind === 'return'
  return {
    kind: returned ? 'order-returned' : 'order-placed', stage: returned ? 'after-sale' : 'order', direction: 'in', channel: order.channel, at, memberId, source: 'orders', importId: order.importId,
    participants: [{ partyId: order.buyerId, role: 'buyer' }, ...(order.payerId ? [{ partyId: order.payerId, role: 'payer' }] : []), ...(order.recipientId ? [{ partyId: order.recipientId, role: 'recipient' }] : [])],
    detail: { number: order.number ?? null, amount: order.amount, currency: order.currency, lines: order.lines.length, what: order.lines[0]?.description ?? null },
    ref: { object: 'order', id: order.id }, episode: episodeOf(order.originalId ?? order.id),
  }
}

/** What an order's touchpoints belong to: its own life, and for a return its original's. */
export const episodeOf = (orderId: string): string => `order/${orderId}`

import { createOrders, type OrderRecord } from '#modules/orders/api.ts'
import type { DemoOrder } from '../story/firm.ts'
import { type Making, pieces, SOURCE } from './making.ts'

const PIECE = 5_000
const DOLLAR = '7.1'

/** Writes the orders with their lines and touchpoints, those that take others back last. */
export async function writeOrders(making: Making, tell: (share: number) => Promise<void>): Promise<void> {
  const { context, firm, ids } = making
  const numbered = firm.orders.map((order, place) => ({ order, place }))
  const turns = [...pieces(numbered.filter((o) => o.order.returns === undefined), PIECE), numbered.filter((o) => o.order.returns !== undefined)]
  for (const [i, turn] of turns.entries()) {
    const made = await createOrders(context, turn.map(({ order, place }) => recordOf(making, order, place)))
    for (const [at, { place }] of turn.entries()) ids.order[place] = made[at]!
    await tell((i + 1) / turns.length)
  }
}

function recordOf({ firm, calendar, ids }: Making, order: DemoOrder, place: number): OrderRecord {
  const { unit, owner } = firm.parties[order.buyer]!
  const lines = order.lines.map((line) => ({ productId: ids.product[line.product]!, description: firm.products[line.product]!.name, quantity: String(line.quantity), unitPrice: line.price.toFixed(2), amount: (line.price * line.quantity).toFixed(2), cost: (line.cost * line.quantity).toFixed(2) }))
  const sum = (of: 'amount' | 'cost') => lines.reduce((n, line) => n + Number(line[of]), 0).toFixed(2)
  return {
    kind: order.returns === undefined ? 'order' : 'return', status: order.status, source: SOURCE, number: `D${String(place + 1).padStart(6, '0')}`, buyerId: ids.party[order.buyer]!,
    payerId: order.payer === undefined ? null : ids.party[order.payer]!, recipientId: order.recipient === undefined ? null : ids.party[order.recipient]!,
    orderedDay: calendar.day(order.day), orderedAt: calendar.moment(order.day, order.hour * 60 + (place % 60)), currency: order.currency, rate: order.currency === 'USD' ? DOLLAR : '1', amount: sum('amount'), cost: sum('cost'), channel: order.channel,
    originalId: order.returns === undefined ? null : ids.order[order.returns]!, unitId: ids.unit[unit]!, ownerId: ids.member[owner]!, lines,
  }
}

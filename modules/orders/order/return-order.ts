import type { BodyOf } from '#kernel/endpoint.ts'
import { toUnits } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type Order, orderRefusals, orderReturned, type returnOrder as contract } from '../contract.ts'
import { orderedWhen } from './create-order.ts'
import { createOrders, type LineRecord } from './create-orders.ts'
import { lockOrder } from './lock-order.ts'
import { minus, shareOf, sum, totalCost } from './price-lines.ts'
import { readOrder } from './read-order.ts'

type Line = Order['lines'][number]

/** Takes back some lines of an order or all that is left of it, as a return of its own. Amounts are the lines' shares, at the order's rate; what was taken off the whole order and its tax are taken back in proportion. */
export async function returnOrder(context: Context, id: string, { lines: wanted, orderedDay, reason }: BodyOf<typeof contract>): Promise<Order> {
  const order = await lockOrder(context, id, { change: false })
  if (order.kind === 'return') throw new Refusal(orderRefusals['is-return'], { id })
  const lines = (wanted ? wanted.map((w, i) => [lineOf(order, w.lineId, i), w.quantity] as const) : order.lines.map((line) => [line, leftOf(line)] as const)).filter(([, quantity]) => toUnits(quantity) > 0n)
  if (!lines.length) throw new Refusal(orderRefusals['nothing-to-return'], { id })
  lines.forEach(([line, quantity], i) => checkLeft(line, quantity, i))
  const taken = lines.map(([line, quantity]) => takeBack(line, quantity))
  const gross = sum(taken.map((line) => line.amount))
  const whole = sum(order.lines.map((line) => line.amount))
  const part = (amount: string | null) => (amount === null || toUnits(whole) === 0n ? null : shareOf(amount, gross, whole))
  const [returnId] = await createOrders(context, [{
    kind: 'return', source: 'hand', buyerId: order.buyerId, ...(await orderedWhen(context, { orderedDay })), currency: order.currency, rate: order.rate, taxIncluded: order.taxIncluded, amount: minus(gross, part(order.discount)), tax: part(order.tax), discount: part(order.discount),
    cost: totalCost(taken.map((line) => line.cost ?? null)), channel: order.channel, note: reason, originalId: id, unitId: order.unitId, ownerId: context.actor.memberId, lines: taken,
  }])
  await audit(context, { action: 'return', object: 'order', id, detail: { returnId, reason: reason ?? null } })
  const made = await readOrder(context, returnId!)
  await publish(context, orderReturned, { orderId: returnId!, originalId: id, buyerId: order.buyerId, baseAmount: made.baseAmount })
  return made
}

function lineOf(order: Order, lineId: string, i: number): Line {
  const line = order.lines.find((l) => l.id === lineId)
  if (!line) throw new Refusal(orderRefusals['line-not-found'], { lineId }, `/body/lines/${i}/lineId`)
  return line
}

/** As quantities are written: `'1.5'`, `'2'`. */
const leftOf = (line: Line): string => minus(line.quantity, line.returned).replace(/\.?0+$/, '')

function checkLeft(line: Line, quantity: string, i: number): void {
  if (toUnits(quantity) > toUnits(leftOf(line))) throw new Refusal(orderRefusals['more-than-ordered'], { left: leftOf(line), description: line.description }, `/body/lines/${i}/quantity`)
}

const takeBack = (line: Line, quantity: string): LineRecord => ({
  productId: line.product?.id, description: line.description, quantity, unitPrice: line.unitPrice, originalLineId: line.id,
  amount: shareOf(line.amount, quantity, line.quantity), cost: line.cost === null ? null : shareOf(line.cost, quantity, line.quantity),
})

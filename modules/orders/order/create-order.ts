import { sql } from 'kysely'
import { dayIn, dayNumber } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type LineInput, type Order, type OrderInput, orderPlaced, orderRefusals } from '../contract.ts'
import { findRate } from '../rate/exchange-rates.ts'
import { createOrders, type LineRecord } from './create-orders.ts'
import { lineAmount, lineCost, minus, sum, totalCost } from './price-lines.ts'
import { readOrder } from './read-order.ts'

const SOURCE = 'hand'

/** Places an order. What is not told is known: the product's price and cost, the firm's currency, the rate of the day, now. */
export async function createOrder(context: Context, input: OrderInput): Promise<Order> {
  const when = await orderedWhen(context, input)
  const party = await resolveParties(context, input)
  if (input.number) await checkNumber(context, input.number)
  if (input.channel) await checkChannel(context, input.channel)
  const base = await getSetting(context.tx, 'firm.currency')
  const currency = input.currency ?? base
  const lines = await priceLines(context, input.lines, currency)
  const [id] = await createOrders(context, [{
    kind: 'order', source: SOURCE, number: input.number, buyerId: party(input.buyerId)!, payerId: party(input.payerId), recipientId: party(input.recipientId), ...when, currency,
    rate: input.rate ?? await findRate(context, currency, when.orderedDay), taxIncluded: input.taxIncluded, amount: minus(sum(lines.map((line) => line.amount)), input.discount), tax: input.tax, discount: input.discount,
    cost: totalCost(lines.map((line) => line.cost ?? null)), channel: input.channel, note: input.note, ownerId: context.actor.memberId, lines,
  }])
  await audit(context, { action: 'create', object: 'order', id, detail: { after: input } })
  const order = await readOrder(context, id!)
  await publish(context, orderPlaced, { orderId: id!, buyerId: party(input.buyerId)!, day: order.orderedDay, baseAmount: order.baseAmount })
  return order
}

/** The moment and the day in the firm's zone; neither lies in the future. */
export async function orderedWhen({ tx, now }: Context, { orderedAt, orderedDay }: Pick<OrderInput, 'orderedAt' | 'orderedDay'>): Promise<{ orderedDay: string; orderedAt: Date | null }> {
  const zone = await getSetting(tx, 'firm.zone')
  const at = orderedAt ? new Date(orderedAt) : orderedDay ? null : now
  const day = orderedDay ?? dayIn(zone, at!)
  if (dayNumber(day) > dayNumber(dayIn(zone, now)) + 1) throw new Refusal(orderRefusals['in-future'], { day }, '/body/orderedDay')
  return { orderedDay: day, orderedAt: at }
}

/** Survivors of the parties named, each of which must be visible. */
async function resolveParties({ tx }: Context, { buyerId, payerId, recipientId }: OrderInput): Promise<(id: string | undefined) => string | null> {
  const asked = { buyerId, payerId, recipientId }
  const { rows } = await sql<{ id: string; survivor: string }>`select id::text, coalesce(survivor_id, id)::text as survivor from parties.party where id = any(${Object.values(asked).filter(Boolean)}::bigint[]) and deleted_at is null`.execute(tx)
  const survivors = new Map(rows.map((row) => [row.id, row.survivor]))
  for (const [name, id] of Object.entries(asked)) if (id && !survivors.has(id)) throw new Refusal(orderRefusals['party-not-found'], { id }, `/body/${name}`)
  return (id) => (id && survivors.get(id)) || null
}

async function checkNumber({ tx }: Context, number: string): Promise<void> {
  const { rows: [found] } = await sql<{ taken: boolean }>`select orders.number_taken(${SOURCE}, ${number}) as taken`.execute(tx)
  if (found?.taken) throw new Refusal(orderRefusals['number-taken'], { number }, '/body/number')
}

async function checkChannel({ tx }: Context, channel: string): Promise<void> {
  const { rows } = await sql`select 1 from touchpoints.channel where key = ${channel}`.execute(tx)
  if (!rows.length) throw new Refusal(orderRefusals['unknown-channel'], { channel }, '/body/channel')
}

interface Sold { id: string; name: string; price: string | null; cost: string | null; currency: string | null }

async function priceLines({ tx }: Context, lines: readonly LineInput[], currency: string): Promise<LineRecord[]> {
  const ids = lines.flatMap((line) => line.productId ?? [])
  const { rows } = ids.length ? await sql<Sold>`select id::text, name, price::text, cost::text, currency from products.product where id = any(${ids}::bigint[])`.execute(tx) : { rows: [] }
  const products = new Map(rows.map((row) => [row.id, row]))
  return lines.map((line, i) => {
    const product = line.productId ? products.get(line.productId) : undefined
    if (line.productId && !product) throw new Refusal(orderRefusals['product-not-found'], { id: line.productId }, `/body/lines/${i}/productId`)
    const known = product?.currency === currency ? product : undefined
    const unitPrice = line.unitPrice ?? (line.amount === undefined ? known?.price : null) ?? null
    const amount = lineAmount({ ...line, unitPrice })
    if (amount === null) throw new Refusal(orderRefusals['no-price'], { line: i + 1 }, `/body/lines/${i}/unitPrice`)
    return { productId: line.productId, description: line.description ?? product!.name, quantity: line.quantity, unitPrice, amount, discount: line.discount, cost: lineCost({ ...line, unitCost: known?.cost }) }
  })
}

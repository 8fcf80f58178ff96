import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { FieldInfo } from '#kernel/field.ts'
import { FilterQuery } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { Amount, Currency } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const orderRefusals = refusals('orders', {
  'not-found': 404, 'party-not-found': 404, 'number-taken': 409, 'product-not-found': 422, 'no-price': 422, 'rate-unknown': 422, 'unknown-channel': 422, 'in-future': 422,
  cancelled: 409, 'has-returns': 409, 'is-return': 409, 'line-not-found': 422, 'more-than-ordered': 409, 'nothing-to-return': 409,
})
const r = orderRefusals

const text = (most: number) => z.string().trim().min(1).max(most)
const Money = Amount.regex(/^\d{1,13}(\.\d{1,2})?$/)
const Price = Amount.regex(/^\d/)
const Quantity = z.string().regex(/^(?!0+(\.0+)?$)\d{1,12}(\.\d{1,4})?$/).meta({ description: 'More than nothing; four decimals at most.', example: '2' })
const Rate = z.string().regex(/^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,8})?$/).meta({ description: 'What one unit of the currency is worth in the firm’s own.', example: '7.1024' })
const Channel = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
export const orderKinds = ['order', 'return'] as const
export const orderStatuses = ['draft', 'placed', 'paid', 'delivered', 'done', 'cancelled'] as const

export const LineInput = z.strictObject({
  productId: Id.optional(), description: text(500).optional().meta({ description: 'What was ordered, where it is no product of the list; else the product’s name.' }), quantity: Quantity.default('1'),
  unitPrice: Price.optional().meta({ description: 'The product’s price unless told.' }), amount: Money.optional().meta({ description: 'The line’s total; quantity × price − discount unless told.' }), discount: Money.optional(), cost: Money.optional().meta({ description: 'Of the whole line.' }),
}).refine((line) => line.productId !== undefined || line.description !== undefined, { error: 'a product or a description', path: ['description'] })
export type LineInput = z.output<typeof LineInput>

export const OrderInput = z.strictObject({
  number: text(100).optional(), buyerId: Id, payerId: Id.optional(), recipientId: Id.optional(),
  orderedAt: Instant.optional().meta({ description: 'Now unless this or the day is told.' }), orderedDay: Day.optional().meta({ description: 'The day in the firm’s zone, where the hour is not known.' }),
  currency: Currency.optional(), rate: Rate.optional(), taxIncluded: z.boolean().default(true), tax: Money.optional(), discount: Money.optional(), channel: Channel.optional(), note: z.string().trim().max(2000).optional(),
  lines: z.array(LineInput).min(1).max(500),
}).meta({ id: 'OrderInput' })
export type OrderInput = z.output<typeof OrderInput>

const named = z.object({ id: Id, name: z.string() })
const party = named.nullable().meta({ description: 'Null where it may not be seen.' })
const head = {
  id: Id, kind: z.enum(orderKinds), status: z.enum(orderStatuses), number: z.string().nullable(), source: z.string(), buyer: party, orderedDay: Day, orderedAt: Instant.nullable(), currency: z.string(),
  amount: Amount.meta({ description: 'As agreed, with tax where `taxIncluded`; negative for returns.' }), baseAmount: Amount.meta({ description: 'Without tax where it is known, in the firm’s currency.' }), paid: Amount, due: Amount.meta({ description: 'Still to be paid.' }), channel: z.string().nullable(), unitId: Id, owner: party,
}
export const OrderRow = z.object(head).meta({ id: 'OrderRow' })
export type OrderRow = z.infer<typeof OrderRow>

export const Order = z.object({
  ...head, payer: party, recipient: party, rate: z.string(), taxIncluded: z.boolean(), tax: Amount.nullable(), discount: Amount.nullable(), cost: Amount.nullable(), note: z.string().nullable(), originalId: Id.nullable(), cancelledAt: Instant.nullable(), cancelReason: z.string().nullable(),
  lines: z.array(z.object({ id: Id, product: z.object({ id: Id, code: z.string(), name: z.string() }).nullable(), description: z.string(), quantity: z.string(), unitPrice: Amount.nullable(), amount: Amount, discount: Amount.nullable(), cost: Amount.nullable(), returned: z.string().meta({ description: 'How many came back.' }) })),
  payments: z.array(z.object({ id: Id, amount: Amount, day: Day, method: z.string().nullable(), reference: z.string().nullable(), at: Instant })), returns: z.array(z.object({ id: Id, orderedDay: Day, amount: Amount })),
  createdAt: Instant, version: z.number().int(), mayChange: z.boolean(), masked: z.array(z.string()),
}).meta({ id: 'Order' })
export type Order = z.infer<typeof Order>

export const OrderQuery = PageQuery.extend({ filter: FilterQuery.optional(), search: z.string().trim().max(100).optional().meta({ description: 'The beginning of an order number.' }), sort: z.enum(['-orderedDay', 'orderedDay']).default('-orderedDay') })
export const PartyOrderQuery = PageQuery.extend({ as: z.enum(['buyer', 'payer', 'recipient']).default('buyer') })

export const OrderSummary = z.object({
  currency: z.string(), firstDay: Day.nullable(), lastDay: Day.nullable(), purchaseDays: z.number(), orders: z.number(), returns: z.number(), net: Amount, profit: Amount.nullable().meta({ description: 'Null where a cost is not known.' }), average: Amount.nullable(), unpaid: Amount, returnsOnly: z.boolean(),
  months: z.array(z.object({ month: z.string(), revenue: Amount, profit: Amount.nullable() })).meta({ description: 'The last twelve, empty ones too.' }),
}).meta({ id: 'OrderSummary' })
export type OrderSummary = z.infer<typeof OrderSummary>

export const ExchangeRate = z.object({ currency: Currency, day: Day, rate: z.string() }).meta({ id: 'ExchangeRate' })

export const orderPlaced = eventType('orders.order-placed', 1, z.object({ orderId: Id, buyerId: Id, day: Day, baseAmount: Amount }))
export const orderCancelled = eventType('orders.order-cancelled', 1, z.object({ orderId: Id, buyerId: Id }))
export const orderReturned = eventType('orders.order-returned', 1, z.object({ orderId: Id, originalId: Id.nullable(), buyerId: Id, baseAmount: Amount }))
export const paymentRecorded = eventType('orders.payment-recorded', 1, z.object({ orderId: Id, paymentId: Id, buyerId: Id, amount: Amount }))

const byId = z.object({ id: Id })
const example = { params: { id: '387' } }
const write = { method: 'POST', params: byId, reply: Order, versioned: true } as const

export const findOrders = endpoint({ name: 'findOrders', method: 'GET', path: '/orders', may: ['read', 'order'], summary: 'Finds orders and returns, the latest first, a page at a time.', query: OrderQuery, reply: pageOf(OrderRow) })
export const countOrders = endpoint({ name: 'countOrders', method: 'GET', path: '/orders/count', may: ['read', 'order'], summary: 'Counts the orders that a filter finds; above 10,000 it estimates and says so.', query: OrderQuery.pick({ filter: true, search: true }), reply: z.object({ count: z.number(), exact: z.boolean() }) })
export const getOrderFields = endpoint({ name: 'getOrderFields', method: 'GET', path: '/orders/fields', may: ['read', 'order'], summary: 'Lists the fields that orders can be filtered by.', reply: z.object({ fields: z.array(FieldInfo) }) })
export const getOrder = endpoint({ name: 'getOrder', method: 'GET', path: '/orders/{id}', may: ['read', 'order'], summary: 'Gets an order with its lines, payments and returns.', params: byId, reply: Order, versioned: true, refusals: [r['not-found']], example })
export const createOrder = endpoint({ name: 'createOrder', method: 'POST', path: '/orders', may: ['create', 'order'], summary: 'Places an order.', body: OrderInput, reply: Order, status: 201, versioned: true, refusals: [r['party-not-found'], r['number-taken'], r['product-not-found'], r['no-price'], r['rate-unknown'], r['unknown-channel'], r['in-future']], example: { body: { number: 'G-20261114-0387', buyerId: '1024', channel: 'shop', lines: [{ description: '生日蛋糕（无糖）', quantity: '1', unitPrice: '268.00' }] } } })
export const cancelOrder = endpoint({ ...write, name: 'cancelOrder', path: '/orders/{id}/cancellation', may: ['update', 'order'], summary: 'Cancels an order of which nothing came back: it counts for nothing any more, and stays to be read.', body: z.strictObject({ reason: text(500).optional() }), refusals: [r['not-found'], r.cancelled, r['has-returns']], example: { ...example, body: { reason: '客户改期' } } })
export const returnOrder = endpoint({ ...write, name: 'returnOrder', path: '/orders/{id}/returns', may: ['create', 'order'], status: 201, summary: 'Takes back all that is left of an order, or some of its lines: a return of its own that refers to it.', body: z.strictObject({ lines: z.array(z.strictObject({ lineId: Id, quantity: Quantity })).min(1).max(500).optional(), orderedDay: Day.optional(), reason: text(500).optional() }), refusals: [r['not-found'], r.cancelled, r['is-return'], r['line-not-found'], r['more-than-ordered'], r['nothing-to-return'], r['in-future']], example: { ...example, body: { reason: '送货误时' } } })
export const recordPayment = endpoint({ ...write, name: 'recordPayment', path: '/orders/{id}/payments', may: ['update', 'order'], status: 201, summary: 'Records a payment in the order’s currency; a negative one is a refund.', body: z.strictObject({ amount: Amount.regex(/^(?!-?0+(\.0+)?$)-?\d{1,13}(\.\d{1,2})?$/), day: Day.optional(), method: text(60).optional(), reference: text(100).optional() }), refusals: [r['not-found'], r.cancelled], example: { ...example, body: { amount: '468.00', method: '微信支付' } } })
export const findPartyOrders = endpoint({ name: 'findPartyOrders', method: 'GET', path: '/parties/{id}/orders', may: ['read', 'order'], summary: 'Finds the orders that a party bought, pays or receives, the latest first; with those of whoever was merged into it.', params: byId, query: PartyOrderQuery, reply: pageOf(OrderRow), refusals: [r['party-not-found']], example: { params: { id: '1024' } } })
export const getOrderSummary = endpoint({ name: 'getOrderSummary', method: 'GET', path: '/parties/{id}/orders/summary', may: ['read', 'order'], summary: 'Sums up what a party bought: ever, and in each of the last twelve months.', params: byId, reply: OrderSummary, refusals: [r['party-not-found']], example: { params: { id: '1024' } } })
export const findExchangeRates = endpoint({ name: 'findExchangeRates', method: 'GET', path: '/exchange-rates', may: 'signed-in', summary: 'Lists what foreign currencies are worth in the firm’s own, each from its day on.', reply: z.object({ base: Currency, rates: z.array(ExchangeRate) }) })
export const setExchangeRate = endpoint({ name: 'setExchangeRate', method: 'PUT', path: '/exchange-rates/{currency}/{day}', may: ['update', 'settings'], summary: 'Sets what a currency is worth from a day on. Orders placed keep the rate they had.', params: z.object({ currency: Currency, day: Day }), body: z.strictObject({ rate: Rate }), reply: ExchangeRate, example: { params: { currency: 'USD', day: '2026-11-01' }, body: { rate: '7.1024' } } })

export const endpoints = [findOrders, countOrders, getOrderFields, getOrder, createOrder, cancelOrder, returnOrder, recordPayment, findPartyOrders, getOrderSummary, findExchangeRates, setExchangeRate]

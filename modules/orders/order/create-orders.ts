import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/date.ts'
import type { Id } from '#kernel/id.ts'
import type { Amount } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import { orderRefusals } from '../contract.ts'
import { findOriginals } from './find-originals.ts'
import { negated } from './price-lines.ts'
import { tellOrders } from './tell-orders.ts'

export interface LineRecord { productId?: Id | null; description: string; quantity: string; unitPrice?: Amount | null; amount: Amount; discount?: Amount | null; cost?: Amount | null; originalLineId?: Id | null }

/** An order as another system or a verb tells it. `buyerId` is a survivor's. Amounts in `currency`, of which `rate` is the worth in the firm's own. */
export interface OrderRecord {
  kind: 'order' | 'return'
  status?: 'draft' | 'placed' | 'paid' | 'delivered' | 'done' | 'cancelled'
  source: string
  number?: string | null
  buyerId: Id; payerId?: Id | null; recipientId?: Id | null
  orderedDay: Day
  orderedAt?: Date | null
  currency: string; rate: string
  taxIncluded?: boolean
  amount: Amount; tax?: Amount | null; discount?: Amount | null; cost?: Amount | null
  channel?: string | null; note?: string | null
  originalId?: Id | null
  /** The seller's; the actor's unit, else the buyer's, unless told. */
  unitId?: Id | null; ownerId?: Id | null
  importId?: Id | null
  lines: readonly LineRecord[]
}

/** An order of less than nothing is a return, and a return's amounts are below nothing, whichever way they were written. */
export function signed(record: OrderRecord): OrderRecord {
  const below = record.amount.startsWith('-') && !/^-0+(\.0+)?$/.test(record.amount)
  if (record.kind === 'order' && !below) return record
  const turn = (amount: Amount | null | undefined) => (amount == null || below ? amount : negated(amount))
  return {
    ...record, kind: 'return', amount: turn(record.amount)!, tax: turn(record.tax), cost: turn(record.cost),
    lines: below ? record.lines : record.lines.map((line) => ({ ...line, quantity: line.quantity.startsWith('-') ? line.quantity : `-${line.quantity}`, amount: turn(line.amount)!, cost: turn(line.cost) })),
  }
}

/** Creates many orders with their lines and touchpoints, set by set, in the order given. Returns without a known original are joined to the latest order
 *  of the same buyer that holds what came back. What is told as paid or done has been paid in full. Returns the ids.
 *  No event each: single verbs tell what they did, an import tells of itself. Some 5,000 at a time. */
export async function createOrders(context: Context, records: readonly OrderRecord[]): Promise<Id[]> {
  if (!records.length) return []
  const { rows } = await sql<{ id: string }>`select nextval('orders.sales_order_id_seq')::text as id from generate_series(1, ${records.length}::int)`.execute(context.tx)
  const numbered = records.map((record, i) => ({ ...signed(record), id: rows[i]!.id }))
  await insert(context, numbered.filter((order) => order.kind === 'order'))
  const returns = await findOriginals(context, numbered.filter((order) => order.kind === 'return'))
  await insert(context, returns)
  const all = new Map([...numbered, ...returns].map((order) => [order.id, order]))
  await tellOrders(context, [...all.values()])
  return numbered.map((order) => order.id)
}

export type NumberedOrder = OrderRecord & { id: Id }

async function insert(context: Context, orders: readonly NumberedOrder[]): Promise<void> {
  if (!orders.length) return
  const { numAffectedRows } = await insertOrders(context, orders).execute(context.tx)
  if (Number(numAffectedRows) !== orders.length) throw new Refusal(orderRefusals['party-not-found'])
  await insertLines(orders).execute(context.tx)
}

const orderColumns = {
  id: 'bigint', kind: 'text', status: 'text', source: 'text', number: 'text', buyer_id: 'bigint', payer_id: 'bigint', recipient_id: 'bigint', ordered_day: 'date', ordered_at: 'timestamptz', currency: 'text', rate: 'numeric', tax_included: 'boolean',
  amount: 'numeric', tax: 'numeric', discount: 'numeric', cost: 'numeric', channel: 'text', note: 'text', original_id: 'bigint', unit_id: 'bigint', owner_id: 'bigint', import_id: 'bigint',
} as const

/** In the order of the insert. */
const lineColumns = { order_id: 'bigint', position: 'int', product_id: 'bigint', description: 'text', quantity: 'numeric', unit_price: 'numeric', amount: 'numeric', discount: 'numeric', cost: 'numeric', original_line_id: 'bigint' } as const

function insertOrders({ actor, now }: Context, orders: readonly NumberedOrder[]): RawBuilder<unknown> {
  const rows = orders.map((o) => ({
    id: o.id, kind: o.kind, status: o.status, source: o.source, number: o.number, buyer_id: o.buyerId, payer_id: o.payerId, recipient_id: o.recipientId, ordered_day: o.orderedDay, ordered_at: o.orderedAt, currency: o.currency, rate: o.rate,
    tax_included: o.taxIncluded, amount: o.amount, tax: o.tax, discount: o.discount, cost: o.cost, channel: o.channel, note: o.note, original_id: o.originalId, unit_id: o.unitId, owner_id: o.ownerId, import_id: o.importId,
  }))
  return sql`
    insert into orders.sales_order (id, kind, status, source, number, buyer_id, payer_id, recipient_id, ordered_day, ordered_at, currency, rate, tax_included, amount, tax, discount, cost, base_cents, base_cost_cents, paid,
      channel, note, original_id, unit_id, owner_id, buyer_unit_id, buyer_owner_id, import_id, cancelled_at, created_at, created_by, updated_at, updated_by)
    select r.id, r.kind, coalesce(r.status, 'placed'), r.source, r.number, r.buyer_id, nullif(r.payer_id, r.buyer_id), nullif(r.recipient_id, r.buyer_id), r.ordered_day, r.ordered_at, r.currency, r.rate, coalesce(r.tax_included, true), r.amount, r.tax, r.discount, r.cost,
      round((r.amount - case when coalesce(r.tax_included, true) then coalesce(r.tax, 0) else 0 end) * r.rate * 100)::bigint, round(r.cost * r.rate * 100)::bigint,
      case when r.status in ('paid', 'done') then r.amount + case when coalesce(r.tax_included, true) then 0 else coalesce(r.tax, 0) end else 0 end,
      r.channel, r.note, r.original_id, coalesce(r.unit_id, ${actor.unitId}::bigint, p.unit_id), coalesce(r.owner_id, ${actor.memberId}::bigint), coalesce(s.unit_id, p.unit_id), case when s.id is null then p.owner_id else s.owner_id end, r.import_id, case when r.status = 'cancelled' then ${now}::timestamptz end, ${now}::timestamptz, ${actor.memberId}::bigint, ${now}::timestamptz, ${actor.memberId}::bigint
    from ${rowSet(rows, orderColumns)} join parties.party p on p.id = r.buyer_id left join parties.party s on s.id = p.survivor_id`
}

function insertLines(orders: readonly NumberedOrder[]): RawBuilder<unknown> {
  const rows = orders.flatMap((o) => o.lines.map((line, position) => ({
    order_id: o.id, position: position + 1, product_id: line.productId, description: line.description, quantity: line.quantity, unit_price: line.unitPrice, amount: line.amount, discount: line.discount, cost: line.cost, original_line_id: line.originalLineId,
  })))
  return sql`
    insert into orders.line (order_id, position, product_id, description, quantity, unit_price, amount, discount, cost, original_line_id)
    select r.* from ${rowSet(rows, lineColumns)}`
}

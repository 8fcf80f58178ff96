import { sql } from 'kysely'
import { createProducts } from '#modules/products/api.ts'
import { recordCreated } from '#modules/exchange/api.ts'
import type { BatchContext, BatchResult, Plan, RowResult } from '#modules/exchange/extension.ts'
import { createOrders, type OrderRecord } from '../order/create-orders.ts'
import { momentIn } from '#kernel/zoned.ts'
import { type Customers, createCustomers, findCustomers } from './find-customers.ts'
import { costOf, groupOrders, type ImportedOrder, recordOf, totalOf } from './group-orders.ts'
import type { ImportedLine, LineOrFaults } from './read-lines.ts'

/** What every batch of an import shares. */
export interface OrderSession { plan: Plan; base: string; rate(currency: string, day: string): string | null }

const failed = (code: string, params: Record<string, string> = {}): RowResult => ({ outcome: 'failed', reasons: [{ code: `orders/${code}`, params }] })

/** Writes a batch of lines as orders, their customers and products with them. Orders that are known by their number are left as they are. */
export async function writeOrders(context: BatchContext, session: OrderSession, read: readonly LineOrFaults[]): Promise<BatchResult> {
  const { plan } = session
  const results: RowResult[] = read.map((r) => ('faults' in r ? { outcome: 'failed', reasons: r.faults } : { outcome: 'created' }))
  const lines = read.flatMap((r) => ('line' in r ? [r.line] : []))
  const settle = (some: readonly ImportedLine[], result: RowResult) => { for (const l of some) results[l.at] = result }
  const known = await findKnown(context, plan.source, lines)
  let orders = groupOrders(lines).filter((o) => {
    if (o.number === null || !known.has(o.number)) return plan.mode !== 'update' || (settle(o.lines, failed('not-known')), false)
    settle(o.lines, { outcome: 'skipped', reasons: [{ code: 'orders/known', params: { number: o.number } }] })
    return false
  })
  orders = orders.filter((o) => session.rate(currencyOf(o, session), o.lines[0]!.day) !== null || (settle(o.lines, failed('rate-missing', { currency: currencyOf(o, session) })), false))
  const { customers, made } = await settleCustomers(context, session, orders, settle)
  orders = orders.filter((o) => customers.has(o.lines[0]!.customer))
  if (plan.dry) return { rows: results, records: {} }
  return { rows: results, records: { ...(await write(context, session, orders, customers)), party: made } }
}

const currencyOf = (o: ImportedOrder, { base }: OrderSession): string => o.lines[0]!.currency ?? base

/** Numbers of the batch that this source has told already. */
async function findKnown({ tx }: BatchContext, source: string, lines: readonly ImportedLine[]): Promise<Set<string>> {
  const numbers = [...new Set(lines.flatMap((l) => (l.number === null ? [] : [l.number, `${l.number}/R`])))]
  if (!numbers.length) return new Set()
  const { rows } = await sql<{ number: string }>`select number from orders.sales_order where source = ${source} and number = any(${numbers}::text[])`.execute(tx)
  return new Set(rows.map((r) => r.number))
}

async function settleCustomers(context: BatchContext, { plan }: OrderSession, orders: readonly ImportedOrder[], settle: (lines: readonly ImportedLine[], result: RowResult) => void): Promise<{ customers: Customers; made: number }> {
  const lines = orders.flatMap((o) => o.lines)
  const found = await findCustomers(context, plan.source, lines)
  const unknown = lines.filter((l) => !found.has(l.customer))
  if (!unknown.length) return { customers: found, made: 0 }
  if (plan.settings.unknownCustomers === 'reject') {
    for (const l of unknown) settle([l], failed('unknown-customer', { customer: l.customer.slice(0, 80) }))
    return { customers: found, made: 0 }
  }
  const made = plan.dry ? new Map(unknown.map((l) => [l.customer, '0'])) : await createCustomers(context, plan.source, unknown)
  return { customers: new Map([...found, ...made]), made: made.size }
}

async function write(context: BatchContext, session: OrderSession, orders: readonly ImportedOrder[], customers: Customers): Promise<Record<string, number>> {
  const { plan } = session
  const coded = [...new Map(orders.flatMap((o) => o.lines).filter((l) => l.code !== null).map((l) => [l.code!, l])).values()]
  const products = await createProducts(context, coded.map((l) => ({ code: l.code!, name: l.description })), { source: plan.source })
  const made = [...products.values()].filter((p) => p.created).map((p) => p.id)
  if (made.length) await recordCreated(context, 'product', sql`select unnest(${made}::bigint[])`)
  const originals = await findByNumber(context, plan.source, orders)
  const records = orders.map((o) => orderRecord(o, { session, importId: context.importId, buyerId: customers.get(o.lines[0]!.customer)!, products, originals }))
  const ids = await createOrders(context, records)
  if (ids.length) await recordCreated(context, 'order', sql`select unnest(${ids}::bigint[])`)
  return { order: ids.length, product: made.length }
}

/** Orders that cancellations of the batch name. */
async function findByNumber({ tx }: BatchContext, source: string, orders: readonly ImportedOrder[]): Promise<Map<string, string>> {
  const numbers = [...new Set(orders.flatMap((o) => (o.kind === 'return' && o.originalNumber !== null ? [o.originalNumber] : [])))]
  if (!numbers.length) return new Map()
  const { rows } = await sql<{ number: string; id: string }>`select number, id::text from orders.sales_order where source = ${source} and kind = 'order' and number = any(${numbers}::text[])`.execute(tx)
  return new Map(rows.map((r) => [r.number, r.id]))
}

interface Around { session: OrderSession; importId: string; buyerId: string; products: ReadonlyMap<string, { id: string }>; originals: ReadonlyMap<string, string> }

/** Of an order in a file that tells no status: files tell what has happened. */
const SETTLED = 'done'

function orderRecord(o: ImportedOrder, { session, importId, buyerId, products, originals }: Around): OrderRecord {
  const [first] = o.lines as [ImportedLine]
  const currency = currencyOf(o, session)
  return {
    kind: o.kind, source: session.plan.source, number: o.number, buyerId, orderedDay: first.day, orderedAt: first.time ? momentIn(session.plan.zone, first.day, first.time) : null,
    currency, rate: session.rate(currency, first.day)!, amount: totalOf(o.lines), cost: costOf(o.lines), note: first.note, importId,
    status: (first.status ?? SETTLED) as OrderRecord['status'], originalId: o.kind === 'return' && o.originalNumber !== null ? originals.get(o.originalNumber) ?? null : null,
    lines: o.lines.map((l) => recordOf(l, l.code === null ? null : products.get(l.code)?.id ?? null)),
  }
}

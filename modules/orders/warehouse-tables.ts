import { survivor, survivorOf } from '#modules/parties/facts.ts'
import { anyOf, type Viewer } from '#platform/warehouse/door/viewer.ts'
import { column, everyIds, type WarehouseTable } from '#platform/warehouse/table.ts'

/** Who sees an order, as its policy says: whoever the right reaches as seller or as the buyer's keeper, and by whom the buyer is shared with. */
export const saleScope = (viewer: Viewer): string => anyOf(
  viewer.belongs('order.read', { unit: 'unit_id', owner: 'owner_id' }), viewer.belongs('order.read', { unit: 'buyer_unit_id', owner: 'buyer_owner_id' }),
  viewer.may('order.read') ? viewer.shared('original_id') : 'false')

const keepers = {
  unit_id: column('Int64', 'o.unit_id'), owner_id: column('Nullable(Int64)', 'o.owner_id'),
  buyer_unit_id: column('Int64', 'o.buyer_unit_id', { inner: true }), buyer_owner_id: column('Nullable(Int64)', 'o.buyer_owner_id', { inner: true }),
  original_id: column('Int64', 'o.buyer_id'),
}

/** Orders and returns, drafts and cancelled ones among them: what counts is `status not in ('draft', 'cancelled')`. Money in hundredths of the base currency, negative for returns. */
const sale: WarehouseTable = {
  name: 'orders_sale',
  columns: {
    id: column('Int64', 'o.id'), party_id: column('Int64', survivor('o.buyer_id')), kind: column('LowCardinality(String)', 'o.kind'), status: column('LowCardinality(String)', 'o.status'),
    day: column('Date32', 'o.ordered_day'), cents: column('Int64', 'o.base_cents'), cost_cents: column('Nullable(Int64)', 'o.base_cost_cents', { field: 'order.cost' }),
    discount_cents: column('Int64', 'coalesce(round(o.discount * o.rate * 100), 0)::bigint'), paid_cents: column('Int64', 'round(o.paid * o.rate * 100)::bigint'),
    channel: column('LowCardinality(String)', "coalesce(o.channel, '')"), source: column('LowCardinality(String)', 'o.source'), number: column('String', "coalesce(o.number, '')"),
    original_order_id: column('Nullable(Int64)', 'o.original_id'), ...keepers,
  },
  key: ['id'],
  partition: everyIds(1_000_000n),
  from: `orders.sales_order o ${survivorOf('o.buyer_id')}`,
  walk: { table: 'orders.sales_order', column: 'id', by: 'o.id' },
  feeds: [{ source: 'orders.sales_order', where: 'o.id = any ($1)', column: 'id' }],
  subject: { column: 'original_id', where: 'o.buyer_id = any ($1)' },
  scope: saleScope,
}

/** What was ordered or came back. Money in hundredths of the base currency: negative, as the quantity, for returns. */
const line: WarehouseTable = {
  name: 'orders_line',
  columns: {
    id: column('Int64', 'l.id'), order_id: column('Int64', 'l.order_id'), party_id: column('Int64', survivor('o.buyer_id')), product_id: column('Nullable(Int64)', 'l.product_id'),
    day: column('Date32', 'o.ordered_day'), kind: column('LowCardinality(String)', 'o.kind'), status: column('LowCardinality(String)', 'o.status'), channel: column('LowCardinality(String)', "coalesce(o.channel, '')"),
    quantity: column('Float64', "case o.kind when 'return' then -abs(l.quantity) else l.quantity end"),
    cents: column('Int64', "round(case o.kind when 'return' then -abs(l.amount) else l.amount end * o.rate * 100)::bigint"),
    cost_cents: column('Nullable(Int64)', "round(case o.kind when 'return' then -abs(l.cost) else l.cost end * o.rate * 100)::bigint", { field: 'order.cost' }),
    discount_cents: column('Int64', 'coalesce(round(l.discount * o.rate * 100), 0)::bigint'), ...keepers,
  },
  key: ['id'],
  partition: everyIds(1_000_000n),
  from: `orders.line l join orders.sales_order o on o.id = l.order_id ${survivorOf('o.buyer_id')}`,
  walk: { table: 'orders.line', column: 'id', by: 'l.id' },
  feeds: [{ source: 'orders.line', where: 'l.id = any ($1)', column: 'id' }, { source: 'orders.sales_order', where: 'l.order_id = any ($1)', changesOnly: true }],
  subject: { column: 'original_id', where: 'l.order_id in (select b.id from orders.sales_order b where b.buyer_id = any ($1))' },
  scope: saleScope,
}

export const warehouseTables: WarehouseTable[] = [sale, line]

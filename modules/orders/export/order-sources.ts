import { sql } from 'kysely'
import { type BatchReader, cellOf, type ExportRequest, type ExportSource, readCursor } from '#modules/exchange/api.ts'
import { Refusal } from '#kernel/refusal.ts'
import { exportRefusals } from '#modules/exchange/contract.ts'
import { visible } from '#platform/filter/visible.ts'
import type { Cell } from '#platform/tabular/index.ts'
import { conditionOf } from '../order/find-orders.ts'
import { visibleOrders } from '../order/visible-orders.ts'
import { orderColumns } from './order-columns.ts'

const may = ['export', 'order'] as const

/** Orders as a file, one a row, and their lines, which an import reads back. */
export const exportSources: ExportSource[] = [
  { list: 'orders', label: { 'zh-CN': '订单', 'zh-TW': '訂單', en: 'Orders' }, may, usual: ['number', 'kind', 'status', 'customer', 'customerName', 'date', 'currency', 'total', 'paid', 'owner', 'unit'], fields: async ({ actor }) => infos(actor, false), rows: (reader, request) => rows(reader, request, false) },
  { list: 'order-lines', label: { 'zh-CN': '订单明细', 'zh-TW': '訂單明細', en: 'Order lines' }, may, usual: ['number', 'customer', 'customerName', 'date', 'product', 'productName', 'quantity', 'price', 'amount', 'currency', 'status'], fields: async ({ actor }) => infos(actor, true), rows: (reader, request) => rows(reader, request, true) },
]

const infos = (actor: BatchReader['actor'], lines: boolean) => [...orderColumns(actor, lines).values()].map((c) => c.info)

async function* rows(reader: BatchReader, { filter, search, sort = '-date', columns: keys }: ExportRequest, lines: boolean): AsyncGenerator<Cell[][]> {
  const { actor } = reader
  if (!/^-?(date|orderedDay)$/.test(sort)) throw new Refusal(exportRefusals['unknown-column'], { column: sort }, '/body/sort')
  const all = orderColumns(actor, lines)
  const columns = keys.flatMap((key) => all.get(key) ?? [])
  const way = sql.raw(sort.startsWith('-') ? 'desc' : 'asc')
  const batches = readCursor<{ cells: (string | null)[] }>(reader, sql`
    select json_build_array(${sql.join(columns.map((c) => c.text))}) as cells from orders.sales_order o ${lines ? sql`join orders.line l on l.order_id = o.id` : sql``}
    where ${visibleOrders(actor)} and ${visible(actor, may, 'o')} and ${await conditionOf(reader, { filter, search })}
    order by o.ordered_day ${way}, o.id ${way} ${lines ? sql`, l.position` : sql``}`)
  for await (const batch of batches) yield batch.map((r) => r.cells.map((value, i) => cellOf(columns[i]!.info, value, actor)))
}

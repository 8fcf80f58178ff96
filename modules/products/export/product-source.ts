import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type BatchReader, cellOf, type ExportRequest, type ExportSource, readCursor } from '#modules/exchange/api.ts'
import { exportRefusals } from '#modules/exchange/contract.ts'
import { compile } from '#platform/filter/compile.ts'
import type { Cell } from '#platform/tabular/index.ts'
import { allProductFields, listProductFields } from '../product/product-fields.ts'

/** The list of products as a file. They tell of nobody, so whoever reads them may export them. */
export const productSource: ExportSource = {
  list: 'products',
  label: { 'zh-CN': '产品', 'zh-TW': '產品', en: 'Products' },
  may: ['read', 'product'],
  usual: ['code', 'name', 'category', 'unit', 'price', 'currency'],
  fields: async (context) => (await listProductFields(context)).fields.filter(({ key }) => key !== 'key'),
  rows,
}

async function* rows(reader: BatchReader, { filter, search, sort = 'name', columns: keys }: ExportRequest): AsyncGenerator<Cell[][]> {
  const { actor, now } = reader
  const fields = await allProductFields(reader)
  const columns = keys.flatMap((key) => fields.get(key) ?? [])
  const by = fields.get(sort.replace(/^-/, ''))?.sort
  if (!by) throw new Refusal(exportRefusals['unknown-column'], { column: sort }, '/body/sort')
  const way = sql.raw(sort.startsWith('-') ? 'desc' : 'asc')
  const condition = filter ? compile(filter, { fields, now, today: dayIn(actor.zone, now) }).where : sql`true`
  const searched = search === undefined ? sql`true` : sql`(strpos(lower(product.code), lower(${search})) > 0 or strpos(lower(product.name), lower(${search})) > 0 or strpos(product.sort_name, lower(${search})) > 0)`
  const text = (c: (typeof columns)[number]) => (c.kind === 'instant' ? sql`to_json((${c.sql}) at time zone 'UTC') #>> '{}' || 'Z'` : sql`(${c.sql})::text`)
  const batches = readCursor<{ cells: (string | null)[] }>(reader, sql`
    select json_build_array(${sql.join(columns.map(text))}) as cells from products.product product where product.active and ${condition} and ${searched} order by ${by} ${way}, product.id ${way}`)
  for await (const batch of batches) yield batch.map((r) => r.cells.map((value, i) => cellOf(columns[i]!, value, actor)))
}

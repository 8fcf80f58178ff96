import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { compile } from '#platform/filter/compile.ts'
import type { findProducts as contract, Product } from '../contract.ts'
import { allProductFields, productFields } from './product-fields.ts'
import { readProducts } from './read-product.ts'
import { sortName } from './sort-name.ts'

type Query = QueryOf<typeof contract>

/** A page of products, by name or by change. */
export async function findProducts(context: Context, query: Query): Promise<Page<Product>> {
  const fields = query.filter ? await allProductFields(context) : productFields(context.actor)
  const field = fields.get(query.sort.replace('-', ''))!
  const descending = query.sort.startsWith('-')
  const conditions = [sql`product.active = ${query.retired !== 'true'}`, searched(query.search), after(query.cursor, field.sort!, field.sortType!, descending)]
  if (query.filter) conditions.push(compile(query.filter, { fields, now: context.now, today: dayIn(context.actor.zone, context.now) }).where)
  const way = sql.raw(descending ? 'desc' : 'asc')
  const rows = await readProducts(context, sql`where ${sql.join(conditions, sql` and `)} order by ${field.sort!} ${way}, product.id ${way} limit ${query.limit + 1}`)
  return cutPage(rows, query.limit, (row) => [field.key === 'name' ? sortName(row.name) : row.updatedAt, row.id])
}

/** The beginning of a code, or a part of the name, typed as it is or as pinyin with or without spaces. */
function searched(text: string | undefined): RawBuilder<unknown> {
  if (!text) return sql`true`
  const part = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`(product.code ilike ${part.slice(1)} or product.name ilike ${part} or replace(product.sort_name, ' ', '') like ${part.toLowerCase().replaceAll(' ', '')})`
}

function after(cursor: string | undefined, key: RawBuilder<unknown>, type: string, descending: boolean): RawBuilder<unknown> {
  if (!cursor) return sql`true`
  const [value, id] = decodeCursor(cursor) ?? []
  if (value === undefined || value === null || !/^\d{1,18}$/.test(id ?? '') || (type === 'timestamptz' && Number.isNaN(Date.parse(value)))) throw new Refusal(common.invalid, {}, '/query/cursor')
  return sql`(${key}, product.id) ${sql.raw(descending ? '<' : '>')} (${value}::${sql.raw(type)}, ${id}::bigint)`
}

/** The categories in use, with how many products on sale each holds. */
export async function findCategories({ tx }: Context): Promise<{ items: { category: string; products: number }[] }> {
  const { rows } = await sql<{ category: string; products: number }>`select category, count(*)::int as products from products.product where active and category is not null group by category order by category`.execute(tx)
  return { items: rows }
}

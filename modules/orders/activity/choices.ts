import { sql } from 'kysely'
import type { FieldInfo } from '#kernel/field.ts'
import type { Tx } from '#platform/db/tables.ts'

type Choices = NonNullable<FieldInfo['choices']>

/** More products than these are asked for by their name or code. */
const MOST_PRODUCTS = 500

/** The channels that orders come by. */
export async function orderChoices(tx: Tx): Promise<Record<string, Choices>> {
  const { rows } = await sql<Choices[number]>`select key, label from touchpoints.channel where active order by position, key`.execute(tx)
  return { channel: rows }
}

/** The same, with products and their categories. */
export async function productChoices(tx: Tx): Promise<Record<string, Choices>> {
  const { rows: [of] } = await sql<{ products: Choices; categories: Choices }>`
    select coalesce((select json_agg(json_build_object('key', p.id::text, 'label', json_build_object('zh-CN', p.name, 'zh-TW', p.name, 'en', p.name)) order by p.sort_name, p.id)
        from (select * from products.product where active order by updated_at desc, id desc limit ${MOST_PRODUCTS}) p), '[]') as products,
      coalesce((select json_agg(json_build_object('key', c.category, 'label', json_build_object('zh-CN', c.category, 'zh-TW', c.category, 'en', c.category)) order by c.category)
        from (select distinct category from products.product where category is not null order by category limit ${MOST_PRODUCTS}) c), '[]') as categories`.execute(tx)
  return { ...(await orderChoices(tx)), product: of!.products, category: of!.categories }
}

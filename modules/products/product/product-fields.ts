import { sql } from 'kysely'
import type { FieldInfo } from '#kernel/field.ts'
import type { Named } from '#kernel/text.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Field } from '#platform/filter/field.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const field = (f: Omit<Field, 'sortable' | 'custom'>): Field => ({ ...f, sortable: Boolean(f.sort), custom: false })

const all: Field[] = [
  field({ key: 'code', label: named('编码', '編碼', 'Code'), kind: 'text', sql: sql`product.code` }),
  field({ key: 'name', label: named('名称', '名稱', 'Name'), kind: 'text', sql: sql`product.name`, sort: sql`product.sort_name`, sortType: 'text' }),
  field({ key: 'category', label: named('类别', '類別', 'Category'), kind: 'text', sql: sql`product.category` }),
  field({ key: 'unit', label: named('单位', '單位', 'Unit of measure'), kind: 'text', sql: sql`product.unit` }),
  field({ key: 'price', label: named('价格', '價格', 'Price'), kind: 'money', sql: sql`product.price` }),
  field({ key: 'cost', label: named('成本', '成本', 'Cost'), kind: 'money', sql: sql`product.cost` }),
  field({ key: 'currency', label: named('币种', '幣別', 'Currency'), kind: 'text', sql: sql`product.currency` }),
  field({ key: 'source', label: named('来源', '來源', 'Source'), kind: 'text', sql: sql`product.source` }),
  field({ key: 'updatedAt', label: named('更新时间', '更新時間', 'Changed'), kind: 'instant', sql: sql`product.updated_at`, sort: sql`product.updated_at`, sortType: 'timestamptz' }),
]

/** Keys that other systems know a product by: any of them fits. */
const key: Field = field({
  key: 'key', label: named('外部编号', '外部編號', 'Key elsewhere'), kind: 'text', sql: sql`null`,
  matches: (op, value) => {
    const texts = [value].flat().map(String)
    const fits = op === 'empty' || op === 'filled' ? sql`` : op === 'contains' ? sql`and strpos(lower(k.key), lower(${texts[0] ?? ''})) > 0` : sql`and k.key = any (${texts}::text[])`
    const some = sql`exists (select from products.key k where k.product_id = product.id ${fits})`
    return op === 'isNot' || op === 'empty' ? sql`not ${some}` : some
  },
})

/** What products can be filtered by. Whoever may not see costs cannot find them out by filtering. */
export const productFields = (actor: Actor): Map<string, Field> =>
  new Map([...all, key].filter((f) => f.key !== 'cost' || !['hidden', 'masked'].includes(fieldLevel(actor, 'product.cost'))).map((f) => [f.key, f]))

const MOST_OWN = 100

/** The same with the firm's own fields, as products now carry them: a number where all its values are numbers, else a text. */
export async function allProductFields({ tx, actor }: Pick<Context, 'tx' | 'actor'>): Promise<Map<string, Field>> {
  const { rows } = await sql<{ name: string; number: boolean }>`
    select own.key as name, bool_and(jsonb_typeof(own.value) = 'number') as number from products.product product cross join jsonb_each(product.custom) own where own.value <> 'null' group by own.key order by own.key limit ${MOST_OWN}`.execute(tx)
  return new Map([...productFields(actor), ...rows.map(({ name, number }): [string, Field] => [`custom.${name}`, ownField(name, number)])])
}

function ownField(name: string, number: boolean): Field {
  const text = sql`(product.custom ->> ${name}::text)`
  return { key: `custom.${name}`, label: named(name, name, name), kind: number ? 'number' : 'text', sql: number ? sql`(case when jsonb_typeof(product.custom -> ${name}::text) = 'number' then ${text}::numeric end)` : text, sortable: false, custom: true }
}

/** The same as forms and lists show them. */
export const listProductFields = async (context: Pick<Context, 'tx' | 'actor'>): Promise<{ fields: FieldInfo[] }> =>
  ({ fields: [...(await allProductFields(context)).values()].map(({ key: name, label, kind, sortable, custom }) => ({ key: name, label, kind, sortable, custom })) })

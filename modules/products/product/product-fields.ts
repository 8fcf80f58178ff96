import { sql } from 'kysely'
import type { FieldInfo } from '#kernel/field.ts'
import type { Named } from '#kernel/text.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
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

/** What products can be filtered by. Whoever may not see costs cannot find them out by filtering. */
export const productFields = (actor: Actor): Map<string, Field> =>
  new Map(all.filter((f) => f.key !== 'cost' || !['hidden', 'masked'].includes(fieldLevel(actor, 'product.cost'))).map((f) => [f.key, f]))

/** The same as forms and lists show them. */
export const listProductFields = (actor: Actor): { fields: FieldInfo[] } =>
  ({ fields: [...productFields(actor).values()].map(({ key, label, kind, sortable, custom }) => ({ key, label, kind, sortable, custom })) })

import { sql } from 'kysely'
import { recordChanges, recordCreated, rowReader } from '#modules/exchange/api.ts'
import type { BatchContext, BatchResult, FieldSpec, ImportKind, Plan, RowResult } from '#modules/exchange/extension.ts'
import type { Remark } from '#modules/exchange/contract.ts'
import type { Named } from '#kernel/text.ts'
import { sortName } from '../product/sort-name.ts'
import { undoProducts } from './undo-products.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

const fields: readonly FieldSpec[] = [
  { key: 'code', label: named('产品编码', '產品編碼', 'Product code'), type: 'text', group: 'product', required: true, matchable: true, synonyms: ['sku', 'StockCode', '货号', '商品编码', '商品編碼', '编号', 'item no'], looksLike: ['key'] },
  { key: 'name', label: named('产品名称', '產品名稱', 'Product name'), type: 'text', group: 'product', synonyms: ['Description', 'product', '名称', '品名', '商品名称', '商品名稱'] },
  { key: 'category', label: named('类别', '類別', 'Category'), type: 'text', group: 'product', synonyms: ['分类', '分類', 'group'] },
  { key: 'unit', label: named('单位', '單位', 'Unit'), type: 'text', group: 'product', synonyms: ['计量单位', 'uom'] },
  { key: 'price', label: named('售价', '售價', 'Price'), type: 'money', group: 'product', synonyms: ['单价', '單價', 'UnitPrice', '零售价'] },
  { key: 'cost', label: named('成本', '成本', 'Cost'), type: 'money', group: 'product', synonyms: ['进价', '成本价', '進價'] },
  { key: 'currency', label: named('币种', '幣別', 'Currency'), type: 'text', group: 'product' },
]

interface Told { at: number; code: string; name: string | null; sort_name: string | null; category: string | null; unit: string | null; price: string | null; cost: string | null; currency: string | null }
type ToldOrFaults = { told: Told } | { faults: readonly Remark[] }

/** Products from a file: a row is a product, found by its code. */
export const productKind: ImportKind = {
  kind: 'products', label: named('产品', '產品', 'Products'), settings: [],
  rights: { create: ['create', 'product'], update: ['update', 'product'] },
  fields: async () => fields,
  usualMatch: () => 'code',
  async open(_context, plan) {
    const read = rowReader(plan, fields)
    return {
      prepare: (rows) => rows.map((row, at): ToldOrFaults => {
        const { values, faults } = read(row)
        const one = (field: string) => values.get(field)?.[0] ?? null
        const name = one('name')
        return faults.length ? { faults } : { told: { at, code: one('code')!, name, sort_name: name && sortName(name), category: one('category'), unit: one('unit'), price: one('price'), cost: one('cost'), currency: one('currency')?.toUpperCase().slice(0, 3) ?? null } }
      }),
      write: (batch, prepared) => write(batch, plan, prepared as ToldOrFaults[]),
    }
  },
  undo: undoProducts,
}

async function write(context: BatchContext, plan: Plan, read: readonly ToldOrFaults[]): Promise<BatchResult> {
  const told = read.flatMap((r) => ('told' in r ? [r.told] : []))
  const known = await lockKnown(context, told)
  const results = read.map((r): RowResult => ('faults' in r ? { outcome: 'failed', reasons: r.faults } : outcomeOf(plan, known.has(r.told.code))))
  const last = [...new Map(told.map((t) => [t.code, t])).values()]
  const making = last.filter((t) => results[t.at]!.outcome === 'created'), changing = last.filter((t) => results[t.at]!.outcome === 'updated')
  if (plan.dry) return { rows: results, records: {} }
  await insert(context, plan.source, making)
  await update(context, changing)
  return { rows: results, records: { product: making.length } }
}

function outcomeOf({ mode }: Plan, known: boolean): RowResult {
  if (known) return mode === 'create' ? { outcome: 'skipped', reasons: [{ code: 'products/code-taken', params: {} }] } : { outcome: 'updated' }
  return mode === 'update' ? { outcome: 'skipped', reasons: [{ code: 'products/not-found', params: {} }] } : { outcome: 'created' }
}

async function lockKnown({ tx }: BatchContext, told: readonly Told[]): Promise<Set<string>> {
  const { rows } = await sql<{ code: string }>`select code from products.product where code = any(${told.map((t) => t.code)}::text[])`.execute(tx)
  return new Set(rows.map((r) => r.code))
}

const shape = sql`t (code text, name text, sort_name text, category text, unit text, price numeric, cost numeric, currency text)`

async function insert(context: BatchContext, source: string, told: readonly Told[]): Promise<void> {
  if (!told.length) return
  const { tx, actor, now } = context
  const { rows } = await sql<{ id: string }>`
    insert into products.product (code, name, sort_name, category, unit, price, cost, currency, source, created_at, created_by, updated_at, updated_by)
    select code, coalesce(name, code), coalesce(sort_name, code), category, unit, price, cost, currency, ${source}, ${now}, ${actor.memberId}::bigint, ${now}, ${actor.memberId}::bigint from json_to_recordset(${JSON.stringify(told)}::json) as ${shape} returning id::text as id`.execute(tx)
  await recordCreated(context, 'product', sql`select unnest(${rows.map((r) => r.id)}::bigint[])`)
}

/** What a row does not say stays as it is; a row that says nothing new changes nothing. */
async function update(context: BatchContext, told: readonly Told[]): Promise<void> {
  if (!told.length) return
  const { tx, actor, now } = context
  const { rows } = await sql<{ id: string; version: number; before: unknown }>`
    with given as (select * from json_to_recordset(${JSON.stringify(told)}::json) as ${shape}),
    old as materialized (select p.id, to_jsonb(p) as row from products.product p join given g using (code)
      where (coalesce(g.name, p.name), coalesce(g.category, p.category), coalesce(g.unit, p.unit), coalesce(g.price, p.price), coalesce(g.cost, p.cost), coalesce(g.currency, p.currency::text)) is distinct from (p.name, p.category, p.unit, p.price, p.cost, p.currency::text) for update of p),
    changed as (update products.product p set name = coalesce(g.name, p.name), sort_name = coalesce(g.sort_name, p.sort_name), category = coalesce(g.category, p.category), unit = coalesce(g.unit, p.unit),
      price = coalesce(g.price, p.price), cost = coalesce(g.cost, p.cost), currency = coalesce(g.currency, p.currency::text), updated_at = ${now}, updated_by = ${actor.memberId}::bigint, version = p.version + 1
      from given g, old where p.code = g.code and old.id = p.id returning p.id, p.version)
    select c.id::text, c.version, jsonb_build_object('row', old.row) as before from changed c join old using (id)`.execute(tx)
  await recordChanges(context, 'product', sql`select id, 'updated', version, before from json_to_recordset(${JSON.stringify(rows)}::json) as r (id bigint, version int, before jsonb)`)
}

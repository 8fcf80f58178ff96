import { type RawBuilder, sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import type { Asked, Field } from '#platform/filter/field.ts'
import type { Param } from '#platform/filter/warehouse-field.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const expected = { name: 'expected', join: sql`left join prediction.next_purchase expected on expected.party_id = party.id` }
const grouped = { name: 'grouped', join: sql`left join prediction.cluster_member grouped on grouped.party_id = party.id` }
/** Found anew every night, whatever happens to the party. */
const plain = { group: 'prediction', sortable: false, custom: false, moves: true } as const
const MOST_GROUPS = 12
const table = 'prediction_party'

const list = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String)
/** Whoever is offered a product for which something holds. */
const offered = (holds: RawBuilder<unknown>): RawBuilder<unknown> => sql`party.id in (select r.party_id from prediction.recommendation r where r.product_id in (select p.id from products.product p where ${holds}))`
const anyOffer = sql`party.id in (select r.party_id from prediction.recommendation r)`
const noticed = (holds: RawBuilder<unknown>): RawBuilder<unknown> => sql`party.id in (select a.party_id from prediction.anomaly a where ${holds})`

/** A product by its code or its name. */
function matchesOffer(op: string, value: unknown): RawBuilder<unknown> {
  const is = offered(sql`p.code = any (${list(value)}::text[]) or p.name = any (${list(value)}::text[])`)
  if (op === 'empty') return sql`not ${anyOffer}`
  if (op === 'filled') return anyOffer
  if (op === 'isNot') return sql`not ${is}`
  return op === 'contains' ? offered(sql`p.name ilike ${`%${String(value).replaceAll(/[\\%_]/g, '\\$&')}%`}`) : is
}

function matchesAnomaly(op: string, value: unknown): RawBuilder<unknown> {
  const is = noticed(sql`a.kind::text = any (${list(value)}::text[])`)
  if (op === 'empty') return sql`not ${noticed(sql`true`)}`
  if (op === 'filled') return noticed(sql`true`)
  return op === 'isNot' ? sql`not ${is}` : is
}

/** The same in the analysis engine. */
function anomalyThere(op: string, value: unknown, _at: Asked, param: Param): string {
  const kinds = list(value).filter((v) => /^\d{1,4}$/.test(v)).map(Number)
  const found = `id in (select party_id from {{${table}}} where ${op === 'empty' || op === 'filled' ? 'notEmpty(anomalies)' : `hasAny(anomalies, ${param('Array(Int16)', kinds)})`})`
  return op === 'isNot' || op === 'empty' ? `not ${found}` : found
}

const anomalies = [named('突然沉默', '突然沉默', 'Sudden silence'), named('突然退货', '突然退貨', 'Sudden returns'), named('突然多买', '突然多買', 'Sudden purchases'), named('突然多次找客服', '突然多次找客服', 'Sudden calls for service')]

/** What was found of parties, as fields of every party list, filter and segment. */
export const discoveryFields: Field[] = [
  { key: 'recommended', label: named('推荐产品', '推薦產品', 'Recommended product'), kind: 'text', ...plain, sql: sql`null`, matches: matchesOffer },
  { key: 'expectedOrder', label: named('预计下次购买', '預計下次購買', 'Expected purchase'), kind: 'date', ...plain, sql: sql`expected.expected_day`, from: expected, warehouse: { table, sql: 'expected_day' } },
  { key: 'lateOrder', label: named('最迟下次购买', '最遲下次購買', 'Purchase overdue from'), kind: 'date', ...plain, sql: sql`expected.late_day`, from: expected, warehouse: { table, sql: 'late_day' } },
  { key: 'cluster', label: named('客户群', '顧客群', 'Group'), kind: 'choice', ...plain, choices: Array.from({ length: MOST_GROUPS }, (_, i) => ({ key: String(i + 1), label: named(`第 ${i + 1} 群`, `第 ${i + 1} 群`, `Group ${i + 1}`) })), sql: sql`grouped.cluster::text`, compared: { sql: sql.ref('grouped.cluster'), type: 'smallint' }, from: grouped, warehouse: { table, sql: 'cluster' } },
  { key: 'anomaly', label: named('异常', '異常', 'Anomaly'), kind: 'choice', ...plain, choices: anomalies.map((label, i) => ({ key: String(i + 1), label })), sql: sql`null`, matches: matchesAnomaly, warehouse: { matches: anomalyThere } },
]

import type { Asked, Field } from '#platform/filter/field.ts'
import { expressionOf, tableOf } from '#platform/filter/warehouse-compile.ts'

const inside = '(select party_id from {{segments_member}} where segment_id = {segment:Int64})'

/** Fields by the table that holds them: each table is read once, however many of its columns are asked. */
function* byTable(fields: readonly Field[]): Generator<{ from: string; fields: Field[] }> {
  for (const [table, list] of Map.groupBy(fields, (f) => f.warehouse?.table)) {
    yield { fields: list, from: table ? `(select *, party_id in ${inside} as s from ${tableOf(table)} where party_id in (select id from {{parties_party}}))` : `(select *, id in ${inside} as s from {{parties_party}})` }
  }
}

const union = (selects: readonly string[]): string => selects.map((one) => `select * from (${one})`).join(' union all ')
const text = (x: string): string => `cast(ifNull(toString(${x}), ''), 'String')`

/** A field's values in a row as pairs of its key and each: an attribute has one, tags and roles several. */
function pairsOf(field: Field, at: Asked): string {
  const { key } = field
  if (key === 'tag' || key === 'role') return `arrayMap(v -> ('${key}', ${text('v')}), ${key === 'tag' ? 'tags' : 'roles'})`
  return `[('${key}', ${text(expressionOf(field.warehouse!, at))})]`
}

/** Each value of each attribute with how many members and how many others have it; the row with an empty key counts everyone. `s`: whether the party is a member. */
export const valuesSql = (fields: readonly Field[], at: Asked): string => union([
  `select '' as key, '' as value, countIf(s) as members, countIf(not s) as rest from (select id in ${inside} as s from {{parties_party}})`,
  ...[...byTable(fields)].map(({ from, fields: list }) => `select kv.1 as key, kv.2 as value, countIf(s) as members, countIf(not s) as rest
    from (select s, arrayJoin(arrayConcat(${list.map((f) => pairsOf(f, at)).join(', ')})) as kv from ${from}) where value <> '' group by key, value having members >= 3 order by members desc limit 200 by key`),
])

const figures = ['n', 'mean', 'variance', 'restN', 'restMean', 'restVariance'] as const
const figuresOf = (v: string): string => [`countIf(s and ${v} is not null)`, `toNullable(avgIf(${v}, s))`, `toNullable(varSampIf(${v}, s))`, `countIf(not s and ${v} is not null)`, `toNullable(avgIf(${v}, not s))`, `toNullable(varSampIf(${v}, not s))`].join(', ')

/** Each number's mean and variance among members and among others. */
export const numbersSql = (fields: readonly Field[], at: Asked): string => union([...byTable(fields)].map(({ from, fields: list }) => `select r.1 as key, ${figures.map((f, i) => `r.${i + 2} as "${f}"`).join(', ')}
  from (select arrayJoin([${list.map((f, i) => `('${f.key}', ${figuresOf(`v${i}`)})`).join(', ')}]) as r from (select s, ${list.map((f, i) => `toFloat64(${expressionOf(f.warehouse!, at)}) as v${i}`).join(', ')} from ${from}))`))

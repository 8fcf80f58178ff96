import type { Asked, Field } from '#platform/filter/field.ts'
import { expressionOf, tableOf } from '#platform/filter/warehouse-compile.ts'

const inside = '(select party_id from {{segments_member}} where segment_id = {segment:Int64})'

/** Rows of a field's table that belong to living parties the asker may see, with `s`: whether the party is a member. */
function rowsOf(field: Field, at: Asked): { from: string; x: string } {
  const table = field.warehouse?.table
  const x = field.key === 'tag' ? 'toString(arrayJoin(tags))' : field.key === 'role' ? 'arrayJoin(roles)' : expressionOf(field.warehouse!, at)
  return table ? { x, from: `(select *, party_id in ${inside} as s from ${tableOf(table)} where party_id in (select id from {{parties_party}}))` } : { x, from: `(select *, id in ${inside} as s from {{parties_party}})` }
}

/** Each value of each attribute with how many members and how many others have it; the row with an empty key counts everyone. */
export const valuesSql = (fields: readonly Field[], at: Asked): string => [
  `select '' as key, '' as value, countIf(s) as members, countIf(not s) as rest from (select id in ${inside} as s from {{parties_party}})`,
  ...fields.map((f) => { const { from, x } = rowsOf(f, at); return `select '${f.key}' as key, v as value, countIf(s) as members, countIf(not s) as rest from (select s, ifNull(toString(${x}), '') as v from ${from}) where v <> '' group by v having members >= 3 order by members desc limit 200` }),
].map((one) => `select * from (${one})`).join(' union all ')

/** Each number's mean and variance among members and among others. */
export const numbersSql = (fields: readonly Field[], at: Asked): string => fields.map((f) => {
  const { from, x } = rowsOf(f, at)
  return `select '${f.key}' as key, countIf(s and v is not null) as n, avgIf(v, s) as mean, varSampIf(v, s) as variance, countIf(not s and v is not null) as "restN", avgIf(v, not s) as "restMean", varSampIf(v, not s) as "restVariance" from (select s, toFloat64(${x}) as v from ${from})`
}).map((one) => `select * from (${one})`).join(' union all ')

import { type RawBuilder, sql } from 'kysely'
import type { GrowthCell } from '../standing/vocabulary.ts'

const run = sql`(select as_of from intelligence.run order by id desc limit 1)`

const lookedAt = (cell: GrowthCell, before: boolean) => ({
  bought: cell === 'loyalty' || cell === 'acquisition' ? (before ? 'known_before' : 'sold_known') : before ? 'new_before' : 'sold_new',
  days: before ? 730 : 365, fresh: cell === 'acquisition' || cell === 'diversification',
})

/** Whether a standing (`standing` by its alias) is in a cell of the growth matrix over the year up to the last run, or over the year before. Who first bought in the year is new in it. */
export function inCell(cell: GrowthCell, alias: string, before = false): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${alias}.${column}`)
  const { bought, days, fresh } = lookedAt(cell, before)
  const isNew = sql`${of('first_day')} > ${run} - ${sql.lit(days)}`
  return sql`(${of(bought)} > 0 and ${fresh ? isNew : sql`not ${isNew}`})`
}

/** The same in the analysis engine, of a row of `intelligence_standing`. */
export function inCellThere(cell: GrowthCell, before: boolean): string {
  const { bought, days, fresh } = lookedAt(cell, before)
  return `ifNull(${bought} > 0 and ${fresh ? '' : 'not '}(first_day > (select argMax(as_of, id) from {{intelligence_run}}) - ${days}), 0)`
}

const kinds = sql`coalesce((select array(select jsonb_array_elements_text(value -> 'referrals')) from firm.setting where key = 'standing.sources' and value ? 'referrals'), array['refers'])`

/** Whether a party's standing is a new customer's whom someone referred that had bought before. */
export const referredInto = (alias: string): RawBuilder<boolean> => sql`((${inCell('acquisition', alias)} or ${inCell('diversification', alias)}) and exists (
  select from parties.connection c join parties.party a on a.id = c.party_id join intelligence.standing giver on giver.party_id = coalesce(a.survivor_id, a.id)
  where c.to_id = ${sql.ref(`${alias}.party_id`)} and c.type = any (${kinds}) and giver.first_day < ${sql.ref(`${alias}.first_day`)}))`

import { type RawBuilder, sql } from 'kysely'
import type { GrowthCell } from '../standing/vocabulary.ts'

const run = sql`(select as_of from intelligence.run order by id desc limit 1)`

/** Whether a standing (`standing` by its alias) is in a cell of the growth matrix over the year up to the last run, or over the year before. Who first bought in the year is new in it. */
export function inCell(cell: GrowthCell, alias: string, before = false): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${alias}.${column}`)
  const bought = of(cell === 'loyalty' || cell === 'acquisition' ? (before ? 'known_before' : 'sold_known') : before ? 'new_before' : 'sold_new')
  const isNew = sql`${of('first_day')} > ${run} - ${sql.lit(before ? 730 : 365)}`
  const fresh = cell === 'acquisition' || cell === 'diversification'
  return sql`(${bought} > 0 and ${fresh ? isNew : sql`not ${isNew}`})`
}

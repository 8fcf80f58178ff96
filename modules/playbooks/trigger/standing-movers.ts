import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Trigger } from '../definition/definition.ts'

type Standing = Extract<Trigger, { on: 'standing' }>
export const codes = (values: readonly number[]): string => `{${values.join(',')}}`

/** Of parties whose standing moved, those that moved as a trigger says. What a first computation finds of the past is no move; a first purchase is one, from nothing. */
export async function standingMovers({ tx }: Pick<Context, 'tx'>, { what, from, to }: Standing, partyIds: readonly string[]): Promise<string[]> {
  if (!partyIds.length) return []
  const column = sql.ref(what)
  const { rows } = await sql<{ id: string }>`
    select s.party_id::text as id from intelligence.standing s cross join lateral (
      select (array_agg(h.code order by h.day desc))[1] as now, case when count(*) > 1 then coalesce((array_agg(h.code order by h.day desc))[2], 0) when s.first_day >= min(h.day) - 7 then 0 end as before
      from (select h.day, h.${column} as code from intelligence.standing_history h where h.party_id = s.party_id order by h.day desc limit 2) h) m
    where s.party_id = any (${`{${partyIds.join(',')}}`}::bigint[]) and m.before is not null and m.now is distinct from m.before
      and (cardinality(${codes(from)}::int[]) = 0 or m.before = any (${codes(from)}::int[])) and (cardinality(${codes(to)}::int[]) = 0 or m.now = any (${codes(to)}::int[]))`.execute(tx)
  return rows.map((r) => r.id)
}

import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { countParties as contract } from '../contract.ts'
import { findIdsBySearch } from '../search/find-ids-by-search.ts'
import { conditionOf, joins, living } from './find-parties.ts'
import { partyFields } from './party-fields.ts'

const EXACT_UP_TO = 10_000

/** How many parties a filter finds. Counting stops at 10,000; beyond, the planner's estimate is given and said to be one. */
export async function countParties(context: Context, query: QueryOf<typeof contract>): Promise<{ count: number; exact: boolean }> {
  const { tx, actor } = context
  const { where, sources } = conditionOf(context, await partyFields(tx), query)
  const found = query.search ? await findIdsBySearch(context, query.search, EXACT_UP_TO) : null
  const matching = sql`select 1 from parties.party party ${joins(sources)} where ${living(actor, query.deleted)} and ${where} ${found ? sql`and party.id = any(${`{${found.join(',')}}`}::bigint[])` : sql``}`
  const { rows: [counted] } = await sql<{ n: number }>`select count(*)::int as n from (${matching} limit ${EXACT_UP_TO + 1}) s`.execute(tx)
  if (counted!.n <= EXACT_UP_TO) return { count: counted!.n, exact: true }
  const { rows: [plan] } = await sql<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>`explain (format json) ${matching}`.execute(tx)
  return { count: Math.max(EXACT_UP_TO, Math.round(plan!['QUERY PLAN'][0]!.Plan['Plan Rows'])), exact: false }
}

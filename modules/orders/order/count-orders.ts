import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { countOrders as contract } from '../contract.ts'
import { conditionOf } from './find-orders.ts'
import { visibleOrders } from './visible-orders.ts'

const EXACT_UP_TO = 10_000

/** How many orders a filter finds. Counting stops at 10,000; beyond, the planner's estimate is given and said to be one. */
export async function countOrders(context: Context, query: QueryOf<typeof contract>): Promise<{ count: number; exact: boolean }> {
  const matching = sql`select 1 from orders.sales_order o where ${visibleOrders(context.actor)} and ${await conditionOf(context, query)}`
  const { rows: [counted] } = await sql<{ n: number }>`select count(*)::int as n from (${matching} limit ${EXACT_UP_TO + 1}) s`.execute(context.tx)
  if (counted!.n <= EXACT_UP_TO) return { count: counted!.n, exact: true }
  const { rows: [plan] } = await sql<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>`explain (format json) ${matching}`.execute(context.tx)
  return { count: Math.max(EXACT_UP_TO, Math.round(plan!['QUERY PLAN'][0]!.Plan['Plan Rows'])), exact: false }
}

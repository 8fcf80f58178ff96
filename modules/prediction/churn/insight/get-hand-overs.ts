import { sql } from 'kysely'
import type { z } from 'zod'
import { wilson } from '#analytics/index.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { HandOvers } from '../contract.ts'
import { lastRun } from './last-run.ts'

const FEW = 20
const YEARS = 3
const MOST = 30

interface Row { id: string; name: string; active: boolean; customers: number; left: number }

/** Customers handed over by a member who had bought within the time that counts as being a customer, and whether they bought again within the horizon after; held against the others of the last horizon. */
export async function getHandOvers({ tx, now }: Context): Promise<z.infer<typeof HandOvers>> {
  const run = await lastRun(tx)
  if (run.horizon === null) return { ...run, few: FEW, others: { customers: 0, left: 0 }, members: [] }
  const { horizon } = run
  const bought = (from: ReturnType<typeof sql>, to: ReturnType<typeof sql>) => sql`exists (select from orders.sales_order o where o.buyer_id = h.party_id and o.kind = 'order' and o.status not in ('draft', 'cancelled') and o.ordered_day > ${from} and o.ordered_day <= ${to})`
  const { rows } = await sql<Row>`
    select h.from_id::text as id, m.name, m.active, count(*)::int as customers, count(*) filter (where not ${bought(sql`h.at::date`, sql`h.at::date + ${horizon}::int`)})::int as left
    from prediction.hand_over h join parties.party p on p.id = h.party_id and p.survivor_id is null and p.deleted_at is null join people.member_name m on m.id = h.from_id
    where h.at > ${now}::timestamptz - make_interval(years => ${YEARS}) and h.at < ${now}::timestamptz - make_interval(days => ${horizon}::int) and ${bought(sql`h.at::date - ${3 * horizon}::int`, sql`h.at::date`)}
    group by 1, 2, 3 order by 4 desc, 1 limit ${MOST}`.execute(tx)
  const { rows: [others] } = await sql<{ customers: number; left: number }>`
    select count(*)::int as customers, count(*) filter (where f.outcome = 1)::int as left from prediction.party f join parties.party p on p.id = f.party_id and p.survivor_id is null and p.deleted_at is null
    where f.outcome is not null and not exists (select from prediction.hand_over h where h.party_id = f.party_id and h.at > ${now}::timestamptz - make_interval(years => ${YEARS}))`.execute(tx)
  return { ...run, few: FEW, others: others!, members: rows.map((row) => ({ ...row, ...compared(row, others!) })) }
}

/** The difference of two shares with its interval, which holds for small counts (Newcombe 1998, *Statistics in Medicine* 17, method 10). */
export function compared({ customers, left }: { customers: number; left: number }, others: { customers: number; left: number }): { rate: number; difference: number; lower: number; upper: number } {
  const rate = left / customers
  const usual = others.customers ? others.left / others.customers : 0
  const [low, high] = wilson(left, customers)
  const [lowOther, highOther] = others.customers ? wilson(others.left, others.customers) : [0, 1]
  const difference = rate - usual
  return { rate, difference, lower: difference - Math.sqrt((rate - low) ** 2 + (highOther - usual) ** 2), upper: difference + Math.sqrt((high - rate) ** 2 + (usual - lowOther) ** 2) }
}

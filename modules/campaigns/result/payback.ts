import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Parts, side } from './compare-parts.ts'

interface Row { day: number; treated: boolean; margin: number }

/** The day, counted from entering, on which what the treated brought more than those left out has paid the cost; null where it has not. */
export async function paybackDays({ tx }: Context, parts: Parts, cost: number, sizes: { treated: number; control: number }): Promise<number | null> {
  if (cost <= 0 || !sizes.treated || !sizes.control) return null
  const kept = await getSetting(tx, 'value.margin')
  const { rows } = await sql<Row>`
    with side as materialized (select t.party_id, t.day, true as treated from (${side(parts, 'treated')}) t union all select t.party_id, t.day, false from (${side(parts, parts.against)}) t)
    select o.ordered_day - s.day as day, s.treated, sum(o.base_cents - coalesce(o.base_cost_cents, round(o.base_cents * (1 - ${kept}::float8))))::float8 / 100 as margin
    from orders.sales_order o join parties.party b on b.id = o.buyer_id join side s on s.party_id = case when b.survivor_id is null then b.id else b.survivor_id end
    where o.status not in ('draft', 'cancelled') and o.ordered_day between ${parts.from}::date and ${parts.to}::date and o.ordered_day between s.day and s.day + ${parts.days - 1}::int group by 1, 2 order by 1`.execute(tx)
  return dayOfPayback(rows, cost, sizes)
}

/** The same of sums by day. */
export function dayOfPayback(rows: readonly Row[], cost: number, { treated, control }: { treated: number; control: number }): number | null {
  let brought = 0
  for (const day of [...new Set(rows.map((r) => r.day))].sort((a, b) => a - b)) {
    for (const row of rows) if (row.day === day) brought += row.treated ? row.margin : (-row.margin * treated) / control
    if (brought >= cost) return day + 1
  }
  return null
}

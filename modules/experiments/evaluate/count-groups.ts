import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { PairedMoments } from '#analytics/index.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Outcome } from '../contract.ts'

/** Who was treated and who was left out, as SQL that selects `party_id` (and, with `days`, each party's own first `day`). */
export interface Comparison {
  treated: RawBuilder<unknown>
  control: RawBuilder<unknown>
  outcome: Outcome
  from: Day
  to: Day
  /** Each party is followed for so many days from its own `day` rather than all from `from`; never beyond `to`. */
  days?: number
  /** Days before its first that each party's own past is read for CUPED; none where 0. */
  before?: number
}

export interface Counted { treated: PairedMoments; control: PairedMoments; mixed: number }

type Row = PairedMoments & { treated: boolean | null }

/** Both groups' moments of an outcome, counted by the database: no party's row leaves it, however many there are. Whoever stands in both groups after a merge is left out. */
export async function countGroups({ tx }: Pick<Context, 'tx'>, { treated, control, outcome, from, to, days, before = 0 }: Comparison): Promise<Counted> {
  const margin = await getSetting(tx, 'value.margin')
  const own = days === undefined ? sql`null::date` : sql`t.day`
  const aggregates = (when: RawBuilder<unknown>): Record<Outcome, RawBuilder<unknown>> => ({
    revenue: sql`sum(o.base_cents) filter (where ${when}) / 100.0`, conversion: sql`max((o.kind = 'order')::int) filter (where ${when})`,
    margin: sql`sum(o.base_cents - coalesce(o.base_cost_cents, round(o.base_cents * (1 - ${margin}::float8)))) filter (where ${when}) / 100.0`,
  })
  const bought = (when: RawBuilder<unknown>): RawBuilder<unknown> => aggregates(when)[outcome]
  const { rows } = await sql<Row>`
    with told as (select t.party_id, ${own} as day, true as treated from (${treated}) t union all select t.party_id, ${own}, false from (${control}) t),
    side as materialized (
      select case when p.survivor_id is null then p.id else p.survivor_id end as party_id, greatest(min(t.day), ${from}::date) as first, least(greatest(min(t.day), ${from}::date) + ${days ?? 0}::int - 1, ${to}::date) as own_last, case when bool_and(treated) = bool_or(treated) then bool_or(treated) end as treated
      from told t join parties.party p on p.id = t.party_id group by 1),
    spent as (
      select s.party_id, ${bought(sql`o.ordered_day between s.first and ${days === undefined ? sql`${to}::date` : sql`s.own_last`}`)} as y, ${bought(sql`o.ordered_day < s.first and o.ordered_day >= s.first - ${before}::int`)} as x
      from orders.sales_order o join parties.party b on b.id = o.buyer_id join side s on s.party_id = case when b.survivor_id is null then b.id else b.survivor_id end
      where o.status not in ('draft', 'cancelled') and not (o.kind = 'return' and o.base_cents = 0) and o.ordered_day between ${from}::date - ${before}::int and ${to}::date group by 1),
    each as (select s.treated, coalesce(spent.y, 0)::float8 as y, coalesce(spent.x, 0)::float8 as x from side s left join spent on spent.party_id = s.party_id)
    select treated, count(*)::int as n, avg(y) as mean, coalesce(var_samp(y), 0) as variance, avg(x) as "beforeMean", coalesce(var_samp(x), 0) as "beforeVariance", coalesce(covar_samp(y, x), 0) as covariance from each group by treated`.execute(tx)
  const empty: PairedMoments = { n: 0, mean: 0, variance: 0, beforeMean: 0, beforeVariance: 0, covariance: 0 }
  const group = (of: boolean): PairedMoments => rows.find((r) => r.treated === of) ?? empty
  return { treated: group(true), control: group(false), mixed: rows.find((r) => r.treated === null)?.n ?? 0 }
}

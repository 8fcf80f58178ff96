import { type RawBuilder, sql } from 'kysely'

const day = /^\d{4}-\d\d-\d\d$/

/**
 * SQL text (for COPY) of everyone's purchases up to a day: party (its survivor where merged), day number, revenue and cost in hundredths of the base
 * currency, cost null where unknown. Returns are negative rows; cancelled orders and drafts are none. An order counts for its buyer and for nobody
 * else: households and organisations sum their members' when asked, so that nothing is counted twice. `ids` (survivors) narrows it.
 */
export function purchasesSql(asOf: string, ids?: readonly string[]): string {
  if (!day.test(asOf) || ids?.some((id) => !/^\d+$/.test(id))) throw new Error('not a day or not ids')
  const list = ids?.join(',')
  const some = list === undefined ? '' : `and o.buyer_id in (select id from parties.party where id in (${list || 'null'}) union all select id from parties.party where survivor_id in (${list || 'null'}))`
  return `select coalesce(a.survivor_id, o.buyer_id), o.ordered_day - date '1970-01-01', o.base_cents, o.base_cost_cents
    from orders.sales_order o left join (select id, survivor_id from parties.party where survivor_id is not null) a on a.id = o.buyer_id
    where o.ordered_day <= date '${asOf}' and o.status not in ('draft', 'cancelled') ${some}`
}

/** Revenue and profit of a party (and what was merged into it) over the last `months` calendar months, as one JSON array. Months without orders are there with zero. */
export const monthlyValueSql = (party: RawBuilder<unknown>, months: number, now: Date): RawBuilder<unknown> => sql`
  select json_agg(json_build_object('month', to_char(m.month, 'YYYY-MM'), 'revenue', (coalesce(v.revenue, 0) / 100.0)::numeric(18, 2)::text, 'profit', (v.profit / 100.0)::numeric(18, 2)::text) order by m.month)
  from generate_series(date_trunc('month', ${now}::timestamptz at time zone 'UTC') - make_interval(months => ${months - 1}::int), date_trunc('month', ${now}::timestamptz at time zone 'UTC'), interval '1 month') m(month)
  left join (
    select date_trunc('month', o.ordered_day)::timestamp as month, sum(o.base_cents) as revenue, case when bool_and(o.base_cost_cents is not null) then sum(o.base_cents - o.base_cost_cents) end as profit
    from orders.sales_order o
    where o.buyer_id in (select ${party} union all select a.id from parties.party a where a.survivor_id = ${party}) and o.status not in ('draft', 'cancelled')
      and o.ordered_day >= (date_trunc('month', ${now}::timestamptz at time zone 'UTC') - make_interval(months => ${months - 1}::int))::date
    group by 1) v on v.month = m.month`

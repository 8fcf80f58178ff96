import { type RawBuilder, sql } from 'kysely'

export { saleScope } from './warehouse-tables.ts'

const day = /^\d{4}-\d\d-\d\d$/

/** What counts: neither drafts nor what was cancelled, nor a return of nothing, which would read as a purchase of nothing. */
const COUNTS = `o.status not in ('draft', 'cancelled') and not (o.kind = 'return' and o.base_cents = 0)`

/** Everyone's purchases up to a day, a row an order, for the party that the buyer is now. `ids` (survivors) narrows it. */
function stream(columns: string, asOf: string, ids?: readonly string[], join = ''): string {
  if (!day.test(asOf) || ids?.some((id) => !/^\d+$/.test(id))) throw new Error('not a day or not ids')
  const list = ids && (ids.join(',') || 'null')
  const some = list === undefined ? '' : `and o.buyer_id in (select id from parties.party where id in (${list}) union all select id from parties.party where survivor_id in (${list}))`
  return `select ${columns} from orders.sales_order o left join (select id, survivor_id from parties.party where survivor_id is not null) a on a.id = o.buyer_id ${join}
    where o.ordered_day <= date '${asOf}' and ${COUNTS} ${some}`
}

/**
 * SQL text (for COPY) of everyone's purchases up to a day: party (its survivor where merged), day number, revenue and cost in hundredths of the base
 * currency, cost null where unknown. Returns are negative rows; cancelled orders and drafts are none. An order counts for its buyer and for nobody
 * else: households and organisations sum their members' when asked, so that nothing is counted twice. `ids` (survivors) narrows it.
 */
export const purchasesSql = (asOf: string, ids?: readonly string[]): string =>
  stream(`coalesce(a.survivor_id, o.buyer_id), o.ordered_day - date '1970-01-01', o.base_cents, o.base_cost_cents`, asOf, ids)

/** The discounts that an order's sum is already less by, its own and its lines', in hundredths of the base currency: what the list price was above it. */
const discountOf = (lines: string): string => `case when o.kind = 'order' and coalesce(o.discount, ${lines}) is not null then round((coalesce(o.discount, 0) + coalesce(${lines}, 0)) * o.rate * 100)::bigint else 0 end`

/** `purchasesSql` with a fifth column: the discount given. */
export const discountedPurchasesSql = (asOf: string, ids?: readonly string[]): string => {
  const columns = `coalesce(a.survivor_id, o.buyer_id), o.ordered_day - date '1970-01-01', o.base_cents, o.base_cost_cents`
  if (ids) return stream(`${columns}, ${discountOf('(select sum(l.discount) from orders.line l where l.order_id = o.id)')}`, asOf, ids)
  return stream(`${columns}, ${discountOf('d.discount')}`, asOf, undefined, 'left join (select order_id, sum(discount) as discount from orders.line where discount is not null group by order_id) d on d.order_id = o.id')
}

/**
 * SQL text of what each party's purchases up to a day come down to: `party_id`, `first_day` and `last_day` of purchases, `purchase_days` (distinct days
 * with an order; two baskets on a day are one), `orders`, `returns`, `net_cents` (returns taken off), `profit_cents` (null where any cost is unknown),
 * `returns_only` (nothing but returns: outside every n).
 */
export const purchaseFactsSql = (asOf: string, ids?: readonly string[]): string => `
  select party_id, min(ordered_day) filter (where kind = 'order') as first_day, max(ordered_day) filter (where kind = 'order') as last_day, count(distinct ordered_day) filter (where kind = 'order')::int as purchase_days,
    count(*) filter (where kind = 'order')::int as orders, count(*) filter (where kind = 'return')::int as returns, sum(base_cents)::bigint as net_cents,
    case when bool_and(base_cost_cents is not null) then sum(base_cents - base_cost_cents)::bigint end as profit_cents, not bool_or(kind = 'order') as returns_only
  from (${stream('coalesce(a.survivor_id, o.buyer_id) as party_id, o.ordered_day, o.kind, o.base_cents, o.base_cost_cents', asOf, ids)}) s group by party_id`

/** Revenue and profit of a party (and what was merged into it) over the last `months` calendar months of the firm's zone, as one JSON array. Months without orders are there with zero. */
export const monthlyValueSql = (party: RawBuilder<unknown>, months: number, now: Date): RawBuilder<unknown> => sql`
  select json_agg(json_build_object('month', to_char(m.month, 'YYYY-MM'), 'revenue', (coalesce(v.revenue, 0) / 100.0)::numeric(18, 2)::text, 'profit', (v.profit / 100.0)::numeric(18, 2)::text) order by m.month)
  from (select date_trunc('month', ${now}::timestamptz at time zone coalesce((select value #>> '{}' from firm.setting where key = 'firm.zone'), 'Asia/Shanghai')) as month) last
  cross join lateral generate_series(last.month - make_interval(months => ${months - 1}::int), last.month, interval '1 month') m(month)
  left join lateral (
    select sum(o.base_cents) as revenue, case when bool_and(o.base_cost_cents is not null) then sum(o.base_cents - o.base_cost_cents) end as profit
    from orders.sales_order o
    where o.buyer_id in (select ${party} union all select a.id from parties.party a where a.survivor_id = ${party}) and ${sql.raw(COUNTS)}
      and o.ordered_day >= m.month::date and o.ordered_day < (m.month + interval '1 month')::date) v on true`

/**
 * SQL text (for COPY) of what was ordered up to a day, a row a line of a product of the list: party (its survivor where merged), product, day number, order,
 * and the line's money in hundredths of the base currency, negative for what came back.
 */
export const soldLinesSql = (asOf: string): string =>
  stream(`coalesce(a.survivor_id, o.buyer_id), l.product_id, o.ordered_day - date '1970-01-01', o.id, (case when o.kind = 'return' then -1 else 1 end * round(abs(l.amount) * o.rate * 100))::bigint`, asOf)
    .replace('\n    where ', '\n    join orders.line l on l.order_id = o.id and l.product_id is not null where ')

/** SQL text (for COPY) of what was spent up to a day by channel, a row an order: party (its survivor where merged), the channel's number among `channels`, hundredths of the base currency, negative for returns. Other channels are left out. */
export const spentByChannelSql = (asOf: string, channels: readonly string[]): string => {
  if (channels.some((key) => !/^[a-z][a-z0-9-]{0,39}$/.test(key))) throw new Error('not a channel')
  return `select party_id, n, base_cents from (${stream(`coalesce(a.survivor_id, o.buyer_id) as party_id, array_position(array[${channels.map((key) => `'${key}'`).join(',')}]::text[], o.channel) - 1 as n, o.base_cents`, asOf)}) s where n is not null`
}

/** SQL text (for COPY) of what was spent up to a day by the first part of the product's category, a row a line: party, the category's number among `categories`, hundredths of the base currency. */
export const spentByCategorySql = (asOf: string, categories: readonly string[]): string => {
  const list = categories.map((name) => `'${name.replaceAll("'", "''")}'`).join(',')
  return `select s.party_id, p.n, s.cents from (${soldLinesSql(asOf)}) s (party_id, product_id, day, order_id, cents)
    join (select id, array_position(array[${list}]::text[], split_part(category, '/', 1)) - 1 as n from products.product) p on p.id = s.product_id and p.n is not null`
}

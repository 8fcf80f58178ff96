import type pg from 'pg'
import { load } from './load.ts'
import type { Sizes } from './sizes.ts'

export const orderTables = ['orders.sales_order', 'orders.line'] as const

const PRODUCTS = 400

/**
 * Orders over three years, more towards today; buyers drawn so that a few buy much and many hardly ever. One in twenty-five is a return of the order before it.
 * `perm` spreads the heavy buyers over the ids (7919 shares no factor with a round number of parties).
 */
export async function loadOrders(pool: pg.Pool, { parties, orders }: Sizes, lastDay: string): Promise<void> {
  await load(pool, async (client) => {
    await client.query("set local max_parallel_workers_per_gather = 0; set local work_mem = '256MB'")
    await client.query(`truncate ${orderTables.join(', ')}`)
    await client.query('select setseed(0.19)')
    await client.query(`
      insert into products.product (code, name, sort_name, category, price, cost, currency, created_at, updated_at)
      select 'B' || lpad(n::text, 5, '0'), '产品' || n, 'chan pin ' || lpad(n::text, 5, '0'), '类别' || n % 12, p, round(p * 0.58, 2), 'CNY', now(), now()
      from (select n, round((10 + 490 * random() ^ 2)::numeric, 2) as p from generate_series(1, ${PRODUCTS}) n) d`)
    await client.query(`
      insert into orders.sales_order (kind, status, source, number, buyer_id, ordered_day, currency, amount, cost, base_cents, base_cost_cents, paid, unit_id, owner_id, buyer_unit_id, buyer_owner_id, created_at, updated_at)
      select case when back then 'return' else 'order' end, 'done', 'pos', 'P' || lpad(n::text, 8, '0'), p.id, day, 'CNY', sign * cents / 100.0, round(sign * cents * 0.58) / 100.0, sign * cents, round(sign * cents * 0.58), sign * cents / 100.0, p.unit_id, p.owner_id, p.unit_id, p.owner_id, day + time '10:00', day + time '10:00'
      from (select n, back, case when back then -1 else 1 end as sign, 1 + ((floor(${parties} * who)::bigint * 7919) % ${parties}) as buyer, date '${lastDay}' - floor(1095 * sqrt_day)::int as day, (100 * (8 + 300 * size ^ 3))::bigint as cents
        from (select n, n % 25 = 0 as back, random() ^ 1.9 as who, 1 - sqrt(random()) as sqrt_day, random() as size from generate_series(1, ${orders}) n) r) o
      join parties.party p on p.id = o.buyer`)
    await client.query(`
      insert into orders.line (order_id, position, product_id, description, quantity, unit_price, amount, cost)
      select o.id, l.n, pr.id, pr.name, case when o.kind = 'return' then -1 else 1 end, round(abs(o.amount) / s.n, 2), round(o.amount / s.n, 2), round(o.cost / s.n, 2)
      from orders.sales_order o cross join lateral (select 1 + (o.id % 2)::int as n) s cross join lateral generate_series(1, s.n) l (n) join products.product pr on pr.id = (select min(id) from products.product) + (o.id * 31 + l.n * 7) % ${PRODUCTS}`)
  })
}

import { seeded } from '#analytics/index.ts'
import type { World } from '#test/world.ts'

export interface Market { /** Ids of the products by code: T0–T4 tea, W0–W4 wine, C coffee (bought again every 30 days), OLD (off sale). */ product: Readonly<Record<string, string>>; party: (i: number) => string; customers: number }

interface Line { party: number; day: number; code: string }

const DAYS = 540
const codes = ['T0', 'T1', 'T2', 'T3', 'T4', 'W0', 'W1', 'W2', 'W3', 'W4', 'C', 'OLD'] as const
const priceOf = (code: string): number => (code === 'C' ? 40 : code === 'OLD' ? 30 : 50 * (Number(code[1]) + 1))

/**
 * A firm with two tastes: even customers buy tea, odd ones wine, and who has T0 takes T1 with it nine times in ten. Every fourth drinks coffee, again each 30 days or so. Customer 0 bought tea
 * every ten days and has been silent for sixty; customer 1 sends everything back of late. Customer i has the id 2001 + i.
 */
export async function plantMarket(world: World, { customers = 480, lastDay = '2026-11-20' } = {}): Promise<Market> {
  const random = seeded(11)
  const { rows } = await world.owner.query<{ id: string; code: string }>(`
    insert into products.product (code, name, sort_name, category, price, cost, currency, active, created_at, updated_at)
    select c, '产品' || c, lower(c), case left(c, 1) when 'T' then '茶' when 'W' then '酒' when 'C' then '咖啡' end, p, p / 2, 'CNY', c <> 'OLD', now(), now() from unnest($1::text[], $2::int[]) u (c, p) returning id::text, code`, [codes, codes.map(priceOf)])
  const product = Object.fromEntries(rows.map((r) => [r.code, r.id]))
  await world.owner.query(`insert into parties.party (id, kind, name, sort_name, unit_id, created_at, updated_at) select 2001 + i, 'person', '客户' || i, 'k' || i, case when i % 3 = 2 then $2::bigint else $1::bigint end, now(), now() from generate_series(0, $3::int - 1) i`, [world.units.qingyang, world.units.gaoxin, customers])
  const lines: Line[] = []
  for (let c = 0; c < customers; c++) tell(lines, c, random)
  await write(world, lines, lastDay)
  return { product, customers, party: (i) => String(2001 + i) }
}

function tell(lines: Line[], c: number, random: () => number): void {
  const taste = c % 2 === 0 ? 'T' : 'W'
  const first = Math.floor(random() * 5)
  for (let k = 0; k < 4; k++) {
    const day = Math.floor(random() * DAYS)
    const n = (first + k * 2) % 5
    lines.push({ party: c, day, code: `${random() < 0.9 ? taste : taste === 'T' ? 'W' : 'T'}${n}` })
    if (taste === 'T' && n === 0 && lines.at(-1)!.code === 'T0' && random() < 0.9) lines.push({ party: c, day, code: 'T1' })
  }
  if (random() < 0.5) lines.push({ party: c, day: Math.floor(random() * DAYS), code: 'OLD' })
  if (c % 4 === 0) for (let day = Math.floor(random() * 30); day < DAYS; day += 25 + Math.floor(random() * 10)) lines.push({ party: c, day, code: 'C' })
  if (c === 0) for (let day = 80; day < DAYS; day += 10) lines.push({ party: c, day: -day, code: 'T2' })
}

/** An order for each party and day; `day` counts back from the last one where negative. */
async function write(world: World, lines: readonly Line[], lastDay: string): Promise<void> {
  const silent = lines.filter((l) => l.party !== 0 || l.day < 0)
  await world.owner.query(`
    with l as (select party, case when day < 0 then $2::date + day + 20 else $2::date - ($4::int - day) end as day, code from json_to_recordset($1) r(party int, day int, code text)),
    o as (insert into orders.sales_order (kind, status, buyer_id, ordered_day, currency, amount, base_cents, base_cost_cents, unit_id, created_at, updated_at)
      select 'order', 'done', 2001 + party, day, 'CNY', sum(p.price), sum(p.price) * 100, sum(p.price) * 50, $3, now(), now() from l join products.product p on p.code = l.code group by party, day returning id, buyer_id, ordered_day)
    insert into orders.line (order_id, position, product_id, description, quantity, unit_price, amount)
    select o.id, row_number() over (partition by o.id order by p.id), p.id, p.name, 1, p.price, p.price from (select distinct party, day, code from l) l join o on o.buyer_id = 2001 + l.party and o.ordered_day = l.day join products.product p on p.code = l.code`,
  [JSON.stringify(silent), lastDay, world.units.qingyang, DAYS])
  await world.owner.query(`
    insert into orders.sales_order (kind, status, buyer_id, ordered_day, currency, amount, base_cents, unit_id, created_at, updated_at)
    select 'return', 'done', 2002, $1::date - n, 'CNY', -10, -1000, $2, now(), now() from generate_series(1, 6) n`, [lastDay, world.units.qingyang])
}

import { seeded } from '#analytics/index.ts'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import type { World } from '#test/world.ts'

const NOW = dayNumber('2026-11-22')

/** Customers of two kinds: some buy every two weeks or so, some leave for good after a few purchases. Every second one is 高新店's. */
export async function plantCustomers(world: World, customers: number): Promise<void> {
  const random = seeded(3)
  const orders: string[] = []
  for (let i = 0; i < customers; i++) {
    const leaver = random() < 0.5
    let day = NOW - 300 + Math.floor(140 * random())
    for (let n = 0; day <= NOW && n < 60; n++) {
      orders.push(`(${i + 1}, '${dayFromNumber(Math.floor(day))}', ${Math.round(5000 + 20000 * random())})`)
      if (leaver && random() < 0.09) break
      day += leaver ? 6 + 60 * random() : 8 + 14 * random()
    }
  }
  await world.owner.query(`insert into parties.party (id, kind, name, sort_name, unit_id, created_at, updated_at) overriding system value select 9000 + i, 'person', '客户' || i, 'kehu' || i, case when i % 2 = 0 then ${world.units.gaoxin} else ${world.units.qingyang} end, now(), now() from generate_series(1, ${customers}) i`)
  await world.owner.query(`insert into orders.sales_order (buyer_id, ordered_day, currency, amount, base_cents, unit_id, channel, created_at, updated_at) select 9000 + v.i, v.day::date, 'CNY', v.cents / 100.0, v.cents, p.unit_id, case v.i % 3 when 0 then '门店' when 1 then '微信' end, now(), now() from (values ${orders.join(', ')}) v(i, day, cents) join parties.party p on p.id = 9000 + v.i`)
}

import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { AnalysisQuery, type Analysis } from '../contract.ts'
import { askMeasures } from '../query/ask-measures.ts'
import { testWarehouse } from '#test/warehouse.ts'
import { type CastName, createWorld, type World } from '#test/world.ts'

/** A firm with customers in two shops whose orders are easily added up, and its copy in the analysis engine. */
export interface Stage extends World {
  /** Asks as one of the cast; the reply as lines of text, a row each: its path, then its cells. */
  told(who: CastName, query: Partial<AnalysisQuery>): Promise<string[]>
  answer(who: CastName, query: Partial<AnalysisQuery>): Promise<Analysis>
  feed(): Promise<void>
}

const parties = "(501, '林晓棠', 'qingyang', '2026-03-01'), (502, '周敏', 'qingyang', '2026-05-10'), (503, '陈杰', 'qingyang', '2026-09-02'), (504, '刘洋', 'gaoxin', '2026-05-20'), (505, '何静', 'gaoxin', '2026-11-01')"

/** Buyer, day, cents, cost, kind, status, channel, selling unit. */
const orders: [number, string, number, number | null, string, string, string | null, string][] = [
  [501, '2026-09-05', 10_000, 6_000, 'order', 'done', 'shop', 'qingyang'],
  [501, '2026-10-06', 20_000, 8_000, 'order', 'done', 'web', 'qingyang'],
  [501, '2026-10-06', 5_000, null, 'order', 'placed', 'web', 'qingyang'],
  [502, '2026-10-20', 30_000, 15_000, 'order', 'paid', 'shop', 'qingyang'],
  [502, '2026-11-02', -10_000, -5_000, 'return', 'done', 'shop', 'qingyang'],
  [503, '2026-11-10', 7_000, 3_000, 'order', 'done', null, 'qingyang'],
  [503, '2026-11-11', 99_000, 3_000, 'order', 'cancelled', 'web', 'qingyang'],
  [504, '2025-10-08', 40_000, 10_000, 'order', 'done', 'shop', 'gaoxin'],
  [504, '2026-10-09', 12_000, 4_000, 'order', 'done', 'web', 'qingyang'],
  [505, '2026-11-20', 8_000, 4_000, 'order', 'done', 'shop', 'gaoxin'],
]

export async function openStage(): Promise<Stage> {
  const world = await createWorld()
  const warehouse = await testWarehouse(world)
  const { owner, units } = world
  await owner.query(`insert into parties.party (id, kind, name, sort_name, unit_id, birthday, created_at, updated_at) select p.id, 'person', p.name, p.name, case p.unit when 'qingyang' then $1::bigint else $2 end, '1990-11-23', p.day::date + time '12:00', now() from (values ${parties}) p (id, name, unit, day)`, [units.qingyang, units.gaoxin])
  await owner.query("insert into parties.tag (id, name) values (81, '会员'), (82, '团购')")
  await owner.query('insert into parties.party_tag (party_id, tag_id) values (501, 81), (501, 82), (502, 81)')
  await owner.query("insert into products.product (id, code, name, sort_name, category, created_at, updated_at) values (91, 'T1', '明前茶', 'mqc', '茶', now(), now()), (92, 'T2', '=茶杯', 'cb', '器', now(), now())")
  for (const [i, [buyer, day, cents, cost, kind, status, channel, unit]] of orders.entries()) {
    await owner.query(`insert into orders.sales_order (id, buyer_id, ordered_day, currency, amount, base_cents, base_cost_cents, kind, status, cancelled_at, channel, unit_id, created_at, updated_at)
      values ($1, $2, $3, 'CNY', $4::bigint / 100.0, $4::bigint, $5, $6, $7, case when $7 = 'cancelled' then now() end, $8, $9, now(), now())`, [701 + i, buyer, day, cents, cost, kind, status, channel, units[unit as 'qingyang']])
    await owner.query("insert into orders.line (order_id, position, product_id, description, quantity, amount) values ($1, 1, $2, '茶', 2, $3::bigint / 100.0)", [701 + i, i % 2 ? 92 : 91, Math.abs(cents)])
  }
  await owner.query("insert into intelligence.standing (party_id, stage, tier, purchases, revenue) values (501, 3, 1, 2, 35000), (502, 4, 2, 1, 20000), (503, 1, 3, 1, 7000), (504, 4, 1, 2, 52000), (505, 1, 3, 1, 8000) on conflict (party_id) do update set stage = excluded.stage, tier = excluded.tier, purchases = excluded.purchases, revenue = excluded.revenue")
  await owner.query("insert into intelligence.standing_history (party_id, day, stage, loyalty) values (501, '2026-09-05', 1, 2), (501, '2026-10-06', 3, 3), (502, '2026-10-20', 1, 2), (502, '2026-11-15', 4, 4), (504, '2026-09-01', 3, 3), (504, '2026-11-01', 4, 4)")
  await warehouse.feedNow()
  await readCatalogue()
  const answer: Stage['answer'] = (who, query) => world.as(who, (c) => askMeasures(c, AnalysisQuery.parse(query)))
  return {
    ...world, answer, feed: () => warehouse.feedNow(),
    told: async (who, query) => linesOf(await answer(who, query)),
    close: async () => { await warehouse.close(); await world.close() },
  }
}

/** `成都 / 一月: 12 (10), 保密`: before in brackets. */
export const linesOf = (a: Analysis): string[] => a.rows.map(({ path }, r) => `${path.map((p) => p.name).join(' / ') || '合计'}: ${a.cells[r]!.map((cell) => {
  if (!cell) return '·'
  if (cell.hidden) return '保密'
  return cell.values.map((v, i) => `${v === null ? '—' : typeof v === 'number' ? Math.round(v * 1e4) / 1e4 : v}${cell.before ? ` (${cell.before[i] ?? '—'})` : ''}`).join(' ')
}).join(', ')}`)

import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { championOf } from '#modules/models/api.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { type Market, plantMarket } from '../testing/plant-market.ts'
import { recommendedValues } from './message-values.ts'
import { runRecommendations } from './run-recommendations.ts'

let world: World
let market: Market
beforeAll(async () => {
  world = await createWorld()
  market = await plantMarket(world)
  await run()
})
afterAll(() => world.close())

const run = () => runRecommendations({ db: world.db, now: today, log: pino({ level: 'silent' }), signal: new AbortController().signal, progress: () => {} })
interface Row { party_id: string; place: number; code: string; kind: number; because: string | null; share: number; base: number; due_day: string | null; gap_days: number | null }
const rows = async (where: string): Promise<Row[]> => (await world.owner.query<Row>(`select r.party_id::text, r.place, p.code, r.kind, b.code as because, r.share, r.base, r.due_day::text, r.gap_days from prediction.recommendation r join products.product p on p.id = r.product_id left join products.product b on b.id = r.because_id where ${where} order by 1, 2`)).rows

test('each is offered what fits the taste, never what is owned or off sale', async () => {
  const offered = await rows('r.kind <> 3')
  expect(offered.filter((r) => r.code === 'OLD')).toEqual([])
  expect((await world.owner.query(`select from prediction.recommendation r join orders.sales_order o on o.buyer_id = r.party_id join orders.line l on l.order_id = o.id and l.product_id = r.product_id where r.kind <> 3`)).rowCount).toBe(0)
  const first = offered.filter((r) => r.place === 1 && r.code !== 'C')
  const fits = first.filter((r) => r.code.startsWith(Number(r.party_id) % 2 === 1 ? 'T' : 'W'))
  expect(first.length).toBeGreaterThan(100)
  expect(fits.length / first.length).toBeGreaterThan(0.75)
})

test('the reason is a product of the own with the share of its buyers who took the other too', async () => {
  const [told] = await rows(`r.because_id is not null and r.kind <> 3`)
  const { rows: [counted] } = await world.owner.query(`
    with had as (select distinct o.buyer_id, p.code from orders.sales_order o join orders.line l on l.order_id = o.id join products.product p on p.id = l.product_id)
    select count(*)::int as n, count(b.buyer_id)::int as both from had a left join had b on b.buyer_id = a.buyer_id and b.code = $2 where a.code = $1`, [told!.because, told!.code])
  expect(told!.share / 1000).toBeCloseTo(counted.both / counted.n, 2)
  expect(told!.share).toBeGreaterThan(told!.base)
})

test('what is used up is offered again when it is due; a dearer one of the category is a step up', async () => {
  const again = await rows('r.kind = 3')
  expect(again.length).toBeGreaterThan(5)
  expect(new Set(again.map((r) => r.code))).toEqual(new Set(['C']))
  for (const r of again) {
    expect(r.due_day! <= '2026-12-06').toBe(true)
    expect(r.gap_days).toBeGreaterThan(24)
    expect(r.gap_days).toBeLessThan(36)
  }
  const up = await rows('r.kind = 2')
  const dearest = await world.owner.query<{ id: string; most: string }>(`select o.buyer_id::text as id, max(p.price) as most from orders.sales_order o join orders.line l on l.order_id = o.id join products.product p on p.id = l.product_id and p.category = '茶' group by 1`)
  const most = new Map(dearest.rows.map((r) => [r.id, Number(r.most)]))
  const steps = up.filter((r) => r.code.startsWith('T'))
  expect(steps.length).toBeGreaterThan(0)
  for (const r of steps) expect(50 * (Number(r.code[1]) + 1)).toBeGreaterThanOrEqual(1.1 * most.get(r.party_id)!)
})

test('the planted rule is found beyond chance, with its counts', async () => {
  const { rows: [rule] } = await world.owner.query(`select r.* from prediction.rule r join products.product p on p.id = r.right_id and p.code = 'T1' where level = 'order' and left_ids = array[$1::bigint]`, [market.product.T0])
  expect(rule.count / rule.left_count).toBeGreaterThan(0.8)
  expect(rule.p).toBeLessThan(0.001)
})

test('a version says how it did against bestsellers; the next run, with nothing new, writes nothing', async () => {
  const champion = await world.asSystem(({ tx }) => championOf<object>(tx, 'recommendation'))
  expect(champion!.metrics.customers).toBeGreaterThan(100)
  expect(champion!.metrics.recall).toBeGreaterThanOrEqual(champion!.metrics.popularRecall!)
  const state = () => world.owner.query(`select sum(r.xmin::text::bigint)::text as mark, count(*) from prediction.recommendation r`).then((r) => r.rows)
  const before = await state()
  await run()
  expect(await state()).toEqual(before)
})

test('an offer is seen by whoever sees the party', async () => {
  const seen = (who: 'liNa' | 'wangQiang' | 'guoYating') => world.as(who, async ({ tx }) => (await tx.selectFrom('prediction.recommendation' as never).select('party_id' as never).distinct().execute()).length)
  const [qingyang, gaoxin, all] = [await seen('liNa'), await seen('wangQiang'), await seen('guoYating')]
  expect(gaoxin).toBeGreaterThan(0)
  expect(qingyang + gaoxin).toBe(all)
})

test('a message names what is offered to its reader, the likeliest first', async () => {
  const [one] = await rows('r.place = 1')
  const mine = await rows(`r.party_id = ${one!.party_id}`)
  const values = await world.asSystem((c) => recommendedValues.read(c, { parties: [one!.party_id], keys: new Set(['product.1.name']), step: null }))
  const { rows: [named] } = await world.owner.query<{ name: string }>('select name from products.product where code = $1', [one!.code])
  expect(values.get(one!.party_id)).toMatchObject({ 'product.1.name': named!.name })
  expect(Object.keys(values.get(one!.party_id)!).filter((key) => key.endsWith('.name'))).toHaveLength(Math.min(6, mine.length))
})

import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, today, type World } from '#test/world.ts'
import { type Market, plantMarket } from '../testing/plant-market.ts'
import { runTiming } from './run-timing.ts'

let world: World
let market: Market
beforeAll(async () => {
  world = await createWorld()
  market = await plantMarket(world, { customers: 120 })
  await run()
})
afterAll(() => world.close())

const run = () => runTiming({ db: world.db, now: today, log: pino({ level: 'silent' }), signal: new AbortController().signal, progress: () => {} })
const one = async (text: string) => (await world.owner.query(text)).rows

test('everyone who bought is expected at a day after the last, and a customer of a firm rhythm close to it', async () => {
  const rows = await one(`select n.party_id::text, n.gaps, expected_day - last_day as ahead, late_day >= expected_day and expected_day >= early_day as ordered from prediction.next_purchase n`)
  expect(rows).toHaveLength(market.customers)
  expect(rows.every((r) => r.ordered && r.ahead >= 1)).toBe(true)
  const regular = rows.filter((r) => (Number(r.party_id) - 2001) % 4 === 0 && r.gaps > 15)
  expect(regular.every((r) => r.ahead > 5 && r.ahead < 60)).toBe(true)
})

test('sudden returns are told with what was to be expected; the next run writes nothing and keeps the day', async () => {
  expect(await one('select party_id::text, kind, evidence, day::text from prediction.anomaly where kind = 2')).toMatchObject([{ party_id: market.party(1), evidence: { count: 6 }, day: '2026-11-22' }])
  const state = () => one('select (select sum(xmin::text::bigint) from prediction.next_purchase)::text as a, (select min(day)::text from prediction.anomaly) as b')
  const before = await state()
  await run()
  expect(await state()).toEqual(before)
})

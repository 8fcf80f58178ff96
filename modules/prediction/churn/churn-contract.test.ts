import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '#analytics/index.ts'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { createWorld, today, type World } from '#test/world.ts'
import type { ChurnOverview } from './contract.ts'
import { runChurn } from './churn-step.ts'
import { getChurn } from './insight/get-churn.ts'
import { getPredictions } from './party/get-predictions.ts'

const NOW = dayNumber('2026-11-22')
const CUSTOMERS = 900

let world: World
beforeAll(async () => {
  world = await createWorld()
  await world.owner.query("insert into firm.setting (key, value, updated_at) values ('value.business', '\"contract\"', now())")
  await plantContracts()
})
afterAll(() => world.close())

/** Subscribers who pay every month; of those who complain about half end their contract soon after, of the others few do. */
async function plantContracts(): Promise<void> {
  const random = seeded(11)
  const parties: string[] = [], orders: string[] = []
  for (let i = 1; i <= CUSTOMERS; i++) {
    const begun = NOW - 500 + Math.floor(160 * random())
    const fickle = random() < 0.5
    const end = random() < (fickle ? 0.75 : 0.15) ? begun + 180 + Math.floor(300 * random()) : NOW + 400
    for (let day = begun, n = 0; day < Math.min(NOW, end); day += fickle && day > end - 120 ? 62 : 31, n++) orders.push(`(${i}, '${dayFromNumber(Math.floor(day))}', ${fickle ? 3000 : 9000})`)
    parties.push(`(${i}, '${dayFromNumber(Math.floor(end))}')`)
  }
  await world.owner.query(`insert into parties.party (id, kind, name, sort_name, unit_id, custom, created_at, updated_at) overriding system value select 7000 + v.i, 'person', '订户' || v.i, 'dinghu' || v.i, ${world.units.gaoxin}, jsonb_build_object('contractEnd', v.ends), now(), now() from (values ${parties.join(', ')}) v(i, ends)`)
  await world.owner.query(`insert into orders.sales_order (buyer_id, ordered_day, currency, amount, base_cents, unit_id, created_at, updated_at) select 7000 + v.i, v.day::date, 'CNY', v.cents / 100.0, v.cents, ${world.units.gaoxin}, now(), now() from (values ${orders.join(', ')}) v(i, day, cents)`)
}

const count = async (text: string): Promise<number> => Number((await world.owner.query(`select count(*) as n from ${text}`)).rows[0].n)

test('where contracts tell who has left, models learn from their ends: only whose contract runs is foretold, better than by the rate alone', async () => {
  await runChurn({ db: world.db, now: today, log: pino({ level: 'silent' }), signal: new AbortController().signal, progress: () => undefined })
  const { rows: [champion] } = await world.owner.query("select method, metrics, params, card from models.version where kind = 'churn' and state = 'champion'")
  expect(champion.params).toMatchObject({ contract: true })
  expect(champion.metrics.auc).toBeGreaterThan(0.6)
  expect(champion.metrics.brier).toBeLessThan(champion.metrics.brierOfRate)
  expect(champion.card['zh-CN'].join('')).toMatch(/合同/)
  const running = `parties.party p join prediction.party f on f.party_id = p.id where (p.custom ->> 'contractEnd')::date > '2026-11-22'`
  expect(await count(`${running} and f.churn_bp is null`)).toBe(0)
  expect(await count(`prediction.party f join parties.party p on p.id = f.party_id where f.churn_bp is not null and (p.custom ->> 'contractEnd')::date <= '2026-11-22'`)).toBe(0)
}, 120_000)

test('page and party say that it is about contracts, with reasons', async () => {
  const seen: ChurnOverview = await world.as('guoYating', (c) => getChurn(c))
  expect(seen).toMatchObject({ refused: null, model: { contract: true } })
  const { rows: [first] } = await world.owner.query('select party_id::text as id from prediction.party where churn_bp is not null order by churn_bp desc limit 1')
  const told = await world.as('guoYating', (c) => getPredictions(c, { id: first.id }))
  expect(told).toMatchObject({ contract: true, chance: expect.any(Number) })
})

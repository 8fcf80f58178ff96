import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { createWorld, today, type World } from '#test/world.ts'
import type { ChurnOverview, ChurnRates, HandOvers, SurvivalCurves } from '../contract.ts'
import { runChurn } from '../churn-step.ts'
import { getPredictions } from '../party/get-predictions.ts'
import { recordExit, withdrawExit } from '../party/record-exit.ts'
import { risen } from '../risen.ts'
import { plantCustomers } from '../testing/plant-customers.ts'
import { getChurn } from './get-churn.ts'
import { getChurnRates } from './get-churn-rates.ts'
import { compared, getHandOvers } from './get-hand-overs.ts'
import { getSurvival } from './get-survival.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await plantCustomers(world, 700)
  await world.owner.query('update value.party v set first_day = o.first, last_day = o.last from (select buyer_id, min(ordered_day) as first, max(ordered_day) as last from orders.sales_order group by 1) o where o.buyer_id = v.party_id')
  await runChurn({ db: world.db, now: today, log: pino({ level: 'silent' }), signal: new AbortController().signal, progress: () => undefined })
}, 120_000)
afterAll(() => world.close())

const sum = (ns: readonly number[]): number => ns.reduce((a, b) => a + b, 0)
const counted = (o: ChurnOverview): number => sum(o.bands.map((b) => b.customers))

test('everyone counts the customers that they see; the model is the firm’s; whom to call first is ordered by stake', async () => {
  const [all, own] = [await world.as('guoYating', getChurn), await world.as('liNa', getChurn)]
  expect(counted(own) * 2).toBe(counted(all))
  expect(own.model).toEqual(all.model)
  expect(all.calibration!.n.length).toBe(10)
  expect(all.first.map((f) => Number(f.stake))).toEqual(all.first.map((f) => Number(f.stake)).toSorted((a, b) => b - a))
  expect(all.first[0]!.reasons.length).toBeGreaterThan(0)
  expect(sum(all.importance)).toBeCloseTo(1)
  const seen = await world.as('liNa', async ({ tx }) => (await tx.selectFrom('parties.party' as never).select('name' as never).execute()).map((p) => (p as { name: string }).name))
  expect(own.first.every((f) => seen.includes(f.name))).toBe(true)
})

test('rates by group add up, whatever the group: a unit, a first channel, a field of another module', async () => {
  const whole: z.infer<typeof ChurnRates> = await world.as('guoYating', (c) => getChurnRates(c, { by: 'none' }))
  for (const by of ['unit', 'channel', 'category', 'kind', 'owner', 'stage']) {
    const { groups } = await world.as('guoYating', (c) => getChurnRates(c, { by }))
    expect(sum(groups.map((g) => g.customers)), by).toBe(whole.groups[0]!.customers)
    expect(sum(groups.map((g) => g.left)), by).toBe(whole.groups[0]!.left)
    for (const g of groups) expect(g.lower <= g.rate && g.rate <= g.upper && g.label.en !== '').toBe(true)
  }
  await expect(world.as('guoYating', (c) => getChurnRates(c, { by: 'name' }))).rejects.toThrow('prediction/group-unknown')
})

test('survival falls from one on, and only what a reader sees is watched', async () => {
  const curves: SurvivalCurves = await world.as('guoYating', (c) => getSurvival(c, { by: 'unit' }))
  expect(curves.groups.length).toBe(2)
  expect(curves.logRank!.df).toBe(1)
  for (const g of curves.groups) expect(g.survival.every((s, i) => s <= (g.survival[i - 1] ?? 1))).toBe(true)
  expect((await world.as('liNa', (c) => getSurvival(c, { by: 'unit' }))).groups.map((g) => g.label.en)).toEqual(['青羊店'])
})

test('hand-overs are told against the others, small numbers with a wide interval; one taken back at once never was', async () => {
  const parties = (await world.owner.query<{ id: string }>(`select party_id::text as id from prediction.party where outcome is not null order by party_id limit 40`)).rows.map((r) => r.id)
  await world.owner.query('update parties.party set owner_id = $2, updated_at = $3 where id = any ($1)', [parties, world.actors.wangQiang.memberId, '2026-05-01T00:00:00Z'])
  await world.owner.query('update parties.party set owner_id = $2, updated_at = $3 where id = any ($1)', [parties, world.actors.liNa.memberId, '2026-09-15T00:00:00Z'])
  await world.owner.query('update parties.party set owner_id = $2, updated_at = $3 where id = $1', [parties[0], world.actors.zhaoLei.memberId, '2026-09-16T00:00:00Z'])
  await world.owner.query('update parties.party set owner_id = $2, updated_at = $3 where id = $1', [parties[0], world.actors.liNa.memberId, '2026-09-16T01:00:00Z'])
  const told: z.infer<typeof HandOvers> = await world.as('guoYating', getHandOvers)
  expect(told.members.map((m) => m.name)).toEqual(['王强'])
  expect(told.members[0]!.customers).toBeGreaterThan(20)
  expect(told.members[0]!.customers + told.others.customers).toBeGreaterThan(200)
  const small = compared({ customers: 4, left: 2 }, { customers: 400, left: 100 }), large = compared({ customers: 400, left: 200 }, { customers: 400, left: 100 })
  expect([small.lower < 0, large.lower > 0, small.difference]).toEqual([true, true, 0.25])
})

test('a party’s page tells the chance and its reasons; why it left is kept, replaced, taken back and audited, and counts by cause', async () => {
  const { rows: [one] } = await world.owner.query<{ id: string }>('select party_id::text as id from prediction.party where band = 1 order by stake_cents desc limit 1')
  const id = one!.id
  const before = await world.as('guoYating', (c) => getPredictions(c, { id }))
  expect(before.chance).toBeGreaterThan(0)
  expect(before).toMatchObject({ band: 1, exits: [], history: [{ month: '2026-11-01', band: 1 }] })
  const first = await world.asSystem((c) => recordExit(c, id, { day: '2026-11-02', cause: 'rival', note: '新店' }))
  expect(await world.asSystem((c) => recordExit(c, id, { day: '2026-11-02', cause: 'service' }))).toEqual(first)
  await expect(world.asSystem((c) => recordExit(c, id, { day: '2027-01-01', cause: 'service' }))).rejects.toThrow('prediction/exit-future')
  expect((await world.as('guoYating', (c) => getPredictions(c, { id }))).exits).toMatchObject([{ cause: 'service', note: null }])
  expect((await world.as('guoYating', getChurn)).causes).toEqual([{ cause: 'service', exits: 1 }])
  await world.asSystem((c) => withdrawExit(c, id, first.id))
  await expect(world.asSystem((c) => withdrawExit(c, id, first.id))).rejects.toThrow('prediction/exit-not-found')
})

test('whoever rose into the first band is on Today, in pages that go on where the last ended', async () => {
  expect(await world.as('guoYating', (c) => risen.find(c, { after: null, limit: 5 }))).toEqual([])
  await world.owner.query("update prediction.party set risen_on = '2026-11-21' where band = 1")
  const page = await world.as('guoYating', (c) => risen.find(c, { after: null, limit: 3 }))
  const last = page.at(-1)!
  const next = await world.as('guoYating', (c) => risen.find(c, { after: { day: last.day, stake: last.stake.amount, key: last.key }, limit: 3 }))
  const stakes = [...page, ...next].map((e) => Number(e.stake.amount))
  expect(stakes).toEqual(stakes.toSorted((a, b) => b - a))
  expect(new Set([...page, ...next].map((e) => e.key)).size).toBe(6)
  expect(page[0]!.reason.chance).toBeGreaterThan(0)
})

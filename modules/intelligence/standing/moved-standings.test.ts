import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOrders } from '#modules/orders/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { Move } from '../contract.ts'
import { refreshStale } from '../run/refresh-standing.ts'
import { runStandings } from '../run/run-standings.ts'
import { overrideStanding } from '../override/override-standing.ts'
import { movedStandings } from './moved-standings.ts'

const DAY = 864e5
const day = (back: number): string => new Date(today.getTime() - back * DAY).toISOString().slice(0, 10)

let world: World
const ids: Record<string, string> = {}
/** 林晓棠 and 周建国 bought every ten days until six weeks ago; 王小宝 goes on. */
beforeAll(async () => {
  world = await createWorld()
  for (const [name, last, amount] of [['林晓棠', 41, '100.00'], ['周建国', 42, '900.00'], ['王小宝', 2, '50.00']] as const) {
    ids[name] = (await world.as('liNa', (c) => createParty(c, { kind: 'person', name }))).id
    await buy(name, Array.from({ length: 60 }, (_, k) => last + k * 10), amount)
  }
  await runStandings(world.db, new Date(today.getTime() - 39 * DAY))
})
afterAll(() => world.close())

const buy = (name: string, days: number[], amount: string) => world.as('liNa', (c) => createOrders(c, days.map((back) => ({ kind: 'order' as const, source: 'test', buyerId: ids[name]!, orderedDay: day(back), currency: 'CNY', rate: '1', amount, lines: [{ description: '蛋糕', quantity: '1', amount }] }))))
const news = (who: 'liNa' | 'wangQiang', { after = null, limit = 50 }: Partial<Parameters<typeof movedStandings.find>[1]> = {}) => world.as(who, (c) => movedStandings.find(c, { after, limit }))

test('a first computation is no news; whoever falls silent is, most at stake first, with what says why', async () => {
  expect(await news('liNa')).toEqual([])
  await runStandings(world.db, today)
  const items = await news('liNa')
  expect(items.map((e) => [e.source, e.party.name, e.day, e.stake])).toEqual([['standing', '周建国', day(0), { amount: '54000.00', currency: 'CNY' }], ['standing', '林晓棠', day(0), { amount: '6000.00', currency: 'CNY' }]])
  expect(Move.parse(items[1]!.reason)).toMatchObject({ fromStage: 3, stage: 4, purchases: 60, gapNow: 41 })
  const [first] = await news('liNa', { limit: 1 })
  expect((await news('liNa', { after: { day: first!.day, stake: first!.stake.amount, key: first!.key } })).map((e) => e.party.name)).toEqual(['林晓棠'])
})

test('whoever may not see a party hears nothing of it', async () => {
  expect(await news('wangQiang')).toEqual([])
})

test('a first purchase is news within the minute; coming back on the same day is none', async () => {
  ids['新朋友'] = (await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '新朋友' }))).id
  await buy('新朋友', [0], '80.00')
  await buy('林晓棠', [0], '100.00')
  await refreshStale(world.db, today)
  const items = await news('liNa')
  expect(items.map((e) => e.party.name)).toEqual(['周建国', '新朋友'])
  expect(Move.parse(items[1]!.reason)).toMatchObject({ fromStage: 0, stage: 1, purchases: 1 })
})

test('a judgement by hand silences the computed move, and a week makes it old', async () => {
  await world.as('liNa', (c) => overrideStanding(c, ids['周建国']!, { what: 'stage', value: 3, reason: '出国三周', until: '2026-12-31' }))
  expect((await news('liNa')).map((e) => e.party.name)).toEqual(['新朋友'])
  await world.owner.query('update intelligence.standing set moved_on = moved_on - 7')
  expect(await news('liNa')).toEqual([])
})

test('news is found along its index as the app reads it', async () => {
  const plan = await world.as('liNa', async ({ tx }) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    return (await sql<{ 'QUERY PLAN': string }>`explain select party_id from intelligence.standing s where s.moved_on > ${day(7)} order by s.moved_on desc, s.stake desc, s.party_id desc limit 20`.execute(tx)).rows.map((r) => r['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('standing_by_move')
  expect(plan).not.toContain('Sort')
})

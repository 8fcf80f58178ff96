import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOrders } from '#modules/orders/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { runValues } from '#modules/value/api.ts'
import type { ValueBreakdown, ValueOverview } from '#modules/value/contract.ts'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import { cast, today } from '#test/world.ts'
import type { Credit, GrowthMatrix, Ladder, Moves, Pyramid, Relationship, Strategy, ValueCycle } from '../contract.ts'
import { matrixOf } from '../growth/matrix-of.ts'
import { standingsAsOf } from '../run/standings-as-of.ts'
import { refreshStale } from '../run/refresh-standing.ts'
import { runStandings } from '../run/run-standings.ts'

const day = (back: number): string => new Date(today.getTime() - back * 864e5).toISOString().slice(0, 10)

let world: ServedWorld
const ids: Record<string, string> = {}
/** 林晓棠 has bought tea every month for three years, and new cups of late; 周建国 came this year, whom she referred; 王小宝 was there in the year before last. */
beforeAll(async () => {
  world = await createServedWorld()
  const { rows } = await world.owner.query(`insert into products.product (code, name, sort_name, created_at, updated_at) values ('T', '茶', 'cha', now(), now()), ('C', '杯', 'bei', now(), now()) returning id::text`)
  const [tea, cup] = rows.map((r) => r.id as string)
  for (const name of ['林晓棠', '周建国', '王小宝', '新朋友']) ids[name] = (await world.as('liNa', (c) => createParty(c, { kind: 'person', name, roles: ['customer'], ownerId: c.actor.memberId! }))).id
  await buy('林晓棠', tea!, Array.from({ length: 36 }, (_, k) => 20 + k * 30), '100.00')
  await buy('林晓棠', cup!, [25], '300.00')
  await buy('周建国', tea!, [200, 100], '80.00')
  await buy('王小宝', tea!, [700, 650, 600], '50.00')
  await post('liNa', `/parties/${ids['林晓棠']}/connections`, { otherId: ids['周建国'], type: 'refers' })
  await post('liNa', `/parties/${ids['林晓棠']}/touchpoints`, { kind: 'review', text: '很好', expected: 8, perceived: 9 })
  await runStandings(world.db, new Date(today.getTime() - 100 * 864e5))
  await runStandings(world.db, today)
})
afterAll(() => world.close())

const buy = (name: string, productId: string, days: number[], amount: string) => world.as('liNa', (c) => createOrders(c, days.map((back) => ({ kind: 'order' as const, status: 'done' as const, source: 'test', buyerId: ids[name]!, orderedDay: day(back), currency: 'CNY', rate: '1', amount, lines: [{ productId, description: '货', quantity: '1', amount }] }))))
type Who = keyof typeof cast
const ask = async <T>(who: Who, method: string, path: string, body?: object): Promise<T> => {
  const reply = await world.ask(who, { method, path, ...(body && { body }) })
  if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${reply.text}`)
  return reply.body as T
}
const get = <T>(who: Who, path: string) => ask<T>(who, 'GET', path)
const post = (who: Who, path: string, body: object) => ask<{ id: string }>(who, 'POST', path, body)
const relationship = (name: string) => get<Relationship>('liNa', `/parties/${ids[name]}/relationship`)

test('a relationship is judged by what was said and done, with its evidence; a second run changes nobody', async () => {
  const lin = await relationship('林晓棠')
  expect(lin).toMatchObject({ model: 'standing-3', stage: { code: 3 }, rung: { code: 5 }, grade: { code: 2 }, type: { code: 6 }, evidence: { referrals: 1, reviews: 1, rated: 1, satisfaction: 1.13, complaints: 0, alive: null, missing: ['discounts'] } })
  expect(lin.level).toMatchObject({ rule: 'customers-margin', policy: { who: 'owner' } })
  expect(lin.history[0]).toMatchObject({ rung: 5, grade: 2 })
  expect((await relationship('新朋友'))).toMatchObject({ rung: { code: 1 }, grade: { code: 0 }, level: { code: 0, policy: null }, type: { code: 0 } })
  expect(await runStandings(world.db, today)).toMatchObject({ changed: 0 })
})

test('a complaint is heard within the minute, and a judgement by hand stands before it', async () => {
  await post('liNa', `/parties/${ids['林晓棠']}/touchpoints`, { kind: 'complaint', text: '杯子有裂', expected: 8, perceived: 2 })
  await refreshStale(world.db, today)
  const lin = await relationship('林晓棠')
  expect(lin.evidence.parts).toMatchObject({ complaints: 0.5 })
  expect(lin).toMatchObject({ rung: { code: 4 }, evidence: { complaints: 1, satisfaction: 0.69 } })
  await post('liNa', `/parties/${ids['林晓棠']}/relationship/overrides`, { what: 'rung', value: 5, reason: '已当面致歉，仍在推荐', until: '2027-06-30' })
  expect((await relationship('林晓棠')).rung).toMatchObject({ code: 5, computed: 4, override: { reason: '已当面致歉，仍在推荐' } })
  const found = await get<{ items: { name: string }[] }>('liNa', `/parties?filter=${encodeURIComponent(JSON.stringify({ field: 'rung', op: 'is', value: '5' }))}`)
  expect(found.items.map((p) => p.name)).toEqual(['林晓棠'])
})

test('ladder and moves count what the asker may see', async () => {
  const ladder = await get<Ladder>('guoYating', '/insight/ladder')
  expect(ladder.rungs.map((r) => [r.code, r.parties])).toEqual([[1, 1], [2, 2], [5, 1]])
  expect((await get<Ladder>('wangQiang', '/insight/ladder')).rungs).toEqual([])
  const { moves } = await get<Moves>('guoYating', `/insight/rfm/moves?by=f&from=${day(90)}`)
  expect(moves.reduce((n, m) => n + m.parties, 0)).toBe(4)
  expect((await get<Moves>('guoYating', `/insight/ladder/moves?from=${day(90)}`)).moves).toContainEqual({ from: 5, to: 5, parties: 1 })
})

test('the growth matrix tells customers and money by cell, opens to the parties, and takes a plan', async () => {
  await ask('guoYating', 'PUT', '/insight/growth/plans/expansion', { plan: '新品试用', reviewOn: '2027-01-01' })
  const matrix = await get<GrowthMatrix>('guoYating', '/insight/growth')
  const cell = (name: string) => matrix.cells.find((c) => c.cell === name)!
  expect(cell('loyalty')).toMatchObject({ customers: 1, money: '1200.00', before: { customers: 1 } })
  expect(cell('expansion')).toMatchObject({ customers: 1, money: '300.00', plan: { plan: '新品试用', owner: null } })
  expect(cell('acquisition')).toMatchObject({ customers: 1, money: '160.00' })
  expect(cell('diversification').customers).toBe(0)
  expect(matrix.combinations).toMatchObject({ referred: { customers: 1, money: '160.00' }, widened: { customers: 1, money: '1500.00' } })
  const computed = matrixOf(await standingsAsOf(world.db, day(0)))
  expect(computed.cells.map((c) => [c.cell, c.customers, (c.money / 100).toFixed(2)])).toEqual(matrix.cells.map((c) => [c.cell, c.customers, c.money]))
  expect(computed.moves).toEqual(matrix.moves)
  const referred = await get<{ items: { name: string }[] }>('guoYating', `/parties?filter=${encodeURIComponent(JSON.stringify({ field: 'newByReferral', op: 'is', value: true }))}`)
  expect(referred.items.map((p) => p.name)).toEqual(['周建国'])
  for (const c of matrix.cells) {
    const found = await get<{ items: unknown[] }>('guoYating', `/parties?filter=${encodeURIComponent(JSON.stringify({ field: 'growthCell', op: 'is', value: c.cell }))}`)
    expect(found.items).toHaveLength(c.customers)
  }
})

test('credit: what is owed, what is overdue, and a warning before the limit is passed; a hold needs a lawful reason', async () => {
  await world.owner.query('update parties.party set credit_limit = 500, credit_currency = $2 where id = $1', [ids['周建国'], 'CNY'])
  await world.as('liNa', (c) => createOrders(c, [{ kind: 'order', status: 'placed', source: 'test', buyerId: ids['周建国']!, orderedDay: day(40), currency: 'CNY', rate: '1', amount: '400.00', lines: [{ description: '货', quantity: '1', amount: '400.00' }] }]))
  await refreshStale(world.db, today)
  const path = `/parties/${ids['周建国']}/credit`
  expect(await get<Credit>('liNa', path)).toMatchObject({ unpaid: '400.00', overdue: '400.00', overdueDays: expect.any(Number), limit: '500.00', room: '100.00', termsDays: 30, hold: 'none', warnings: ['overdue'] })
  expect((await get<Credit>('liNa', `${path}?order=100.01`)).warnings).toEqual(['over-limit', 'overdue'])
  expect((await world.ask('liNa', { method: 'PUT', path, body: { hold: 'prepay' } })).status).toBe(422)
  await ask('liNa', 'PUT', path, { termsDays: 60, hold: 'prepay', reason: 'overdue' })
  expect(await get<Credit>('liNa', path)).toMatchObject({ overdue: '0.00', warnings: ['prepay'], ownTerms: true })
  expect(await get('guoYating', '/insight/credit')).toMatchObject({ items: [{ party: { name: '周建国' }, unpaid: '400.00', hold: 'prepay' }], totals: { parties: 1, unpaid: '400.00', overdueParties: 0, overLimit: 0, held: 1 } })
  expect((await world.ask('wangQiang', { method: 'GET', path })).status).toBe(404)
})

test('who is due by the contact policy of the level stands on Today of whoever looks after it, until there is a contact', async () => {
  const { level } = await relationship('王小宝')
  await ask('zhouMin', 'PUT', `/contact-policies/${level.code}`, { active: true, who: 'owner', channel: 'phone', everyDays: 60, purpose: '问候' })
  const due = async (who: Who) => (await get<{ items: { source: string; party: { name: string }; reason: unknown }[] }>(who, '/today/entries')).items.filter((e) => e.source === 'due-contact').map((e) => e.party.name)
  expect(await due('liNa')).toContain('王小宝')
  expect(await due('zhaoLei')).toEqual([])
  await post('liNa', `/parties/${ids['王小宝']}/touchpoints`, { kind: 'call', channel: 'phone', direction: 'out', text: '问候' })
  expect(await due('liNa')).not.toContain('王小宝')
  expect((await world.ask('liNa', { method: 'PUT', path: '/contact-policies/1', body: { active: true, who: 'owner' } })).status).toBe(403)
})

test('the value page counts by the same tiers as the pyramid, a judgement by hand included', async () => {
  await runValues(world.db, today)
  await post('liNa', `/parties/${ids['周建国']}/relationship/overrides`, { what: 'tier', value: 2, reason: '集团关键人', until: '2027-06-30' })
  const tiers = (await get<Pyramid>('guoYating', '/insight/pyramid')).tiers.map((l) => [l.tier, l.customers])
  expect(tiers).toContainEqual([2, 1])
  expect((await get<ValueOverview>('guoYating', '/insight/value')).layers.map((l) => [l.layer, l.customers])).toEqual(tiers)
  expect((await get<ValueBreakdown>('guoYating', '/insight/value/breakdown?by=tier')).parts.map((l) => [Number(l.key), l.customers])).toEqual(tiers)
  await ask('liNa', 'DELETE', `/parties/${ids['周建国']}/relationship/overrides/tier`)
})

test('strategies tell to how many they apply now', async () => {
  const { strategies } = await get<{ strategies: Strategy[] }>('guoYating', '/insight/strategies')
  expect(strategies.find((s) => s.vocabulary === 'stage' && s.code === 0)!.parties).toBe(1)
  const { id, ...mine } = { ...strategies[0]!, name: { 'zh-CN': '改', 'zh-TW': '改', en: 'Changed' } }
  const { parties, ...input } = mine
  expect(parties).toBeGreaterThan(0)
  expect((await ask<Strategy>('zhouMin', 'PUT', `/insight/strategies/${id}`, input)).name.en).toBe('Changed')
})

test('a turn of value management goes from step to step, each a task of its owner, and keeps what came of it', async () => {
  const { id } = await post('guoYating', '/insight/cycles', { layer: 1, name: '贵宾提升', dueOn: '2027-03-31' })
  const after = await ask<ValueCycle>('guoYating', 'PATCH', `/insight/cycles/${id}`, { information: '成本已补齐', step: 'analysis' })
  expect(after).toMatchObject({ step: 'analysis', information: '成本已补齐', open: 2, before: { customers: 1, measure: 'revenue' } })
  expect(await ask<ValueCycle>('guoYating', 'POST', `/insight/cycles/${id}/end`, { created: '净额提高 8%' })).toMatchObject({ step: 'ended', created: '净额提高 8%', now: { customers: 1 } })
  expect((await world.ask('guoYating', { method: 'PATCH', path: `/insight/cycles/${id}`, body: { step: 'created' } })).status).toBe(409)
  expect((await world.ask('liNa', { method: 'GET', path: '/insight/cycles' })).status).toBe(403)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { testWarehouse, type TestWarehouse } from '#test/warehouse.ts'
import { type CastName, createWorld, today, type World } from '#test/world.ts'
import { BehindQuery, Course, type MapAnswer, MapQuery } from './contract.ts'
import { createIncentive } from './incentive/save-incentive.ts'
import { findIncentives } from './incentive/find-incentives.ts'
import { createJourney } from './journey/save-journey.ts'
import { setCellOwner } from './journey/set-cell-owner.ts'
import { askMap } from './map/ask-map.ts'
import { findJourneyParties } from './map/find-journey-parties.ts'
import { makeBase } from './path/make-base.ts'
import { askShift } from './steering/ask-shift.ts'
import { askSteering } from './steering/ask-steering.ts'

let world: World
let warehouse: TestWarehouse
let journey: string

/** Party, day, kind, channel, stage, direction, cost. */
type Step = [party: number, day: string, kind: string, channel: string | null, stage: string | null, direction?: 'in' | 'out', cost?: number, scores?: [expected: number, perceived: number]]
const steps: Step[] = [
  /* 501 and 502 order and nobody is in touch; 503 is called two days later. */
  [501, '2026-10-01', 'order-placed', 'web', 'order'], [502, '2026-10-02', 'order-placed', 'shop', 'order'], [503, '2026-10-03', 'order-placed', 'web', 'order'], [503, '2026-10-05', 'call', 'phone', null, 'out', 8, [4, 2]],
  [501, '2026-10-11', 'payment-received', null, 'payment'],
  /* 504 asked, compared, and was never seen again. */
  [504, '2026-09-05', 'visit', 'shop', 'information', 'in'], [504, '2026-09-07', 'message', 'wechat', 'awareness', 'out'],
  /* 505 goes in circles between comparing and choosing. */
  [505, '2026-11-01', 'call', 'phone', 'selection', 'in', 12], [505, '2026-11-03', 'message', 'wechat', 'awareness', 'in'], [505, '2026-11-05', 'call', 'phone', 'selection', 'out'], [505, '2026-11-07', 'message', 'wechat', 'awareness', 'out'], [505, '2026-11-09', 'call', 'phone', 'selection', 'out'],
]

beforeAll(async () => {
  world = await createWorld()
  warehouse = await testWarehouse(world)
  const { owner, units } = world
  await owner.query(`insert into parties.party (id, kind, name, sort_name, unit_id, created_at, updated_at) select 500 + i, 'person', n, n, case when i < 4 then $1::bigint else $2 end, now(), now() from unnest(array['林晓棠', '周敏', '陈杰', '刘洋', '何静']) with ordinality x (n, i)`, [units.qingyang, units.gaoxin])
  await owner.query("update touchpoints.channel set cost = case key when 'phone' then 8 else 2 end where key in ('phone', 'chat', 'wechat')")
  for (const day of new Set(steps.map(([, d]) => d))) await owner.query('select touchpoints.open_month(touchpoints.month($1::timestamptz))', [`${day}Z`])
  for (const [party, day, kind, channel, stage, direction = 'none', cost = null, [expected, perceived] = [null, null]] of steps) {
    await owner.query(`insert into touchpoints.touchpoint (id, at, recorded_at, kind, channel, stage, direction, party_ids, party_roles, cost, expected, perceived, source) values (touchpoints.new_id($1::timestamptz), $1, now(), $2, $3, $4, $5, array[$6]::bigint[], array['subject'], $7, $8, $9, 'test')`, [`${day}T04:00:00Z`, kind, channel, stage, direction, party, cost, expected, perceived])
  }
  await owner.query(`insert into orders.sales_order (id, buyer_id, ordered_day, currency, amount, base_cents, kind, status, unit_id, created_at, updated_at) select 700 + i, 500 + i, '2026-10-06', 'CNY', 100, 10000, 'order', 'done', $1, now(), now() from generate_series(1, 3) i`, [units.qingyang])
  await warehouse.feedNow()
  journey = (await owner.query<{ id: string }>("select id from journeys.journey where key = 'buying'")).rows[0]!.id
})
afterAll(async () => { await warehouse.close(); await world.close() })

const period = { from: '2026-09-01', to: '2026-11-22' }
const map = (who: CastName, more: object = {}): Promise<MapAnswer> => world.as(who, (c) => askMap(c, journey, MapQuery.parse({ period, ...more })))
const cell = ({ map: { cells } }: Pick<MapAnswer, 'map'>, stage: string, channel: string | null = null) => cells.find((c) => c.stage === stage && c.channel === channel)
const behind = async (who: CastName, stage: string, what: string) => (await world.as(who, (c) => findJourneyParties(c, journey, BehindQuery.parse({ period, stage, what })))).items.map((i) => i.name)

test('the map tells what was planted: silence after the order, a path that ended, a circle; and who', async () => {
  const told = await map('guoYating')
  expect(told.map.parties).toBe(5)
  expect(cell(told, 'order')).toMatchObject({ volume: 4, parties: 3, onward: 1, days: 10, silent: 2, deadEnds: 0, cost: '8.00', expected: 4, perceived: 2, last: '2026-10-05' })
  expect(cell(told, 'order', 'phone')).toMatchObject({ volume: 1, parties: 1, cost: '8.00' })
  expect(cell(told, 'awareness')).toMatchObject({ deadEnds: 1, loops: 0 })
  expect(cell(told, 'selection')).toMatchObject({ parties: 1, volume: 3, loops: 1, deadEnds: 0, cost: '28.00' })
  expect(cell(told, 'information')).toMatchObject({ parties: 1, onward: 1, days: 2, silent: 0 })
  expect(await behind('guoYating', 'order', 'silent')).toEqual(['周敏', '林晓棠'])
  expect(await behind('guoYating', 'awareness', 'dead-end')).toEqual(['刘洋'])
  expect(await behind('guoYating', 'selection', 'loop')).toEqual(['何静'])
})

test('another period and other parties stand beside it', async () => {
  const told = await map('guoYating', { against: { compare: 'previous' }, parties: { field: 'party', op: 'in', value: ['505'] } })
  expect([told.map.parties, told.against?.period, told.against?.parties, cell(told, 'selection')?.loops, cell(told, 'order')]).toEqual([1, { from: '2026-06-10', to: '2026-08-31' }, 0, 1, undefined])
})

test('whoever sees some parties is told of these only', async () => {
  const told = await map('liNa')
  expect([told.map.parties, cell(told, 'selection')]).toEqual([3, undefined])
  expect(await behind('liNa', 'awareness', 'dead-end')).toEqual([])
})

test('whoever may not open parties gets no figure of a few of them, nor one that gives it away', async () => {
  const few = (n: string | null): Promise<unknown> => world.owner.query(n ? `insert into firm.setting (key, value, updated_at) values ('analysis.smallCell', '${n}', now())` : "delete from firm.setting where key = 'analysis.smallCell'")
  /* 503 lies in the bin: counted, not to be opened. They alone were called after the order. */
  await world.owner.query('update parties.party set deleted_at = now() where id = 503')
  await warehouse.feedNow()
  await few('1')
  expect(cell(await map('liNa'), 'order', 'phone')).toMatchObject({ hidden: false, parties: 1, cost: '8.00' })
  await few(null)
  await few('3')
  const seen = await map('liNa')
  expect(cell(seen, 'order', 'phone')).toEqual({ stage: 'order', channel: 'phone', hidden: true, volume: 0, parties: 0, onward: null, days: null, cost: null, expected: null, perceived: null, silent: null, deadEnds: null, loops: null, last: null })
  expect([cell(seen, 'order', 'web')?.hidden, cell(seen, 'order'), seen.map.hidden]).toEqual([true, expect.objectContaining({ hidden: false, parties: 3, onward: null, silent: null }), 2])
  expect((await behind('liNa', 'order', 'all')).toSorted()).toEqual(['周敏', '林晓棠'])
  await few(null)
  await world.owner.query('update parties.party set deleted_at = null where id = 503')
  await warehouse.feedNow()
})

test('a cell that somebody answers for is missing when it stays quiet; own journeys are drawn', async () => {
  await world.as('anna', (c) => setCellOwner(c, journey, { stage: 'order', channel: 'phone', memberId: world.actors.liNa.memberId, quietDays: 30 }))
  expect((await map('guoYating')).map.missing).toMatchObject([{ stage: 'order', channel: 'phone', name: '李娜', last: '2026-10-05' }])
  const name = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text })
  const own = await world.as('anna', (c) => createJourney(c, { label: name('付款'), active: true, stages: [{ key: 'ordered', label: name('下单'), stages: [], kinds: ['order-placed'], followDays: 7 }, { key: 'paid', label: name('付款'), stages: [], kinds: ['payment-received'], followDays: 7 }] }))
  const told = await world.as('guoYating', (c) => askMap(c, own.id, MapQuery.parse({ period })))
  expect(cell(told, 'ordered')).toMatchObject({ parties: 3, onward: 1 })
  await expect(world.as('anna', (c) => createJourney(c, { ...own, stages: own.stages.map((s) => ({ ...s, kinds: ['call'] })) }))).rejects.toThrow('journeys/word-twice')
})

test('what channels cost, and what moving calls to chat would save', async () => {
  const course = Course.parse({ period })
  const told = await world.as('guoYating', (c) => askSteering(c, course))
  expect(told.channels.find((c) => c.channel === 'phone')).toMatchObject({ contacts: 4, recorded: 2, cost: '36.00', perContact: '9.00', orders: 1, revenue: '100.00', perOrder: '36.00' })
  expect(told.unled).toBe(2)
  expect(await world.as('guoYating', (c) => askShift(c, { ...course, from: 'phone', to: 'chat', share: 0.5 }))).toEqual({ moved: 2, before: '18.00', after: '4.00', difference: '-14.00', orders: null })
})

test('steps that are kept tell the same, and what changed since is told as it is now', async () => {
  const before = await map('guoYating')
  await makeBase(world.db, journey, today)
  expect(await map('guoYating')).toEqual(before)
  expect((await map('liNa')).map.parties).toBe(3)
  await world.owner.query("insert into touchpoints.touchpoint (id, at, recorded_at, kind, channel, direction, party_ids, party_roles, source) values (touchpoints.new_id('2026-10-03T04:00:00Z'), '2026-10-03T04:00:00Z', now(), 'call', 'phone', 'out', '{502}', '{subject}', 'test')")
  await world.owner.query("update touchpoints.touchpoint set retracted = true where party_ids = '{504}' and stage = 'awareness'")
  await warehouse.feedNow()
  const after = await map('guoYating')
  expect([cell(after, 'order'), cell(after, 'awareness'), cell(after, 'information')]).toMatchObject([{ volume: 5, silent: 1 }, { parties: 1, deadEnds: 0 }, { onward: 0, deadEnds: 1 }])
  expect(await behind('guoYating', 'information', 'dead-end')).toEqual(['刘洋'])
})

test('fees and points are rules that hold on their days', async () => {
  const text = { 'zh-CN': '在线咨询送 20 积分', 'zh-TW': '線上客服送 20 點', en: '20 points for asking by chat' }
  await world.as('anna', (c) => createIncentive(c, { channel: 'chat', effect: 'points', amount: '20', text, validFrom: '2026-11-01', validTo: '2026-11-30' }))
  const on = (day: string) => world.as('liNa', (c) => findIncentives(c, { channel: 'chat', day }))
  expect([(await on('2026-11-22')).map((i) => i.amount), await on('2026-12-01')]).toEqual([['20.00'], []])
})

test('of paths by chance the map tells what walking along each of them by hand tells', async () => {
  const paths = pathsByChance(90)
  const rows = paths.flatMap(({ party, steps: of }) => of.map((s) => ({ party, ...s })))
  await world.owner.query("insert into parties.party (id, kind, name, sort_name, unit_id, created_at, updated_at) select 600 + i, 'person', 'p', 'p', $1, now(), now() from generate_series(1, 90) i", [world.units.qingyang])
  for (const month of [4, 5, 6, 7, 8]) await world.owner.query('select touchpoints.open_month(touchpoints.month($1::timestamptz))', [`2026-0${month}-01Z`])
  await world.owner.query(`insert into touchpoints.touchpoint (id, at, recorded_at, kind, channel, stage, direction, party_ids, party_roles, source)
    select touchpoints.new_id(at), at, now(), kind, channel, stage, case when ours then 'out' else 'in' end, array[party], array['subject'], 'chance' from json_to_recordset($1) x (party bigint, at timestamptz, kind text, channel text, stage text, ours boolean)`,
  [JSON.stringify(rows.map((r) => ({ ...r, at: new Date(Date.UTC(2026, 4, 1) + r.day * 86_400_000 + r.minute * 60_000 - 8 * 3_600_000).toISOString() })))])
  await warehouse.feedNow()
  const [from, to] = [31, 91]
  const told = await world.as('guoYating', (c) => askMap(c, journey, MapQuery.parse({ period: { from: '2026-06-01', to: '2026-07-31' }, parties: { field: 'party', op: 'in', value: paths.map((p) => String(p.party)) } })))
  const stages = told.journey.stages
  for (const [s, { key, followDays }] of stages.entries()) {
    const walked = paths.map(({ steps: of }) => walk(of, s, followDays, from, to)).filter((w) => w.volume > 0)
    const sum = (pick: (w: ReturnType<typeof walk>) => boolean | number): number => walked.reduce((n, w) => n + Number(pick(w)), 0)
    const expected = { volume: sum((w) => w.volume), parties: walked.length, silent: sum((w) => w.silent), deadEnds: sum((w) => w.dead), loops: sum((w) => w.looped), ...(s < stages.length - 1 && { onward: sum((w) => w.onward) }) }
    expect([key, cell(told, key)]).toEqual([key, expect.objectContaining(expected)])
  }
})

interface Chance { day: number; minute: number; kind: string; channel: string; stage: string | null; at: number; ours: boolean }

/** Paths of a few months that go to and fro, drawn from a fixed seed. */
function pathsByChance(many: number): { party: number; steps: Chance[] }[] {
  let state = 7
  const draw = (n: number): number => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor((state / 2_147_483_648) * n) }
  const stageKeys = ['desire', 'information', 'awareness', 'selection', 'order', 'receipt', 'payment', 'after-sale']
  return Array.from({ length: many }, (_, i) => {
    const steps = Array.from({ length: 2 + draw(14) }, (): Chance => {
      const [order, at] = [draw(12) === 0, draw(5) ? draw(3) + draw(3) : draw(8)]
      return order ? { day: draw(110), minute: draw(1000), kind: 'order-placed', channel: 'web', stage: null, at: 4, ours: false } : { day: draw(110), minute: draw(1000), kind: 'call', channel: 'phone', stage: draw(3) ? stageKeys[at]! : null, at, ours: draw(2) === 0 }
    })
    const apart = new Map(steps.map((s) => [s.day * 1000 + s.minute, s]))
    return { party: 601 + i, steps: [...apart].toSorted(([a], [b]) => a - b).map(([, s]) => s) }
  })
}

/** One stage of one path in a period, as the guide says it. */
function walk(path: readonly Chance[], stage: number, followDays: number, from: number, to: number) {
  const placed: (Chance & { s: number; orders: number })[] = []
  for (const step of path) {
    const before = placed.at(-1)
    placed.push({ ...step, s: step.kind === 'order-placed' ? 4 : step.stage ? step.at : before?.s ?? -1, orders: (before?.orders ?? 0) + Number(before?.kind === 'order-placed') })
  }
  const within = (d: { day: number }): boolean => d.day >= from && d.day <= to
  const here = placed.filter((p) => within(p) && p.s === stage)
  const [first, at] = [here[0], placed.indexOf(here[0]!)]
  const last = placed.findLast(within)
  const turns = placed.filter((p, i) => p.s === stage && placed[i - 1]?.s !== stage)
  return {
    volume: here.length, onward: first !== undefined && placed.some((p, i) => i > at && p.s > stage && p.day <= to),
    silent: first !== undefined && first.day + followDays <= to && !placed.some((p, i) => i >= at && p.ours && p.day <= first.day + followDays),
    dead: last?.s === stage && stage <= 4 && last.day + 30 <= to && !placed.some((p) => within(p) && p.kind === 'order-placed'),
    looped: turns.some((t, i) => i >= 2 && turns[i - 2]!.orders === t.orders && turns[i - 2]!.day >= from && t.day <= to),
  }
}

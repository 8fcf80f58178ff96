import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOrders } from '#modules/orders/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import { today } from '#test/world.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import { system } from '#platform/access/actor.ts'
import { refreshValues } from '../run/refresh-values.ts'
import { runValues } from '../run/run-values.ts'
import type { BelowZero, PartyValue, ValueBreakdown, ValueOverview, WinBackRow } from '../contract.ts'

const day = (back: number): string => new Date(today.getTime() - back * 864e5).toISOString().slice(0, 10)

let world: ServedWorld
const ids: string[] = []

/** Sixty customers of 青羊店 who buy by their own rhythm, the first of them once and with much service; two come back after a long silence. */
beforeAll(async () => {
  world = await createServedWorld()
  await world.as('zhouMin', async (c) => {
    for (let i = 0; i < 60; i++) ids.push((await createParty(c, { kind: 'person', name: `客户${i}`, unitId: world.units.qingyang })).id)
    await createOrders(c, ids.flatMap((buyerId, i) => daysOf(i).map((back) => ({ kind: 'order' as const, source: 'test', buyerId, orderedDay: day(back), currency: 'CNY', rate: '1', amount: `${100 + i}.00`, discount: i === 2 ? '20.00' : null, cost: '60.00', lines: [{ description: '茶', quantity: '1', amount: `${100 + i}.00` }] }))))
    await logTouchpoint(c, { kind: 'reward', at: new Date(today.getTime() - 9 * 864e5), participants: [{ partyId: ids[3]!, role: 'with' }], memberId: null, cost: '88.00' })
    for (let k = 0; k < 12; k++) await logTouchpoint(c, { kind: 'visit', channel: 'face-to-face', at: new Date(today.getTime() - (k + 1) * 5 * 864e5), participants: [{ partyId: ids[0]!, role: 'with' }], memberId: c.actor.memberId, stage: k < 4 ? 'information' : k < 8 ? 'selection' : 'after-sale' })
  })
  await world.owner.query("insert into parties.connection (party_id, to_id, type, created_at) values ($1, $2, 'refers', $3)", [ids[5], ids[6], today])
})
afterAll(() => world.close())

const daysOf = (i: number): number[] => {
  if (i === 0) return [30]
  if (i === 1) return [900, 880, 860, 60, 20]
  if (i > 50) return [600 + i, 580 + i]
  return Array.from({ length: 1 + (i % 7) }, (_, k) => 10 + i + k * (20 + (i % 5) * 9))
}
const get = async <T>(path: string, who: 'guoYating' | 'wangQiang' | 'liNa' = 'guoYating'): Promise<T> => (await world.ask(who, { method: 'GET', path })).body as T
const put = (path: string, body: unknown, method = 'PUT') => world.ask('zhouMin', { method, path, body })

test('rates and costs are set, and the statement, the classes and what would help follow from them', async () => {
  expect((await put(`/value/rates/staff/*/2026-01-01`, { amount: '120.00' })).status).toBe(200)
  expect((await put(`/value/rates/channel/face-to-face/2026-01-01`, { amount: '10.00' })).status).toBe(200)
  expect((await put(`/value/rates/channel/nothing/2026-01-01`, { amount: '10.00' })).status).toBe(422)
  expect((await put('/value/costs', { what: 'acquisition', from: day(200), to: day(1), amount: '300.00' }, 'POST')).status).toBe(201)
  expect((await put('/value/costs', { what: 'retention', from: day(60), to: day(1), amount: '500.00' }, 'POST')).status).toBe(201)
  expect(await runValues(world.db, today)).toMatchObject({ parties: 60, changed: 60 })
  const seen = await get<ValueOverview>('/insight/value')
  expect(seen).toMatchObject({ customers: 60, marginAssumed: false, lost: { customers: 9 } })
  expect(seen.classes.reduce((n, c) => n + c.customers, 0)).toBe(60)
  expect(seen.bins.reduce((n, b) => n + b.customers, 0)).toBe(60)
  const { statement: s } = seen
  expect(Number(s.gross) - Number(s.discounts) - Number(s.returns)).toBeCloseTo(Number(s.revenue), 2)
  expect(Number(s.revenue) - Number(s.goods) - Number(s.service.total) - Number(s.rewards) - Number(s.acquisition) - Number(s.retention)).toBeCloseTo(Number(s.net), 1)
  expect(s.service).toMatchObject({ information: '520.00', bargaining: '520.00', carrying: '520.00', untold: '0.00' })
  expect(s.rewards).toBe('88.00')
  expect(Number(s.acquisition)).toBeCloseTo(300, 0)
  expect(seen.ratio!.perNew).not.toBe('0.00')
  expect(Number(seen.equity!.lower)).toBeLessThan(Number(seen.equity!.value))
  const below = await get<{ items: BelowZero[] }>('/insight/value/below-zero')
  expect(below.items[0]).toMatchObject({ partyId: ids[0], name: '客户0', service: '1560.00' })
  expect(below.items[0]!.serviceCut).toBeGreaterThan(0.5)
  expect(below.items[0]!.orders).toBeGreaterThan(10)
  expect((await get<ValueBreakdown>('/insight/value/breakdown?by=unit')).parts).toMatchObject([{ name: '青羊店', customers: 60 }])
})

test('whoever sees none of the parties sees none of their value', async () => {
  expect(await get<ValueOverview>('/insight/value', 'wangQiang')).toMatchObject({ customers: 0, statement: { gross: '0.00', net: '0.00' }, belowZero: { customers: 0 }, bins: [] })
  expect((await get<{ items: unknown[] }>('/insight/value/below-zero', 'wangQiang')).items).toEqual([])
  expect((await world.ask('wangQiang', { method: 'GET', path: `/parties/${ids[0]}/value` })).status).toBe(404)
})

test('a lost party tells whether winning it back pays; one that came back has a second account', async () => {
  const list = await get<{ items: WinBackRow[] }>('/insight/value/win-backs')
  expect(list.items).toHaveLength(9)
  for (const row of list.items) expect(row.pays).toBe(Number(row.expected) > 0)
  const back = await get<PartyValue>(`/parties/${ids[1]}/value`)
  expect(back).toMatchObject({ returnedDay: day(60), winBack: null, purchases: 5 })
  expect(Number(back.second)).toBeGreaterThan(0)
  expect(Number(back.second)).toBeLessThan(Number(back.broad))
  const lost = await get<PartyValue>(`/parties/${ids[55]}/value`)
  expect(lost.winBack).toMatchObject({ contact: '5.00', pays: expect.any(Boolean) })
})

test('a referral counts for its referrer and never twice; judged otherwise it is worth the acquisition saved alone', async () => {
  const referrer = await get<PartyValue>(`/parties/${ids[5]}/value`)
  expect(referrer.referrals).toMatchObject([{ partyId: ids[6], type: 2, judged: false }])
  expect(referrer.referral).toBe(referrer.saved)
  expect((await put(`/parties/${ids[5]}/referrals/${ids[6]}`, { type: 1 })).status).toBe(204)
  await runValues(world.db, today)
  const judged = await get<PartyValue>(`/parties/${ids[5]}/value`)
  expect(Number(judged.referral) - Number(judged.saved)).toBeCloseTo(Number((await get<PartyValue>(`/parties/${ids[6]}/value`)).broad), 0)
  const { equity, referrals } = await get<ValueOverview>('/insight/value')
  const parts = (await get<ValueBreakdown>('/insight/value/breakdown?by=tier')).parts
  expect(parts.reduce((sum, p) => sum + Number(p.residual), 0)).toBeCloseTo(Number(equity!.value), 1)
  expect(referrals).toBe(judged.saved)
})

test('share of wallet is said, marked as estimated, and goes with the person', async () => {
  expect((await put(`/parties/${ids[7]}/wallet`, { amount: '1000.00', estimated: true })).status).toBe(204)
  const { wallet, statement } = await get<PartyValue>(`/parties/${ids[7]}/value`)
  expect(wallet).toMatchObject({ amount: '1000.00', estimated: true, byName: '周敏', share: Number(statement!.revenue) / 1000 })
  expect((await world.ask('zhouMin', { method: 'DELETE', path: `/parties/${ids[7]}/wallet` })).status).toBe(204)
})

test('a party alone is valued as among all, and anew after an order', async () => {
  const read = async () => (await world.owner.query('select * from value.party where party_id = any ($1) order by party_id', [[ids[1], ids[3], ids[12], ids[55]]])).rows.map((row) => ({ ...row, computed_at: null }))
  const among = await read()
  const alone = (list: readonly string[]) => inRawTransaction(world.db, system('value'), (client) => refreshValues(client, list, day(0)))
  await alone([ids[1]!, ids[3]!, ids[12]!, ids[55]!])
  expect(await read()).toEqual(among)
  await world.as('zhouMin', (c) => createOrders(c, [{ kind: 'order', source: 'test', buyerId: ids[55]!, orderedDay: day(0), currency: 'CNY', rate: '1', amount: '500.00', cost: '100.00', lines: [{ description: '茶', quantity: '1', amount: '500.00' }] }]))
  await alone([ids[55]!])
  expect(await get<PartyValue>(`/parties/${ids[55]}/value`)).toMatchObject({ returnedDay: day(0), winBack: null, purchases: 3 })
})

test('a model that a person chose stays; what is fitted later stands beside it', async () => {
  const versions = async () => (await world.owner.query("select number, state from models.version where kind = 'lifetime-value' order by number")).rows
  await world.owner.query("update models.version set approved_by = 1 where kind = 'lifetime-value' and state = 'champion'")
  await runValues(world.db, new Date(today.getTime() + 8 * 864e5))
  expect(await versions()).toEqual([{ number: 1, state: 'champion' }, { number: 2, state: 'candidate' }])
  await runValues(world.db, new Date(today.getTime() + 9 * 864e5))
  expect(await versions()).toHaveLength(2)
})

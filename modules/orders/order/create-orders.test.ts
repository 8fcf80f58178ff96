import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, today, type World } from '#test/world.ts'
import { type Raw, inRawTransaction } from '#platform/db/read-columns.ts'
import { system } from '#platform/access/actor.ts'
import { purchaseFactsSql, purchasesSql } from '../facts.ts'
import { createOrders, type OrderRecord, signed } from './create-orders.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const put = async (name: string, survivor: string | null = null): Promise<string> =>
  (await world.owner.query<{ id: string }>("insert into parties.party (kind, name, sort_name, unit_id, survivor_id, created_at, updated_at) values ('person', $1, $1, $2, $3, $4, $4) returning id", [name, world.units.qingyang, survivor, today])).rows[0]!.id
const record = (buyerId: string, orderedDay: string, amount: string, more: Partial<OrderRecord> = {}): OrderRecord => ({ kind: 'order', source: 'file', buyerId, orderedDay, currency: 'CNY', rate: '1', amount, importId: '9', lines: [{ description: 'ALARM CLOCK', quantity: '1', amount }], ...more })
const stored = async (ids: readonly string[]) => (await world.owner.query('select id::text, kind, amount, base_cents::int, original_id::text, unit_id::text from orders.sales_order where id = any($1::bigint[]) order by sales_order.id', [ids])).rows
const asked = <T extends object>(text: string) => inRawTransaction(world.db, system('test'), async (client: Raw) => (await client.query<T>(text)).rows)

test('what is below nothing is a return, whichever way it is written', () => {
  expect(signed(record('1', '2026-01-01', '-5.00'))).toMatchObject({ kind: 'return', amount: '-5.00', lines: [{ quantity: '1', amount: '-5.00' }] })
  expect(signed(record('1', '2026-01-01', '5.00', { kind: 'return', cost: '2.00' }))).toMatchObject({ kind: 'return', amount: '-5.00', cost: '-2.00', lines: [{ quantity: '-1', amount: '-5.00' }] })
  expect(signed(record('1', '2026-01-01', '0.00'))).toMatchObject({ kind: 'order' })
})

test('many orders come in with their lines and touchpoints, at noon where the hour is not known', async () => {
  const [a, b] = [await put('甲'), await put('乙')]
  const ids = await world.asSystem((c) => createOrders(c, [record(a, '1997-01-01', '11.77'), record(b, '1997-01-12', '12.00', { number: '00017', payerId: a }), record(a, '1997-01-12', '77.00')]))
  expect((await stored(ids)).map((o) => [o.kind, o.amount, o.base_cents])).toEqual([['order', '11.77', 1177], ['order', '12.00', 1200], ['order', '77.00', 7700]])
  expect((await world.owner.query("select count(*)::int as n from orders.line where order_id = any($1::bigint[])", [ids])).rows).toEqual([{ n: 3 }])
  expect((await world.owner.query('select at, kind, import_id::int, party_roles from touchpoints.touchpoint where ref_id = any($1::bigint[]) order by ref_id', [ids])).rows).toEqual([
    { at: new Date('1997-01-01T04:00:00Z'), kind: 'order-placed', import_id: 9, party_roles: ['buyer'] }, { at: new Date('1997-01-12T04:00:00Z'), kind: 'order-placed', import_id: 9, party_roles: ['buyer', 'payer'] }, { at: new Date('1997-01-12T04:00:00Z'), kind: 'order-placed', import_id: 9, party_roles: ['buyer'] },
  ])
})

test('what is told as paid or done has been paid in full, its tax included; what is only placed has not', async () => {
  const buyer = await put('丁')
  const ids = await world.asSystem((c) => createOrders(c, [record(buyer, '2026-05-01', '100.00', { status: 'done', taxIncluded: false, tax: '13.00' }), record(buyer, '2026-05-02', '100.00', { status: 'paid' }), record(buyer, '2026-05-03', '100.00'), record(buyer, '2026-05-04', '-30.00', { kind: 'return', status: 'done' })]))
  expect((await world.owner.query('select paid from orders.sales_order where id = any($1::bigint[]) order by id', [ids])).rows.map((o) => o.paid)).toEqual(['113.00', '100.00', '0.00', '-30.00'])
})

test('returns find the order that they take back: the same buyer\'s, the one that holds most of it, the latest; also within one batch', async () => {
  const survivor = await put('丙')
  const merged = await put('丙（旧）', survivor)
  const line = (description: string, quantity: string) => ({ description, quantity, amount: '9.00' })
  const [early, full, late] = await world.asSystem((c) => createOrders(c, [
    record(merged, '2026-01-01', '9.00', { lines: [line('CLOCK', '24')] }), record(survivor, '2026-02-01', '18.00', { lines: [line('CLOCK', '12'), line('SPACEBOY', '6')] }), record(survivor, '2026-03-01', '9.00', { lines: [line('CLOCK', '2')] }),
  ]))
  const back = (lines: OrderRecord['lines'], orderedDay = '2026-04-01') => record(survivor, orderedDay, '-9.00', { kind: 'return', lines })
  const ids = await world.asSystem((c) => createOrders(c, [
    back([line('CLOCK', '-20')]), back([line('CLOCK', '-1'), line('SPACEBOY', '-6')]), back([line('CLOCK', '-1')]), back([line('CLOCK', '-1')], '2026-02-15'), back([line('PINK', '-1')]),
    record(survivor, '2026-04-01', '5.00', { lines: [line('PINK', '1')] }),
  ]))
  expect((await stored(ids)).map((o) => o.original_id)).toEqual([early, full, late, full, ids[5], null])
  const [returned] = (await world.owner.query('select l.description, l.quantity::int, o.description as original from orders.line l join orders.line o on o.id = l.original_line_id where l.order_id = $1 order by l.position', [ids[1]])).rows
  expect(returned).toEqual({ description: 'CLOCK', quantity: -1, original: 'CLOCK' })
  expect((await world.owner.query('select episode from touchpoints.touchpoint where ref_id = $1', [ids[0]])).rows).toEqual([{ episode: `order/${early}` }])
})

test('a buyer that is not there refuses the whole batch', async () => {
  const a = await put('丁')
  await expect(world.asSystem((c) => createOrders(c, [record(a, '2026-01-01', '1.00'), record('999999', '2026-01-01', '1.00')]))).rejects.toMatchObject({ code: 'orders/party-not-found' })
  expect(await asked(purchasesSql('2026-12-31', [a]))).toEqual([])
})

test('the facts count days with a purchase, take returns off, follow merges and the day asked for; who only returned is told apart', async () => {
  const buyer = await put('戊')
  const merged = await put('戊（旧）', buyer)
  const returner = await put('己')
  await world.asSystem((c) => createOrders(c, [
    record(merged, '2026-01-05', '10.00', { cost: '4.00' }), record(buyer, '2026-01-05', '20.00', { cost: '9.00' }), record(buyer, '2026-02-07', '0.00', { cost: '1.00' }), record(buyer, '2026-03-09', '-5.00', { kind: 'return', cost: '-2.00' }),
    record(buyer, '2026-03-10', '0.00', { kind: 'return', cost: '0.00' }), record(buyer, '2026-05-01', '99.00', { status: 'cancelled' }), record(buyer, '2026-05-02', '98.00', { status: 'draft' }), record(buyer, '2026-12-24', '50.00'),
    record(returner, '2026-01-05', '-7.00', { kind: 'return' }),
  ]))
  const facts = (day: string) => asked<Record<string, unknown>>(`select first_day::text, last_day::text, purchase_days, orders, returns, net_cents::int, profit_cents::int, returns_only from (${purchaseFactsSql(day, [buyer, returner])}) f order by party_id`)
  expect(await facts('2026-11-22')).toEqual([
    { first_day: '2026-01-05', last_day: '2026-02-07', purchase_days: 2, orders: 3, returns: 1, net_cents: 2500, profit_cents: 1300, returns_only: false },
    { first_day: null, last_day: null, purchase_days: 0, orders: 0, returns: 1, net_cents: -700, profit_cents: null, returns_only: true },
  ])
  expect((await facts('2026-01-31'))[0]).toMatchObject({ net_cents: 3000, purchase_days: 1 })
  expect((await facts('2026-12-31'))[0]).toMatchObject({ net_cents: 7500, purchase_days: 3, profit_cents: null })
  const rows = await asked<{ coalesce: string; '?column?': number; base_cents: string; base_cost_cents: string | null }>(`${purchasesSql('2026-11-22', [buyer])} order by 2, 3`)
  expect(rows.map((r) => [r.coalesce, r['?column?'], Number(r.base_cents), r.base_cost_cents === null ? null : Number(r.base_cost_cents)])).toEqual([[buyer, 20458, 1000, 400], [buyer, 20458, 2000, 900], [buyer, 20491, 0, 100], [buyer, 20521, -500, -200]])
  expect(() => purchasesSql("2026-01-01'; drop")).toThrow()
})

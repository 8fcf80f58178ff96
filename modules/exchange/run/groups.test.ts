import { afterAll, beforeAll, expect, test } from 'vitest'
import { undoHere } from '../import/import-here.ts'
import { type Desk, openDesk } from '../testing/desk.ts'
import { groupNumber } from './count-rows.ts'

let desk: Desk
beforeAll(async () => { desk = await openDesk() })
afterAll(() => desk.close())

const rows = async (query: string, ...values: unknown[]) => (await desk.owner.query(query, values)).rows
const orders = (source: string) => rows(`select count(*)::int as orders, sum(o.base_cents)::int as cents, max((select count(*) from orders.line l where l.order_id = o.id))::int as lines, count(distinct o.buyer_id)::int as buyers from orders.sales_order o where o.source = $1`, source)

/** `n` orders of four lines each; `apart`: an order's lines stand a quarter of the file from each other. */
const file = (n: number, apart: boolean): string => {
  const line = (order: number, i: number) => `N${order},K${order % 50},2026-05-${String(1 + (order % 28)).padStart(2, '0')},P${i},1,${i + 1}.00`
  const all = apart ? Array.from({ length: 4 }, (_, i) => Array.from({ length: n }, (_, order) => line(order, i))).flat() : Array.from({ length: n }, (_, order) => [0, 1, 2, 3].map((i) => line(order, i))).flat()
  return `订单号,客户编号,日期,产品编码,数量,单价\n${all.join('\n')}\n`
}

test('lines of an order are one order wherever they stand in the file, over many batches', async () => {
  const together = await desk.bring(file(1500, false), { kind: 'orders', source: 'together' })
  const apart = await desk.bring(file(1500, true), { kind: 'orders', source: 'apart' })
  expect([together, apart]).toMatchObject([{ rows: 6000, created: 6000, failed: 0 }, { rows: 6000, created: 6000, failed: 0 }])
  const whole = [{ orders: 1500, cents: 1_500_000, lines: 4, buyers: 50 }]
  expect(await orders('together')).toEqual(whole)
  expect(await orders('apart')).toEqual(whole)
  expect(await rows('select id::int, grouped from exchange.import order by id')).toEqual([{ id: 1, grouped: 'together' }, { id: 2, grouped: 'apart' }])
  expect(await rows('select count(*)::int as n from exchange.waiting_row')).toEqual([{ n: 0 }])
  expect((await undoHere(desk.here, apart.id)).undo).toMatchObject({ kept: 0 })
  expect(await orders('apart')).toEqual([{ orders: 0, cents: null, lines: null, buyers: 0 }])
}, 60_000)

test('a row that the database refuses fails alone, and its neighbours come in', async () => {
  await desk.owner.query(`alter table orders.line add constraint no_sevens check (description not like '%七七%')`)
  const text = `订单号,客户编号,日期,商品,数量,金额\n${Array.from({ length: 300 }, (_, i) => `R${i},K1,2026-05-01,${i === 177 ? '七七' : '茶'},1,10`).join('\n')}\n`
  const done = await desk.bring(text, { kind: 'orders', source: 'refused' })
  expect(done).toMatchObject({ rows: 300, created: 299, failed: 1 })
  expect(await desk.failures(done)).toMatch(/R177.*The database does not take this row: no_sevens/)
})

test('where the database refuses one row after the other, the import ends and says why, rather than taking every row to pieces', async () => {
  await desk.owner.query(`alter table orders.line add constraint no_tea check (description <> '不收') not valid`)
  const text = `订单号,客户编号,日期,商品,数量,金额\n${Array.from({ length: 600 }, (_, i) => `A${i},K${i},2026-05-01,${i < 10 ? '茶' : '不收'},1,10`).join('\n')}\n`
  const done = await desk.bring(text, { kind: 'orders', source: 'all-refused' })
  expect(done).toMatchObject({ state: 'failed', problem: { code: 'exchange/refuses-all', params: { why: 'no_tea' } }, created: 10, failed: 100 })
}, 120_000)

test('a column that is no order number, taken for one, is told rather than held in memory', async () => {
  const text = `订单号,客户编号,日期,金额\n${Array.from({ length: 60_000 }, (_, i) => `X,K${i},2026-05-01,1`).join('\n')}\n`
  expect(await desk.bring(text, { kind: 'orders', source: 'one' })).toMatchObject({ state: 'failed', problem: { code: 'exchange/group-too-large', params: { group: 'X' } }, rows: 0 })
}, 60_000)

test('numbers of groups do not fall together', () => {
  const names = Array.from({ length: 200_000 }, (_, i) => [`N${i}`, `${i}`, `2026-${i}`]).flat()
  expect(new Set(names.map(groupNumber)).size).toBe(new Set(names).size)
})

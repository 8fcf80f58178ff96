import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringIn, rowsOf, takeBack } from '#test/bring-in.ts'
import { createWorld, type World } from '#test/world.ts'
import { orderKind } from './order-kind.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const titles = ['number', 'customer', 'date', 'product', 'productName', 'quantity', 'price'] as const
const bring = (cells: string[][], settings = { unknownCustomers: 'create' }) => bringIn(world, orderKind, titles, cells, { settings, match: 'number' })
const undo = (importId: string) => takeBack(world, orderKind, importId)
const snapshot = () => rowsOf(world, ['parties.party', 'parties.key', 'parties.role', 'parties.contact', 'parties.search_entry', 'products.product', 'orders.sales_order', 'orders.line', 'touchpoints.touchpoint', 'touchpoints.participant', 'touchpoints.last_contact'])

const file = [
  ['1', '12583', '2026-11-01 08:45:00', 'A', '闹钟', '2', '3.75'],
  ['1', '12583', '2026-11-01 08:45:00', 'B', '灯', '1', '10'],
  ['2', '12600', '2026-11-02', 'A', '闹钟', '1', '3.75'],
  ['C1', '12583', '2026-11-05', 'A', '闹钟', '-1', '3.75'],
]

test('orders come in with their lines, customers, products and touchpoints; a cancellation finds its order; undo leaves everything as it was', async () => {
  const before = await snapshot()
  const { importId, rows, records } = await bring(file)
  expect(rows.map((r) => r.outcome)).toEqual(['created', 'created', 'created', 'created'])
  expect(records).toEqual({ order: 3, product: 2, party: 2 })
  const { rows: orders } = await world.owner.query('select kind, number, amount::text, base_cents::int, ordered_day::text, (select number from orders.sales_order o where o.id = s.original_id) as original from orders.sales_order s order by number')
  expect(orders).toEqual([
    { kind: 'order', number: '1', amount: '17.50', base_cents: 1750, ordered_day: '2026-11-01', original: null },
    { kind: 'order', number: '2', amount: '3.75', base_cents: 375, ordered_day: '2026-11-02', original: null },
    { kind: 'return', number: 'C1', amount: '-3.75', base_cents: -375, ordered_day: '2026-11-05', original: '1' },
  ])
  expect((await world.owner.query("select ordered_at from orders.sales_order where number = '1'")).rows[0].ordered_at.toISOString()).toBe('2026-11-01T00:45:00.000Z')
  expect(await undo(importId)).toEqual({ removed: 7, restored: 0, kept: 0 })
  expect(await snapshot()).toEqual(before)
})

test('the same file again adds nothing; what was changed since the import is kept by its undo, and so is its customer', async () => {
  const { importId } = await bring(file)
  const again = await bring(file)
  expect(again.rows.map((r) => r.outcome)).toEqual(['skipped', 'skipped', 'skipped', 'skipped'])
  await world.owner.query("update orders.sales_order set note = '改过', version = version + 1 where number = '2'")
  expect(await undo(importId)).toEqual({ removed: 4, restored: 0, kept: 3 })
  expect((await world.owner.query('select number from orders.sales_order')).rows).toEqual([{ number: '2' }])
})

test('unknown customers are rejected where that is chosen; rows that say nothing sensible fail alone', async () => {
  const { rows } = await bring([['9', '77777', '2026-11-01', '', '', '1', '5'], ['10', '12600', 'yesterday', '', '', '1', '5'], ['11', '12600', '2026-11-01', '', '', '0', '5'], ['12', '12600', '2026-11-01', '', '', '1', '5']], { unknownCustomers: 'reject' })
  expect(rows.map((r) => [r.outcome, r.reasons?.[0]?.code])).toEqual([['failed', 'orders/unknown-customer'], ['failed', 'exchange/not-a-date'], ['failed', 'orders/zero-quantity'], ['created', undefined]])
})

import { expect, test } from 'vitest'
import { groupOrders } from './group-orders.ts'
import { type ImportedLine, times } from './read-lines.ts'

const line = (more: Partial<ImportedLine>): ImportedLine => ({ at: 0, customer: 'c', name: null, phone: null, email: null, number: null, day: '2026-11-01', time: null, code: null, description: '茶', quantity: '1', unitPrice: null, cents: 100n, costCents: null, currency: null, status: null, note: null, ...more })
const shape = (lines: ImportedLine[]) => groupOrders(lines).map((o) => [o.kind, o.number, o.originalNumber, o.lines.length])

test('lines of one number are one order wherever they stand; without a number each is its own', () => {
  expect(shape([line({ number: '7' }), line({ number: '8' }), line({ number: '7' }), line({}), line({})])).toEqual([['order', '7', null, 2], ['order', '8', null, 1], ['order', null, null, 1], ['order', null, null, 1]])
})

test('a number that begins with C takes back the order it names; negative lines of an order become a return beside it', () => {
  expect(shape([line({ number: 'C536379', quantity: '-1', cents: -100n })])).toEqual([['return', 'C536379', '536379', 1]])
  expect(shape([line({ number: '9' }), line({ number: '9', quantity: '-1', cents: -100n })])).toEqual([['order', '9', null, 1], ['return', '9/R', '9', 1]])
  expect(shape([line({ cents: -100n })])).toEqual([['return', null, null, 1]])
})

test('quantity times price is exact and rounded half away from zero', () => {
  expect(times('24', '3.75')).toBe(9000n)
  expect(times('0.5', '0.01')).toBe(1n)
  expect(times('-2.5', '3.333')).toBe(-833n)
  expect(times('3', '0.105')).toBe(32n)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Contacts, isActive, type Orders, snapshotAt } from './features.ts'
import { returnsAfter } from './outcomes.ts'
import { horizonOf, planOf } from './plan.ts'
import { features } from './vocabulary.ts'

const none = (n: number): Contacts => ({ contacts: new Float64Array(n), lastDay: new Float64Array(n).fill(Number.NaN), complaints: new Float64Array(n) })
const ordersOf = (rows: readonly (readonly [customer: number, day: number, amount: number])[]): Orders => ({ customer: Int32Array.from(rows, (r) => r[0]), day: Int32Array.from(rows, (r) => r[1]), amount: Float64Array.from(rows, (r) => r[2]) })
const N = 4
const row = fc.tuple(fc.integer({ min: 0, max: N - 1 }), fc.integer({ min: 1, max: 200 }), fc.integer({ min: -500, max: 9000 }))

test('nothing that happens after the day changes what was known on it', () => {
  fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.array(row, { maxLength: 20 }), (before, after) => {
    const at = { day: 200, horizon: 28, parties: N, isOn: isActive(200, 84, 28) }
    const then = snapshotAt(ordersOf(before), none(N), at)
    const later = snapshotAt(ordersOf([...before, ...after.map(([c, d, a]) => [c, d + 200, a] as const)]), none(N), at)
    expect(later).toEqual(then)
    for (const column of then.columns) expect(column.every(Number.isFinite)).toBe(true)
  }))
})

test('a snapshot holds whoever bought lately, with what the records say of them', () => {
  const { at, columns } = snapshotAt(ordersOf([[0, 100, 1000], [0, 130, 3000], [1, 20, 500], [2, 150, 700], [3, 201, 100], [0, 140, -1000]]), none(N), { day: 160, horizon: 28, parties: N, isOn: isActive(160, 84, 28) })
  expect([...at]).toEqual([0, 2])
  const of = (feature: (typeof features)[number]) => columns[features.indexOf(feature)]!
  expect(Math.expm1(of('gap')[0]!)).toBeCloseTo(30)
  expect([...of('once')]).toEqual([0, 1])
  expect(of('returns')[0]).toBeCloseTo(1 / 3)
  expect(Math.expm1(of('spend')[0]!)).toBeCloseTo(15)
})

test('whoever buys mooncakes each autumn is asked about when the next autumn comes near, and until then is not late', () => {
  const orders = ordersOf([[0, 1000, 900], [0, 1006, 900], [0, 1365, 900], [1, 1360, 900]])
  const on = (day: number) => snapshotAt(orders, none(N), { day, horizon: 60, parties: N, isOn: isActive(day, 180, 60) })
  expect([1400, 1480, 1600].map((day) => [...on(day).at])).toEqual([[1], [1], []])
  const { at, columns } = on(1730)
  expect([...at]).toEqual([0])
  expect(Math.expm1(columns[features.indexOf('ratio')]![0]!)).toBeCloseTo(1)
  expect([...on(1800).at]).toEqual([])
})

test('left is whoever buys nothing within the horizon; a return is no purchase; the day itself and the day after the horizon are outside', () => {
  const orders = ordersOf([[0, 100, 10], [0, 101, 10], [1, 100, 10], [1, 128, 10], [2, 129, 10], [3, 110, -10]])
  const { left, time } = returnsAfter(orders, N, Int32Array.of(0, 1, 2, 3), 100, 28)
  expect([...left]).toEqual([0, 0, 1, 1])
  expect([...time]).toEqual([1, 28, 28, 28])
})

test('a few who buy once a year do not stretch the horizon', () => {
  const monthly = Array.from({ length: 3 }, (_, c) => Array.from({ length: 20 }, (__, n) => [c, 400 + 30 * n, 10] as const)).flat()
  expect(planOf(ordersOf([...monthly, [3, 100, 10], [3, 970, 10]]), N, 1000).horizon).toBe(63)
})

test('the horizon follows the rhythm, in whole weeks and within bounds; what is learned from ends before the test begins', () => {
  expect([horizonOf(3), horizonOf(30), horizonOf(400)]).toEqual([28, 63, 182])
  const rows = Array.from({ length: 60 }, (_, i) => [i % 4, 30 * Math.floor(i / 4) + 300, 10] as const)
  const plan = planOf(ordersOf([...rows, [0, 1, 10], [1, 1, 10]]), N, 1200)
  for (const day of plan.learn) expect(day + plan.horizon).toBeLessThanOrEqual(plan.test)
  expect(plan.test + plan.horizon).toBe(1200)
  expect(plan.learn.length).toBe(2)
  expect(planOf(ordersOf(rows), N, 1200, { used: plan.horizon - 7 }).horizon).toBe(plan.horizon - 7)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Purchases } from '../purchase/read-purchases.ts'
import { marginOf, marginSince, statementsOf } from './statements.ts'

const row = fc.record({ customer: fc.nat(3), day: fc.nat(500), amount: fc.integer({ min: -5000, max: 9000 }), cost: fc.option(fc.integer({ min: 0, max: 4000 })), discount: fc.nat(300) })
const purchases = (rows: readonly { customer: number; day: number; amount: number; cost: number | null; discount: number }[]): Purchases => ({
  ids: Float64Array.of(1, 2, 3, 4), customer: Int32Array.from(rows, (r) => r.customer), day: Int32Array.from(rows, (r) => r.day), amount: Float64Array.from(rows, (r) => r.amount),
  cost: Float64Array.from(rows, (r) => r.cost ?? NaN), discount: Float64Array.from(rows, (r) => (r.amount < 0 ? 0 : r.discount)),
})

test('a statement adds up to what was sold and returned in the window, whatever the order of rows', () => {
  fc.assert(fc.property(fc.array(row, { maxLength: 40 }), fc.nat(500), (rows, from) => {
    const s = statementsOf(purchases(rows), from, 0.3)
    const revenue = [...s.gross].reduce((sum, g, i) => sum + g - s.discount[i]! - s.returns[i]!, 0)
    expect(revenue).toBeCloseTo(rows.filter((r) => r.day > from).reduce((sum, r) => sum + r.amount, 0), 6)
    const turned = statementsOf(purchases(rows.toReversed()), from, 0.3)
    for (const key of ['gross', 'returns', 'cost', 'past'] as const) for (const [i, v] of s[key].entries()) expect(turned[key][i]).toBeCloseTo(v, 6)
    expect(turned.purchases).toEqual(s.purchases)
  }))
})

test('where a cost is unknown the margin stands in and is marked; known costs are taken as they are', () => {
  const s = statementsOf(purchases([{ customer: 0, day: 400, amount: 1000, cost: null, discount: 50 }, { customer: 1, day: 400, amount: 1000, cost: 450, discount: 0 }]), 100, 0.3)
  expect([s.cost[0], s.costAssumed[0], s.past[0], s.gross[0]]).toEqual([700, 1, 300, 1050])
  expect([s.cost[1], s.costAssumed[1], s.past[1]]).toEqual([450, 0, 550])
})

test('the firm’s margin is its own where nearly all costs are known, else as set', () => {
  const known = { customer: 0, day: 1, amount: 1000, cost: 600, discount: 0 }
  expect(marginOf(purchases([known, known]), 0.25)).toEqual({ margin: 0.4, assumed: false, known: 1 })
  expect(marginOf(purchases([known, { ...known, cost: null }]), 0.25)).toMatchObject({ margin: 0.25, assumed: true, known: 0.5 })
  expect(marginOf(purchases([]), 0.25)).toMatchObject({ margin: 0.25, assumed: true })
})

test('after a return only what came since counts for the second account', () => {
  const rows = purchases([{ customer: 0, day: 10, amount: 900, cost: 500, discount: 0 }, { customer: 0, day: 400, amount: 700, cost: 200, discount: 0 }, { customer: 1, day: 400, amount: 700, cost: 200, discount: 0 }])
  expect([...marginSince(rows, Int32Array.of(400, -1, -1, -1), 0.3)]).toEqual([500, 0, 0, 0])
})

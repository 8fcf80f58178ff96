import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded, spreadOf, stabilityIndex } from '../index.ts'

test('what has not moved has index 0, in any order; what has moved far has a large one', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 80 }), (values) => {
    const column = Float64Array.from(values)
    expect(stabilityIndex(spreadOf(column), column.slice().reverse())).toBe(0)
    const { shares } = spreadOf(column)
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1)
  }))
  const random = seeded(1)
  const then = Float64Array.from({ length: 5_000 }, random)
  expect(stabilityIndex(spreadOf(then), Float64Array.from({ length: 5_000 }, random))).toBeLessThan(0.01)
  expect(stabilityIndex(spreadOf(then), then.map((x) => x + 0.3))).toBeGreaterThan(0.25)
})

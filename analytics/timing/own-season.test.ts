import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../random/seeded.ts'
import { ownSeasons } from './own-season.ts'

const rows = (days: readonly (readonly number[])[]) => {
  const all = days.flatMap((list, c) => list.map((day) => [c, day] as const))
  return { customer: Int32Array.from(all, ([c]) => c), day: Int32Array.from(all, ([, d]) => d), amount: Float64Array.from(all, () => 1) }
}
const one = (...days: number[]): number => ownSeasons(rows([days]), 1)[0]!

test('who buys mooncakes each autumn has a season, and is expected back after a year and some weeks', () => {
  const due = one(1000, 1006, 1370, 1725, 1731)
  expect(due - 1728).toBeGreaterThan(380)
  expect(due - 1728).toBeLessThan(430)
})

test('no season: one season only, all over the year, a season left out, too few purchases; a return is no purchase; later ones are not looked at', () => {
  expect(one(1000, 1004, 1010)).toBeNaN()
  expect(one(1000, 1100, 1200, 1300, 1400)).toBeNaN()
  expect(one(1000, 1005, 1730)).toBeNaN()
  expect(one(1000, 1365)).toBeNaN()
  const given = rows([[1000, 1005, 1365]])
  expect(ownSeasons({ ...given, amount: Float64Array.of(1, 1, -1) }, 1)[0]).toBeNaN()
  expect(ownSeasons(given, 1, 1100)[0]).toBeNaN()
})

test('property: neither the order of rows nor when the calendar begins matters; whoever buys once a month never has one', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 9 }), fc.integer({ min: 0, max: 4000 }), (offs, shift) => {
    const days = offs.map((off, k) => 2000 + Math.round(365.25 * k) + off)
    expect(Math.abs(one(...days.toReversed().map((d) => d + shift)) - one(...days) - shift)).toBeLessThanOrEqual(1)
  }))
  const random = seeded(3)
  expect(Array.from({ length: 300 }, () => one(...Array.from({ length: 24 }, (_, k) => 5000 + Math.floor(30 * k + 20 * random())))).every(Number.isNaN)).toBe(true)
})

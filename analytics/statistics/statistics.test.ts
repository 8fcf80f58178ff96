import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascending, checkLengths, cumulate, descending, quantile, sum, tally } from '../index.ts'
import { shuffled } from '../test/arbitrary.ts'

test('sorting keeps the known values and leaves the given array alone', () => {
  const given = Float64Array.of(2, NaN, -1, 2)
  expect([...ascending(given)]).toEqual([-1, 2, 2])
  expect([...descending(given)]).toEqual([2, 2, -1])
  expect([...given]).toEqual([2, NaN, -1, 2])
})

test('a quantile does not depend on order and lies between its neighbours', () => {
  fc.assert(fc.property(shuffled, fc.double({ min: 0, max: 1, noNaN: true }), ({ list, order }, p) => {
    const sorted = ascending(list)
    const found = quantile(sorted, p)
    expect(quantile(ascending(Float64Array.from(order, (i) => list[i]!)), p)).toBe(found)
    if (sorted.length === 0) expect(found).toBeNaN()
    else expect(sorted.filter((value) => value < found).length / sorted.length).toBeLessThanOrEqual(p + 1 / sorted.length)
  }))
})

test('a quantile at 0, ½ and 1 is the smallest, the median, the largest; outside is refused', () => {
  expect([0, 0.5, 1].map((p) => quantile(Float64Array.of(1, 5, 9), p))).toEqual([1, 5, 9])
  expect(() => quantile(Float64Array.of(1), 1.2)).toThrow(RangeError)
  expect(() => quantile(Float64Array.of(1), NaN)).toThrow(RangeError)
})

test('sums of amounts with decimals do not gather rounding errors', () => {
  const dimes = new Float64Array(1_000_000).fill(0.1)
  expect(sum(dimes)).toBe(100_000)
  expect(cumulate(dimes)[799_999]).toBe(80_000)
  expect(sum(new Float64Array(0))).toBe(0)
})

test('columns of different length are refused by name', () => {
  expect(() => checkLengths({ lastDay: [1, 2], purchases: [1] })).toThrow('lastDay 2, purchases 1')
  expect(checkLengths({})).toBe(0)
})

test('a tally counts every code but 0', () => {
  expect(tally(Uint16Array.of(555, 0, 111, 555))).toEqual({ 111: 1, 555: 2 })
  expect(tally(new Uint8Array(0))).toEqual({})
})

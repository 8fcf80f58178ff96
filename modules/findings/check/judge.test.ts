import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { meanOf, shareOf } from './numbers-of.ts'

const group = (values: readonly number[]) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return { n: values.length, having: values.filter((v) => v === 1).length, known: values.length, mean, variance: values.reduce((a, v) => a + (v - mean) ** 2, 0) / (values.length - 1) }
}

test('a difference is shown with Welch’s interval: the example of the library, from its moments', () => {
  const { value, low, high, versus } = meanOf(group([3, 4, 5]), group([1, 2, 3]))
  expect([value, versus]).toEqual([2, 2])
  expect(low).toBeCloseTo(-0.267, 3)
  expect(high).toBeCloseTo(4.267, 3)
})

test('a share has its Wilson interval; nobody gives no number', () => {
  const { value, low, high } = shareOf({ n: 10, having: 8, known: 0, mean: null, variance: null })
  expect([value, Math.round(low! * 1e4), Math.round(high! * 1e4)]).toEqual([0.8, 4902, 9433])
  expect(shareOf({ n: 0, having: 0, known: 0, mean: null, variance: null }).value).toBeNull()
  expect(judge({ value: null, low: null, high: null }, { op: 'atLeast', value: 0, sure: false })).toBeNull()
})

test('to be sure the whole interval has to stand as expected; without an interval nothing is sure', () => {
  const reading = { value: 0.8, low: 0.49, high: 0.94 }
  expect(judge(reading, { op: 'above', value: 0.5, sure: false })).toBe(true)
  expect(judge(reading, { op: 'above', value: 0.5, sure: true })).toBe(false)
  expect(judge(reading, { op: 'between', value: 0.7, most: 0.9, sure: false })).toBe(true)
  expect(judge({ value: 8, low: null, high: null }, { op: 'above', value: 0, sure: true })).toBeNull()
})

test('what is surely so is so; and no number is both above and at most a bound', () => {
  fc.assert(fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.double({ noNaN: true, min: 0, max: 1e5 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (value, half, bound) => {
    const reading = { value, low: value - half, high: value + half }
    const is = (op: 'above' | 'atLeast' | 'atMost' | 'below', sure: boolean) => judge(reading, { op, value: bound, sure })
    for (const op of ['above', 'atLeast', 'atMost', 'below'] as const) if (is(op, true)) expect(is(op, false)).toBe(true)
    expect(is('above', false)).not.toBe(is('atMost', false))
    expect(is('below', false)).not.toBe(is('atLeast', false))
  }))
})

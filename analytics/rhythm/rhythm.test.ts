import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firmGap, histories, historyAt, rhythm, rhythmAt, rhythms, trend, usualGap } from '../index.ts'
import { CUSTOMERS, orderRows } from '../test/arbitrary.ts'

test('one party alone has the rhythm that it has among all', () => {
  fc.assert(fc.property(orderRows, fc.integer({ min: 400, max: 900 }), fc.double({ min: 0.1, max: 20, noNaN: true }), (rows, today, k) => {
    const all = histories(rows, CUSTOMERS)
    const firm = firmGap(all)
    const beats = rhythms(all, today, firm, k)
    for (let c = 0; c < CUSTOMERS; c++) expect(rhythm(historyAt(all, c), today, firm, k)).toEqual(rhythmAt(beats, c))
  }))
})

test('the usual gap lies between the own mean and the firm\'s, and nearer to the own with every gap', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 300 }), (own, gaps, firm) => {
    const usual = usualGap(own * gaps, gaps, firm)
    expect(usual).toBeGreaterThanOrEqual(Math.min(own, firm) - 1e-9)
    expect(usual).toBeLessThanOrEqual(Math.max(own, firm) + 1e-9)
    expect(Math.abs(usualGap(own * (gaps + 1), gaps + 1, firm) - own)).toBeLessThanOrEqual(Math.abs(usual - own) + 1e-9)
  }))
})

test('the usual gap is the posterior mean of an inverse-gamma prior, by numerical integration', () => {
  const [k, firm, gaps, span] = [2, 60, 3, 100]
  let weight = 0
  let mean = 0
  for (let log = Math.log(0.5); log < Math.log(1e6); log += 1e-4) {
    const theta = Math.exp(log)
    const density = Math.exp(-(k + 1 + gaps) * log - (k * firm + span) / theta) // prior × likelihood × θ, as the steps are in log θ
    weight += density
    mean += density * theta
  }
  expect(mean / weight).toBeCloseTo(usualGap(span, gaps, firm, k), 3)
})

test('the firm\'s gap hears every repeat buyer once, and is a year where there is none', () => {
  const rows = { customer: Int32Array.of(0, 0, 1, 1, 1, 1, 1), day: Int32Array.of(0, 100, 0, 10, 20, 30, 40), amount: new Float64Array(7) }
  expect(firmGap(histories(rows, 2))).toBe(55)
  expect(firmGap(histories({ customer: Int32Array.of(0), day: Int32Array.of(4), amount: Float64Array.of(1) }, 1))).toBe(365)
  expect(firmGap(histories(rows, 3), 30)).toBe(55)
})

test('a steady rhythm has trend 1, a slowing one more, its mirror image the inverse', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 90 }), (earlier, later, usual) => {
    expect(trend(earlier, later, usual) * trend(later, earlier, usual)).toBeCloseTo(1, 12)
    expect(Math.sign(trend(earlier, later, usual) - 1)).toBe(Math.sign(later - earlier))
  }))
})

test('who never bought has no gap but the firm\'s expectation', () => {
  const nobody = { firstDay: -1, lastDay: -1, purchases: 0, monetary: 0, earlierSpan: 0, laterSpan: 0 }
  expect(rhythm(nobody, 100, 40)).toEqual({ purchases: 0, tenure: NaN, gapNow: NaN, usualGap: 40, ratio: NaN, trend: 1 })
  expect(() => rhythmAt(rhythms(histories({ customer: new Int32Array(0), day: new Int32Array(0), amount: new Float64Array(0) }, 1), 9, 40), 1)).toThrow(RangeError)
})

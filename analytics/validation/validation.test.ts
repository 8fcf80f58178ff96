import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auc, brier, calibration, hashSplit, kolmogorovSmirnov, lift, logLoss, seeded, shuffledOrder, take, timeSplit } from '../index.ts'

/** Scores with many ties, and outcomes of both kinds. */
const judged = fc.array(fc.record({ score: fc.integer({ min: 0, max: 8 }), outcome: fc.integer({ min: 0, max: 1 }) }), { minLength: 2, maxLength: 60 })
  .filter((rows) => new Set(rows.map((row) => row.outcome)).size === 2)
  .map((rows) => ({ scores: Float64Array.from(rows, (row) => row.score / 8), outcome: Uint8Array.from(rows, (row) => row.outcome) }))

test('the area under the curve is the share of pairs in the right order, whatever the scale', () => {
  fc.assert(fc.property(judged, ({ scores, outcome }) => {
    let wins = 0
    let pairs = 0
    scores.forEach((yes, i) => scores.forEach((no, j) => {
      if (outcome[i] !== 1 || outcome[j] !== 0) return
      pairs++
      wins += yes > no ? 1 : yes === no ? 0.5 : 0
    }))
    expect(auc(scores, outcome)).toBeCloseTo(wins / pairs, 12)
    expect(auc(scores.map((s) => Math.exp(9 * s)), outcome)).toBe(auc(scores, outcome))
    expect(auc(scores, outcome.map((y) => 1 - y))).toBeCloseTo(1 - wins / pairs, 12)
  }))
})

test('the Kolmogorov-Smirnov distance is the widest gap between the two curves', () => {
  fc.assert(fc.property(judged, ({ scores, outcome }) => {
    const share = (which: number, line: number): number => scores.filter((s, i) => outcome[i] === which && s <= line).length / outcome.filter((y) => y === which).length
    expect(kolmogorovSmirnov(scores, outcome)).toBeCloseTo(Math.max(...scores.map((line) => Math.abs(share(1, line) - share(0, line)))), 12)
  }))
})

test('lift and calibration hold everyone once', () => {
  fc.assert(fc.property(judged, fc.integer({ min: 1, max: 12 }), ({ scores, outcome }, groups) => {
    const all = outcome.reduce((a, b) => a + b, 0)
    const lifted = lift(scores, outcome, groups)
    const honest = calibration(scores, outcome, groups)
    expect(lifted.n.reduce((a, b) => a + b, 0)).toBe(scores.length)
    expect(lifted.captured.at(-1)).toBeCloseTo(1, 12)
    expect(honest.n.reduce((total, n, g) => total + (n ? n * honest.actual[g]! : 0), 0)).toBeCloseTo(all, 9)
    honest.n.forEach((n, g) => { if (n) expect(honest.actual[g]! >= honest.lower[g]! - 1e-12 && honest.actual[g]! <= honest.upper[g]! + 1e-12).toBe(true) })
  }))
})

test('saying what happens costs nothing, saying the opposite is not infinitely wrong', () => {
  expect([brier(Float64Array.of(1, 0), Uint8Array.of(1, 0)), logLoss(Float64Array.of(1, 0), Uint8Array.of(1, 0))]).toEqual([0, 0])
  expect(logLoss(Float64Array.of(0, 1), Uint8Array.of(1, 0))).toBeCloseTo(-Math.log(1e-15), 1)
  expect(brier(new Float64Array(0), new Uint8Array(0))).toBeNaN()
})

test('a split by hash is the same everywhere, holds about its share, and parts the rows', () => {
  const { train, test: held } = hashSplit(7_043, 0, 0.25)
  expect([train.length, held.length]).toEqual([5_281, 1_762])
  expect([...train, ...held].sort((a, b) => a - b)).toEqual(Array.from({ length: 7_043 }, (_, i) => i))
  expect([...hashSplit(7_043, 1, 0.25).test.subarray(0, 3)]).not.toEqual([...held.subarray(0, 3)])
  expect(() => hashSplit(10, 0, 1.5)).toThrow(RangeError)
})

test('a split by time never looks ahead', () => {
  const day = Int32Array.of(9, 3, 7, 8, 2)
  const { train, test: held } = timeSplit(day, 7)
  expect(Math.max(...take(day, train))).toBeLessThan(Math.min(...take(day, held)))
})

test('seeded numbers fill 0–1 evenly and do not repeat by seed; an order holds each number once', () => {
  const random = seeded(5)
  const counts = new Uint32Array(10)
  for (let i = 0; i < 100_000; i++) counts[Math.floor(random() * 10)]!++
  expect(counts.reduce((total, n) => total + (n - 10_000) ** 2 / 10_000, 0)).toBeLessThan(30)
  expect(seeded(6)()).not.toBe(seeded(5)())
  expect([...shuffledOrder(50, seeded(1))]).not.toEqual([...shuffledOrder(50, seeded(2))])
})

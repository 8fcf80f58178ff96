import { expect, test } from 'vitest'
import { anytimeTest, cuped, cupedOfMoments, differenceOfMoments, judgeArms, meanDifference, sampleSize, seeded } from '../index.ts'
import { shareNamed } from '../test/peeking.ts'

test('looked at after every customer, arms that are alike get a winner in less than α of the tests', () => {
  expect(shareNamed({ arms: [1, 1], shown: 400, rate: 0.1, runs: 600, seed: 11 })).toBeLessThan(0.05)
  expect(shareNamed({ arms: [1, 1, 1], shown: 300, rate: 0.5, runs: 300, seed: 12 })).toBeLessThan(0.05)
})

test('with the customers that the plan asks for, a difference as planned is found as often as promised', () => {
  const { perArm } = sampleSize({ base: 0.2, lift: 0.4 })
  expect(shareNamed({ arms: [1, 1.4], shown: perArm, rate: 0.2, runs: 200, seed: 13, lift: 0.4 })).toBeGreaterThan(0.75)
})

test('nobody has acted: nothing is known; an arm without customers is refused; the plan refuses what is no share', () => {
  expect(judgeArms([{ shown: 10, did: 0 }, { shown: 10, did: 0 }])).toEqual({ ahead: 0, winner: null, p: Float64Array.of(1, 1) })
  expect(() => anytimeTest([{ shown: 10, did: 1 }, { shown: 0, did: 0 }])).toThrow(RangeError)
  expect(() => sampleSize({ base: 0.9, lift: 0.2 })).toThrow(RangeError)
  expect(sampleSize({ base: 0.1, lift: 0.2, arms: 4 }).perArm).toBeGreaterThan(sampleSize({ base: 0.1, lift: 0.2 }).perArm)
})

test('counted by a database or row by row, difference and CUPED are the same', () => {
  const random = seeded(3)
  const before = Float64Array.from({ length: 90 }, random)
  const treated = Uint8Array.from({ length: 90 }, (_, i) => (i % 3 ? 1 : 0))
  const outcome = before.map((x, i) => 2 * x + random() + treated[i]!)
  const of = (which: number) => {
    const [y, x] = [outcome.filter((_, i) => treated[i] === which), before.filter((_, i) => treated[i] === which)]
    const mean = (list: Float64Array): number => list.reduce((a, b) => a + b, 0) / list.length
    const [my, mx] = [mean(y), mean(x)]
    const sum = (f: (i: number) => number): number => Array.from(y.keys(), f).reduce((a, b) => a + b, 0) / (y.length - 1)
    return { n: y.length, mean: my, variance: sum((i) => (y[i]! - my) ** 2), beforeMean: mx, beforeVariance: sum((i) => (x[i]! - mx) ** 2), covariance: sum((i) => (y[i]! - my) * (x[i]! - mx)) }
  }
  const plain = meanDifference(outcome, treated)
  expect(differenceOfMoments(of(1), of(0)).p).toBeCloseTo(plain.p, 12)
  const [rows, counted] = [cuped(outcome, before), cupedOfMoments(of(1), of(0))]
  expect([counted.theta, counted.varianceRatio]).toEqual([expect.closeTo(rows.theta, 12), expect.closeTo(rows.varianceRatio, 12)])
  const [a, b] = [meanDifference(rows.adjusted, treated), differenceOfMoments(counted.treated, counted.control)]
  expect([b.lower, b.upper]).toEqual([expect.closeTo(a.lower, 12), expect.closeTo(a.upper, 12)])
})

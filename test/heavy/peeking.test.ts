import { expect, test } from 'vitest'
import { sampleSize } from '#analytics/index.ts'
import { shareNamed } from '#analytics/test/peeking.ts'

/** Looked at after every customer who acts: 4,000 tests of arms that are alike, and 1,000 of a difference as planned. */
test.each([{ arms: [1, 1], rate: 0.03, shown: 4000 }, { arms: [1, 1], rate: 0.4, shown: 500 }, { arms: [1, 1, 1, 1], rate: 0.1, shown: 600 }])('no more than α of tests without a difference name a winner: $arms at $rate', ({ arms, rate, shown }) => {
  const share = shareNamed({ arms, shown, rate, runs: 4000, seed: 21 })
  process.stdout.write(`${arms.length} arms, ${shown} each, rate ${rate}: ${(share * 100).toFixed(2)} % named a winner (at most 5)\n`)
  expect(share).toBeLessThan(0.05)
}, 600_000)

test('with the customers of the plan, four of five differences are found', () => {
  const { perArm } = sampleSize({ base: 0.1, lift: 0.25 })
  const share = shareNamed({ arms: [1, 1.25], shown: perArm, rate: 0.1, runs: 1000, seed: 22, lift: 0.25 })
  process.stdout.write(`${perArm} each: found ${(share * 100).toFixed(1)} % (80 planned)\n`)
  expect(share).toBeGreaterThan(0.78)
}, 600_000)

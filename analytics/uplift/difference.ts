import { type Difference, differenceOfMoments, type Moments } from './moments.ts'

/** The difference that a treatment makes, with Welch's interval, which does not assume that both groups spread alike.
 *
 *  The treated must have been chosen by lot, else this compares two kinds of customers; look at `sampleRatio` first.
 *  Source: Welch 1947, *Biometrika* 34.
 *
 *  @param outcome per customer: money, or 1 and 0
 *  @param treated 1 for the treated, 0 for the control (the holdout)
 *  @throws RangeError where a group has fewer than two
 *  @example
 *  const { difference, lower, upper, df } = meanDifference(Float64Array.of(3, 4, 5, 1, 2, 3), Uint8Array.of(1, 1, 1, 0, 0, 0))
 *  [difference, lower, upper, df] // => [2, -0.267, 4.267, 4] */
export function meanDifference(outcome: Float64Array, treated: Uint8Array, level = 0.95): Difference {
  if (outcome.length !== treated.length) throw new RangeError(`columns differ in length: outcome ${outcome.length}, treated ${treated.length}`)
  return differenceOfMoments(moments(outcome, treated, 1), moments(outcome, treated, 0), level)
}

function moments(outcome: Float64Array, treated: Uint8Array, which: number): Moments {
  const own = outcome.filter((_, i) => treated[i] === which)
  const mean = own.reduce((x, y) => x + y, 0) / own.length
  return { n: own.length, mean, variance: own.reduce((total, x) => total + (x - mean) ** 2, 0) / (own.length - 1) }
}

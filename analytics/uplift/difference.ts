import { normalQuantile } from '../distributions/normal.ts'
import { studentTBeyond, studentTQuantile } from '../distributions/student-t.ts'

/** What a treatment did to a mean. */
export interface Difference {
  treated: { n: number; mean: number; variance: number }
  control: { n: number; mean: number; variance: number }
  /** mean of the treated less mean of the control, in the outcome's unit */
  difference: number
  standardError: number
  /** Welch-Satterthwaite degrees of freedom */
  df: number
  lower: number
  upper: number
  p: number
  /** difference / mean of the control, with its standard error and interval by the delta method; NaN where the control's mean is 0 */
  relative: { difference: number; standardError: number; lower: number; upper: number }
}

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
  const t = moments(outcome, treated, 1)
  const c = moments(outcome, treated, 0)
  if (t.n < 2 || c.n < 2) throw new RangeError(`${t.n} treated and ${c.n} in the control: each needs two`)
  const [a, b] = [t.variance / t.n, c.variance / c.n]
  const difference = t.mean - c.mean
  const standardError = Math.sqrt(a + b)
  const df = a + b > 0 ? (a + b) ** 2 / (a ** 2 / (t.n - 1) + b ** 2 / (c.n - 1)) : t.n + c.n - 2
  const half = standardError * studentTQuantile(1 - level, df)
  const p = standardError > 0 ? studentTBeyond(difference / standardError, df) : difference === 0 ? 1 : 0
  return { treated: t, control: c, difference, standardError, df, lower: difference - half, upper: difference + half, p, relative: relativeTo(t.mean, a, c.mean, b, level) }
}

function moments(outcome: Float64Array, treated: Uint8Array, which: number): { n: number; mean: number; variance: number } {
  const own = outcome.filter((_, i) => treated[i] === which)
  const mean = own.reduce((x, y) => x + y, 0) / own.length
  return { n: own.length, mean, variance: own.reduce((total, x) => total + (x - mean) ** 2, 0) / (own.length - 1) }
}

function relativeTo(treated: number, a: number, control: number, b: number, level: number): Difference['relative'] {
  const difference = control === 0 ? NaN : (treated - control) / control
  const standardError = Math.sqrt(a / control ** 2 + (treated ** 2 * b) / control ** 4)
  const half = normalQuantile((1 + level) / 2) * standardError
  return { difference, standardError, lower: difference - half, upper: difference + half }
}

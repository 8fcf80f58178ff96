import { normalQuantile } from '../distributions/normal.ts'
import { studentTBeyond, studentTQuantile } from '../distributions/student-t.ts'

/** What an interval needs to know of a group: a database counts it without handing out its rows. */
export interface Moments {
  n: number
  mean: number
  /** with n − 1 */
  variance: number
}

/** The same, with what was known of the group before: its mean, its variance, and how it moves with the outcome. */
export interface PairedMoments extends Moments { beforeMean: number; beforeVariance: number; covariance: number }

/** What a treatment did to a mean. */
export interface Difference {
  treated: Moments
  control: Moments
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

/** Welch's interval of a difference, of two groups that were counted elsewhere.
 *
 *  Source: Welch 1947, *Biometrika* 34.
 *
 *  @throws RangeError where a group has fewer than two
 *  @example
 *  const { lower, upper } = differenceOfMoments({ n: 3, mean: 4, variance: 1 }, { n: 3, mean: 2, variance: 1 })
 *  [lower, upper] // => [-0.267, 4.267] */
export function differenceOfMoments(treated: Moments, control: Moments, level = 0.95): Difference {
  if (!(treated.n >= 2 && control.n >= 2)) throw new RangeError(`${treated.n} treated and ${control.n} in the control: each needs two`)
  const [a, b] = [treated.variance / treated.n, control.variance / control.n]
  const difference = treated.mean - control.mean
  const standardError = Math.sqrt(a + b)
  const df = a + b > 0 ? (a + b) ** 2 / (a ** 2 / (treated.n - 1) + b ** 2 / (control.n - 1)) : treated.n + control.n - 2
  const half = standardError * studentTQuantile(1 - level, df)
  const p = standardError > 0 ? studentTBeyond(difference / standardError, df) : difference === 0 ? 1 : 0
  return { treated, control, difference, standardError, df, lower: difference - half, upper: difference + half, p, relative: relativeTo(treated.mean, a, control.mean, b, level) }
}

function relativeTo(treated: number, a: number, control: number, b: number, level: number): Difference['relative'] {
  const difference = control === 0 ? NaN : (treated - control) / control
  const standardError = Math.sqrt(a / control ** 2 + (treated ** 2 * b) / control ** 4)
  const half = normalQuantile((1 + level) / 2) * standardError
  return { difference, standardError, lower: difference - half, upper: difference + half }
}

/** CUPED of groups that were counted elsewhere: the same as `cuped` of all their rows. θ is that of both groups together.
 *
 *  Source: Deng, Xu, Kohavi & Walker 2013, WSDM, § 3.
 *
 *  @example
 *  const with2 = { n: 2, mean: 3, variance: 2, beforeMean: 1.5, beforeVariance: 0.5, covariance: 1 }
 *  const without = { n: 2, mean: 7.5, variance: 4.5, beforeMean: 3.5, beforeVariance: 0.5, covariance: 1.5 }
 *  const { theta, varianceRatio } = cupedOfMoments(with2, without)
 *  [theta, varianceRatio] // => [2.3, 0.01121] */
export function cupedOfMoments(treated: PairedMoments, control: PairedMoments): { treated: Moments; control: Moments; theta: number; varianceRatio: number } {
  const groups = [treated, control]
  const n = treated.n + control.n
  const mean = (of: 'mean' | 'beforeMean'): number => groups.reduce((sum, g) => sum + g.n * g[of], 0) / n
  const [all, before] = [mean('mean'), mean('beforeMean')]
  const within = (value: (g: PairedMoments) => number, between: (g: PairedMoments) => number): number => groups.reduce((sum, g) => sum + (g.n > 1 ? (g.n - 1) * value(g) : 0) + g.n * between(g), 0)
  const xx = within((g) => g.beforeVariance, (g) => (g.beforeMean - before) ** 2)
  const xy = within((g) => g.covariance, (g) => (g.beforeMean - before) * (g.mean - all))
  const yy = within((g) => g.variance, (g) => (g.mean - all) ** 2)
  const theta = xx > 0 ? xy / xx : 0
  const adjusted = (g: PairedMoments): Moments => ({ n: g.n, mean: g.mean - theta * (g.beforeMean - before), variance: Math.max(0, g.variance - 2 * theta * g.covariance + theta ** 2 * g.beforeVariance) })
  return { treated: adjusted(treated), control: adjusted(control), theta, varianceRatio: xx > 0 && yy > 0 ? Math.max(0, 1 - (xy * xy) / (xx * yy)) : 1 }
}

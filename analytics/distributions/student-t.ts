import { logGamma } from '../special-functions/log-gamma.ts'
import { normalQuantile } from './normal.ts'

/** The chance that Student's t with df degrees of freedom lies at least |t| from 0, on either side: the p-value of a t-test.
 *
 *  @param df above 0, need not be whole: Welch's test has 17.3 degrees
 *  @example
 *  studentTBeyond(2.228138851964939, 10) // => 0.05 */
export const studentTBeyond = (t: number, df: number): number => incompleteBeta(df / 2, 0.5, df / (df + t * t))

/** The t beyond which, on either side, lies a chance of `alpha`: 2.228 for 0.05 and 10 degrees of freedom.
 *
 *  @example
 *  studentTQuantile(0.05, 10) // => 2.228 */
export function studentTQuantile(alpha: number, df: number): number {
  let low = 0
  let high = Math.max(1, -normalQuantile(alpha / 2))
  while (studentTBeyond(high, df) > alpha) high *= 2
  for (let i = 0; i < 200 && high - low > 1e-15 * high; i++) {
    const middle = (low + high) / 2
    if (studentTBeyond(middle, df) > alpha) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The regularised incomplete beta function Iₓ(a, b): by the continued fraction of *Numerical Recipes*, § 6.4, from the side where it is quick.
 *
 *  @example
 *  incompleteBeta(2, 3, 0.5) // => 0.6875 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 1_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const term of [even, odd]) {
      d = 1 / (1 + term * d)
      c = 1 + term / c
      value *= c * d
    }
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return front * value
}

import { logGamma } from '../special-functions/log-gamma.ts'

/** The chance that a chi-squared variable is at least x: the p-value of a log-rank, ratio or likelihood-ratio test.
 *
 *  It is the upper incomplete gamma function Q(df/2, x/2): by its series where x is small against df, else by Legendre's continued
 *  fraction (*Numerical Recipes*, § 6.2), so that tiny p-values keep their digits.
 *
 *  @param x at least 0
 *  @param df degrees of freedom, above 0
 *  @example
 *  chiSquaredUpper(3.841458820694124, 1) // => 0.05
 *  chiSquaredUpper(100, 2) // => 1.929e-22 */
export const chiSquaredUpper = (x: number, df: number): number => (x > 0 ? upperGamma(df / 2, x / 2) : 1)

/** The share of a gamma(a) variable's probability above x, Q(a, x).
 *
 *  @example
 *  upperGamma(1, 2) // => 0.1353 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  if (x === Infinity) return 0
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x)
}

/** Σ xⁿ / (a (a + 1) … (a + n)). */
function series(a: number, x: number): number {
  let term = 1 / a
  let total = term
  for (let n = 1; term > total * 1e-17; n++) total += term *= x / (a + n)
  return total
}

/** 1 / (x + 1 − a − 1 (1 − a) / (x + 3 − a − …)), by Lentz's method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let i = 1; i < 10_000; i++) {
    b += 2
    d = 1 / (i * (a - i) * d + b)
    c = b + (i * (a - i)) / c
    value *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return value
}

import { upperGamma } from '../distributions/chi-squared.ts'
import { checkLengths } from '../statistics/check-lengths.ts'

/** How surprising counts are: the chance of at least as many where so many are expected (Poisson), P(X ≥ k) = 1 − Q(k, λ). For sudden returns, complaints, calls: hold the last
 *  weeks against the customer's usual, drawn to the firm's.
 *
 *  @param expected above 0
 *  @example
 *  chanceOfAsMany(Uint32Array.of(0, 1, 5), Float64Array.of(1, 1, 1)) // => [1, 0.6321, 0.00366] */
export function chanceOfAsMany(count: Uint32Array, expected: Float64Array): Float64Array {
  checkLengths({ count, expected })
  return expected.map((lambda, i) => (count[i] === 0 ? 1 : lowerGamma(count[i]!, lambda)))
}

/** 1 − Q(k, λ); where that is nearly 0, from the sum of its terms, which keeps the digits. */
function lowerGamma(k: number, lambda: number): number {
  if (lambda > k) return 1 - upperGamma(k, lambda)
  let term = Math.exp(-lambda)
  for (let i = 1; i <= k; i++) term *= lambda / i
  let total = 0
  for (let i = k + 1; term > total * 1e-17; i++) {
    total += term
    term *= lambda / i
  }
  return total
}

/** What each customer may be expected to do in a window: the customer's own rate before it, drawn to the firm's by as much as customers are alike.
 *
 *  Counts are taken as Poisson with rates that vary by a gamma distribution, fitted by its moments (Robbins's empirical Bayes); (a + count) / (b + time) is the customer's rate.
 *
 *  @param count events before the window
 *  @param time watched before it, above 0, in any unit
 *  @param window length, in the same unit
 *  @example
 *  expectedCounts(Uint32Array.of(0, 0, 0, 40), Float64Array.of(10, 10, 10, 10), 1)[3] // => 3.924 */
export function expectedCounts(count: Uint32Array, time: Float64Array, window: number): Float64Array {
  const n = checkLengths({ count, time })
  const all = time.reduce((a, b) => a + b, 0)
  const mean = (count.reduce((a, b) => a + b, 0) + 0.5) / all
  const spread = count.reduce((total, k, i) => total + time[i]! * (k / time[i]! - mean) ** 2, 0)
  const apart = all - time.reduce((total, t) => total + t * t, 0) / all
  const variance = Math.max(1e-9 * mean * mean, apart > 0 ? (spread - (n - 1) * mean) / apart : 0)
  const [a, b] = [(mean * mean) / variance, mean / variance]
  return time.map((t, i) => (window * (a + count[i]!)) / (b + t))
}

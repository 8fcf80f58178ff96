import { digamma } from './digamma.ts'
import { logGamma, stirlingRest } from './log-gamma.ts'

const SHORT = 24

/** The logarithm of Γ(a + n) / Γ(a), which for whole n is a (a + 1) … (a + n − 1).
 *
 *  Every likelihood here is made of such ratios. Taking one `logGamma` from another loses all digits where a is large, which is where the
 *  optimum lies when customers do not differ; this keeps them.
 *
 *  @param a above 0
 *  @param n 0 or more
 *  @example
 *  Math.exp(logPochhammer(3, 2)) // => 12
 *  logPochhammer(1e15, 1) // => 34.54 */
export function logPochhammer(a: number, n: number): number {
  if (n === 0) return 0
  if (n <= SHORT && Number.isInteger(n)) return logProduct(a, n)
  if (a < 10) return logGamma(a + n) - logGamma(a)
  return (a - 0.5) * Math.log1p(n / a) + n * Math.log(a + n) - n + stirlingRest(a + n) - stirlingRest(a)
}

function logProduct(a: number, n: number): number {
  let sum = 0
  let product = 1
  for (let i = 0; i < n; i++) {
    product *= a + i
    if (product > 1e280 || product < 1e-280) {
      sum += Math.log(product)
      product = 1
    }
  }
  return sum + Math.log(product)
}

/** The derivative of `logPochhammer` by a: ψ(a + n) − ψ(a).
 *
 *  @example
 *  digammaDifference(1, 3) // => 1.8333 */
export function digammaDifference(a: number, n: number): number {
  if (n > SHORT || !Number.isInteger(n)) return digamma(a + n) - digamma(a)
  let sum = 0
  for (let i = 0; i < n; i++) sum += 1 / (a + i)
  return sum
}

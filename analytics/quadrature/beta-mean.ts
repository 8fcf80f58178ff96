import { logBeta } from '../special-functions/log-beta.ts'

/** The mean of f(p) over p ~ Beta(a, b).
 *
 *  The trapezoidal rule over the logit of p, whose error falls as e^(−π²/step); beyond the point where f no longer changes, the rest of either
 *  tail is a geometric series and is added in closed form, so that a → 0 (nearly all p at 0) needs no more points. Relative error about 10⁻¹¹
 *  for f that is smooth in the logarithm of p.
 *
 *  @param finest the p below which f(p) no longer differs from f(0)
 *  @example
 *  betaMean(2, 3, 1e-9, (p) => p) // => 0.4 */
export function betaMean(a: number, b: number, finest: number, f: (p: number) => number): number {
  const width = Math.sqrt(1 / a + 1 / b)
  const step = Math.min(0.25, 0.4 * width)
  const centre = Math.log(a / b)
  const top = logDensity(a, b, centre)
  const at = (y: number): number => Math.exp(logDensity(a, b, y) - top)
  let sum = at(centre) * f(logistic(centre))
  for (const side of [-1, 1]) {
    const decay = side < 0 ? a : b
    const end = side < 0 ? Math.log(finest) : 36
    for (let k = 1; k < 100_000; k++) {
      const y = centre + side * k * step
      const value = at(y) * f(logistic(y))
      sum += value
      if (Math.abs(value) < 1e-18 * Math.abs(sum) && k > 8) break
      if (side * (y - end) > 0) {
        sum += value / Math.expm1(decay * step)
        break
      }
    }
  }
  return sum * step * Math.exp(top - logBeta(a, b))
}

const logistic = (y: number): number => (y < 0 ? Math.exp(y) / (1 + Math.exp(y)) : 1 / (1 + Math.exp(-y)))
const softplus = (y: number): number => (y > 0 ? y + Math.log1p(Math.exp(-y)) : Math.log1p(Math.exp(y)))
const logDensity = (a: number, b: number, y: number): number => -a * softplus(-y) - b * softplus(y)

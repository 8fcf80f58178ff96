import { upperGamma } from './chi-squared.ts'

/** The chance that a standard normal variable is below z.
 *
 *  @example
 *  normalBelow(1.959963984540054) // => 0.975 */
export const normalBelow = (z: number): number => {
  const beyond = upperGamma(0.5, (z * z) / 2) / 2
  return z < 0 ? beyond : 1 - beyond
}

/** The z that a standard normal variable is below with chance p: 1.96 for 0.975.
 *
 *  A first guess good to four digits (Abramowitz & Stegun 26.2.23), then Newton's steps.
 *
 *  @throws RangeError where p does not lie between 0 and 1
 *  @example
 *  normalQuantile(0.975) // => 1.96 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a chance lies between 0 and 1, not at ${p}`)
  const tail = Math.min(p, 1 - p)
  const t = Math.sqrt(-2 * Math.log(tail))
  let z = ((0.010328 * t + 0.802853) * t + 2.515517) / (((0.001308 * t + 0.189269) * t + 1.432788) * t + 1) - t
  for (let i = 0; i < 4; i++) z -= (normalBelow(z) - tail) / (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI))
  return p < 0.5 ? z : -z
}

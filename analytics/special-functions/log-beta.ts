import { logGamma } from './log-gamma.ts'
import { logPochhammer } from './log-pochhammer.ts'

/** The logarithm of the beta function Γ(a) Γ(b) / Γ(a + b).
 *
 *  @param a above 0
 *  @param b above 0
 *  @example
 *  logBeta(2, 3) // => -2.485 */
export const logBeta = (a: number, b: number): number => (a < b ? logGamma(a) - logPochhammer(b, a) : logGamma(b) - logPochhammer(a, b))

import { normalQuantile } from '../distributions/normal.ts'
import { concentrationFor } from './sequential.ts'

/** What a test is to find. */
export interface Plan {
  /** share of customers who act where nothing is changed, 0 to 1 */
  base: number
  /** the smallest relative difference worth finding: 0.2 where a fifth more counts */
  lift: number
  arms?: number
  alpha?: number
  power?: number
}

/** Customers that each arm needs so that `judgeArms` finds the difference with the power wanted; and what a test with a single look at the end would need.
 *
 *  The boundary of the anytime test in units of its standard error is about √((2 ln(pairs/α) + ln(1 + N/c)) (N + c)/N) after N have acted (Robbins' mixture boundary), and the test finds the
 *  difference when its drift is beyond that by the quantile of the power. The price of looking as often as one likes is the distance between both numbers.
 *
 *  Source: Robbins 1970, *Annals of Mathematical Statistics* 41; Fleiss, Levin & Paik 2003, *Statistical Methods for Rates and Proportions*, ch. 4, for the single look.
 *
 *  @throws RangeError where the base or the base with the lift is no share
 *  @example
 *  const { perArm, singleLook } = sampleSize({ base: 0.05, lift: 0.2 })
 *  [perArm, singleLook] // => [16737, 8155] */
export function sampleSize({ base, lift, arms = 2, alpha = 0.05, power = 0.8 }: Plan): { perArm: number; singleLook: number } {
  const other = base * (1 + lift)
  if (!(base > 0 && other < 1 && lift > 0)) throw new RangeError('the base, also with the lift, lies between 0 and 1')
  const share = alpha / ((arms * (arms - 1)) / 2)
  const shift = other / (base + other) - 0.5
  const c = concentrationFor(lift)
  const enough = (n: number): boolean => {
    const acted = n * (base + other)
    return 2 * shift * Math.sqrt(acted) >= Math.sqrt(((2 * Math.log(1 / share) + Math.log(1 + acted / c)) * (acted + c)) / acted) + normalQuantile(power)
  }
  let [low, high] = [1, 2]
  while (!enough(high)) [low, high] = [high, high * 2]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (enough(middle)) high = middle
    else low = middle
  }
  const z = normalQuantile(1 - share / 2) + normalQuantile(power)
  return { perArm: high, singleLook: Math.ceil((z ** 2 * (base * (1 - base) + other * (1 - other))) / (other - base) ** 2) }
}

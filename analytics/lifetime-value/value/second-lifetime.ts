/** What a regained customer is expected to bring, and the attempt to regain him. */
export interface WinBack {
  /** probability that the attempt succeeds */
  p: number
  /** second lifetime value if it does: see `secondLifetimeValue` */
  value: number
  /** cost of the attempt, whether or not it succeeds */
  contactCost: number
}

/** Second lifetime value of a customer won back: margins counted from the day of return only, less what the offer costs,
 *  Σ_{t=0…H} m r^t / (1+i)^t − offer.
 *
 *  A new account of value: nothing of the first lifetime enters but by way of its margin and retention.
 *  Source: Stauss & Friege 1999, *Journal of Service Research* 1(4); Thomas, Blattberg & Fox 2004, *JMR* 41(1).
 *
 *  @param horizon H, periods after the first
 *  @example
 *  secondLifetimeValue({ margin: 80, retention: 0.7, discount: 0.1 }, 5, 40) // => 165.4 */
export function secondLifetimeValue({ margin, retention, discount }: { margin: number; retention: number; discount: number }, horizon: number, offerCost: number): number {
  let [value, factor] = [-offerCost, margin]
  for (let t = 0; t <= horizon; t++) {
    value += factor
    factor *= retention / (1 + discount)
  }
  return value
}

/** Whether trying to win a lost customer back pays: it does where p · SLTV > contact cost; `breakEven` is the p from which on.
 *
 *  @example
 *  winBack({ p: 0.12, value: 165.39, contactCost: 3 }) // => { net: 16.85, breakEven: 0.01814, pays: true } */
export function winBack({ p, value, contactCost }: WinBack): { net: number; breakEven: number; pays: boolean } {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability of ${p}`)
  const net = p * value - contactCost
  return { net, breakEven: value > 0 ? contactCost / value : Infinity, pays: net > 0 }
}

/** A segment of lost customers, and what regaining it takes. `regainRate` is the share of attempts that succeed. */
export interface LostSegment { customers: number; regainRate: number; value: number; offerCost: number; contactCost: number; fixedCost: number }

/** Profit of a regain programme: Σ N [rate (SLTV − offer) − contact] − fixed (Stauss & Friege 1999). Here `value` is before the offer's cost.
 *
 *  @example
 *  regainProfit([{ customers: 1000, regainRate: 0.12, value: 180, offerCost: 40, contactCost: 3, fixedCost: 500 }]) // => 13300 */
export const regainProfit = (segments: readonly LostSegment[]): number => segments.reduce(
  (profit, { customers, regainRate, value, offerCost, contactCost, fixedCost }) => profit + customers * (regainRate * (value - offerCost) - contactCost) - fixedCost, 0)

import { cumulate } from '../statistics/sum.ts'
import { descending } from '../statistics/ascending.ts'

/** Guards a product of a share and a count against the last digit: 0.29 × 100 is 28.999999999999996. */
const EPSILON = 1e-9

/** The share of the total that the largest `share` of customers bring: "the top 20 % bring 67 %".
 *
 *  The top is `⌊share · n⌋` customers, at least one. Pareto's 80/20 (二八法则) is a case, not a law: CDNOW's sample has 67/20.
 *
 *  @param values one per customer, NaN outside
 *  @param share of customers, 0–1
 *  @returns 0–1 (above 1 where negative values follow); NaN where the total is not above 0
 *  @example
 *  topShare(Float64Array.of(50, 20, 10, 10, 10), 0.2) // => 0.5
 *  topShare(Float64Array.of(50, 20, 10, 10, 10), 0.01) // => 0.5 */
export function topShare(values: Float64Array, share: number): number {
  const totals = cumulate(descending(values))
  const total = totals.at(-1) ?? 0
  const top = Math.max(1, Math.floor(share * totals.length + EPSILON))
  return total > 0 ? totals[top - 1]! / total : NaN
}

import { checkLengths } from '../statistics/check-lengths.ts'
import { sum } from '../statistics/sum.ts'

/** The firm's usual gap between two purchases of one customer, in days: what is expected of a customer of whom nothing is known.
 *
 *  It is the mean over customers of each one's own mean gap, `(last − first) / (purchases − 1)`, every customer with two purchases
 *  counting once. Pooling all gaps instead would let the few heavy buyers, who own most of the gaps, speak for everyone, and
 *  would call an ordinary customer late too soon. (One-time buyers have no gap yet and cannot be heard, so it errs on the short side.)
 *
 *  @param histories first and last purchase day and distinct purchase days, per customer
 *  @param fallback days, where nobody has bought twice: a year
 *  @returns days, above 0
 *  @throws RangeError where the columns differ in length
 *  @example
 *  firmGap({ firstDay: Int32Array.of(0, 0, 5), lastDay: Int32Array.of(60, 20, 5), purchases: Int32Array.of(3, 3, 1) }) // => 20 */
export function firmGap(histories: { firstDay: Int32Array; lastDay: Int32Array; purchases: Int32Array }, fallback = 365): number {
  const { firstDay, lastDay, purchases } = histories
  const customers = checkLengths({ firstDay, lastDay, purchases })
  const means = new Float64Array(customers)
  let heard = 0
  for (let i = 0; i < customers; i++) if (purchases[i]! > 1) means[heard++] = (lastDay[i]! - firstDay[i]!) / (purchases[i]! - 1)
  return heard > 0 ? sum(means.subarray(0, heard)) / heard : fallback
}

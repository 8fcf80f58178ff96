import { NEVER } from '../history/histories.ts'

/** Days since the last purchase, per customer: the R of RFM. Never bought gives NaN. O(n).
 *
 *  Recency comes first in the name because it tells most about the next response (Hughes 1994, *Strategic Database Marketing*).
 *
 *  @param lastDay day number of the last purchase, `NEVER` (−1) where none
 *  @param today the day as of which is asked; a purchase after it gives a negative recency
 *  @example
 *  recency(Int32Array.of(95, 100, -1), 100) // => [5, 0, NaN] */
export function recency(lastDay: Int32Array, today: number): Float64Array {
  const days = new Float64Array(lastDay.length)
  for (let i = 0; i < days.length; i++) days[i] = lastDay[i] === NEVER ? NaN : today - lastDay[i]!
  return days
}

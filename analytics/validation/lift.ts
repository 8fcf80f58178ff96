import { checkLengths } from '../statistics/check-lengths.ts'
import { orderByDescending } from './order-by.ts'

/** Groups of equal size from the highest scores to the lowest. */
export interface Lift {
  n: Uint32Array
  /** how often it happened in each group, 0–1 */
  rate: Float64Array
  /** the group's rate over everyone's; the first is the *top-decile lift* of the literature */
  lift: Float64Array
  /** of all that happened, how much the groups so far hold, 0–1 */
  captured: Float64Array
}

/** What is gained by asking the highest scores first: a lift of 2.7 in the first tenth means 2.7 times as many leavers as among as many at random.
 *
 *  Group g holds the places from ⌊g n / groups⌋ to ⌊(g + 1) n / groups⌋.
 *
 *  @param outcome 1 where it happened, else 0
 *  @throws RangeError where groups is not a whole number from 1
 *  @example
 *  lift(Float64Array.of(4, 3, 2, 1), Uint8Array.of(1, 0, 0, 0), 2).lift // => [2, 0] */
export function lift(scores: Float64Array, outcome: Uint8Array, groups = 10): Lift {
  const rows = checkLengths({ scores, outcome })
  if (!(Number.isInteger(groups) && groups >= 1)) throw new RangeError(`there are ${groups} groups`)
  const order = orderByDescending(scores)
  const n = new Uint32Array(groups)
  const happened = new Float64Array(groups)
  for (let g = 0; g < groups; g++) {
    const to = Math.floor(((g + 1) * rows) / groups)
    for (let at = Math.floor((g * rows) / groups); at < to; at++) {
      n[g]!++
      happened[g]! += outcome[order[at]!]!
    }
  }
  const all = happened.reduce((a, b) => a + b, 0)
  const rate = happened.map((count, g) => count / n[g]!)
  let held = 0
  return { n, rate, lift: rate.map((r) => (r * rows) / all), captured: happened.map((count) => (held += count) / all) }
}

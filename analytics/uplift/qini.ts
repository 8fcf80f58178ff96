import { checkLengths } from '../statistics/check-lengths.ts'
import { orderByDescending } from '../validation/order-by.ts'

/** The Qini curve of a ranking: what treating only the first k would have brought. */
export interface Qini {
  /** customers ranked so far; a place for 0 and one after each stretch of equal scores */
  k: Uint32Array
  /** more outcome than the control's, among the first k: Y_T − Y_C · N_T / N_C */
  gain: Float64Array
  /** mean height of the curve above the straight line to its end, per customer: Radcliffe's area Q, not divided by that of a perfect ranking */
  coefficient: number
}

/** Whether a ranking by uplift finds those whom a treatment moves, rather than those who would have bought anyway.
 *
 *  Source: Radcliffe 2007, "Using Control Groups to Target on Predicted Lift". Libraries scale the coefficient in different ways: compare only within one.
 *
 *  @param score predicted uplift, higher first
 *  @param outcome money, or 1 and 0
 *  @param treated 1 for the treated, 0 for the control
 *  @example
 *  const { gain, coefficient } = qini(Float64Array.of(4, 3, 2, 1), Float64Array.of(1, 0, 0, 0), Uint8Array.of(1, 0, 1, 0))
 *  gain // => [0, 1, 1, 1, 1]
 *  coefficient // => 0.09375 */
export function qini(score: Float64Array, outcome: Float64Array, treated: Uint8Array): Qini {
  const n = checkLengths({ score, outcome, treated })
  const order = orderByDescending(score)
  const k = [0]
  const gain = [0]
  const sums = { treated: 0, control: 0, nTreated: 0, nControl: 0 }
  order.forEach((i, place) => {
    if (treated[i] === 1) {
      sums.treated += outcome[i]!
      sums.nTreated++
    } else {
      sums.control += outcome[i]!
      sums.nControl++
    }
    if (place + 1 < n && score[order[place + 1]!] === score[i]) return
    k.push(place + 1)
    gain.push(sums.treated - (sums.nControl > 0 ? (sums.control * sums.nTreated) / sums.nControl : 0))
  })
  return { k: Uint32Array.from(k), gain: Float64Array.from(gain), coefficient: areaAbove(k, gain, n) }
}

/** By trapezoids, over n² : once for the width, once per customer. */
function areaAbove(k: number[], gain: number[], n: number): number {
  let area = 0
  for (let i = 1; i < k.length; i++) area += ((k[i]! - k[i - 1]!) * (gain[i]! + gain[i - 1]!)) / 2
  return (area - (n * gain.at(-1)!) / 2) / n ** 2
}

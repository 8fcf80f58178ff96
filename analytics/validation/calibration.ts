import { checkLengths } from '../statistics/check-lengths.ts'
import { orderByDescending } from './order-by.ts'

/** Groups of equal size from the lowest probabilities to the highest: a curve on the diagonal is an honest model. */
export interface Calibration {
  n: Uint32Array
  /** mean probability told */
  predicted: Float64Array
  /** how often it happened */
  actual: Float64Array
  /** the 95 % interval of `actual` (Wilson 1927) */
  lower: Float64Array
  upper: Float64Array
  /** mean distance between told and happened, weighted by customers: the *expected calibration error* */
  error: number
}

/** Whether 30 % means that three in ten leave. Groups are of equal size, so that each carries the same weight of evidence.
 *
 *  @param outcome 1 where it happened, else 0
 *  @example
 *  calibration(Float64Array.of(0.2, 0.2, 0.8, 0.8), Uint8Array.of(0, 0, 1, 1), 2).error // => 0.2 */
export function calibration(probability: Float64Array, outcome: Uint8Array, groups = 10): Calibration {
  const rows = checkLengths({ probability, outcome })
  const order = orderByDescending(probability).reverse()
  const made: Calibration = { n: new Uint32Array(groups), predicted: new Float64Array(groups), actual: new Float64Array(groups), lower: new Float64Array(groups), upper: new Float64Array(groups), error: 0 }
  for (let g = 0; g < groups; g++) {
    const places = order.subarray(Math.floor((g * rows) / groups), Math.floor(((g + 1) * rows) / groups))
    const n = places.length
    made.n[g] = n
    for (const i of places) {
      made.predicted[g]! += probability[i]! / n
      made.actual[g]! += outcome[i]! / n
    }
    const [lower, upper] = wilson(made.actual[g]! * n, n)
    made.lower[g] = lower
    made.upper[g] = upper
    if (n) made.error += (Math.abs(made.predicted[g]! - made.actual[g]!) * n) / rows
  }
  return made
}

/** The interval for a share of `yes` in `n` that does not leave 0–1 and holds for small counts (Wilson 1927, *JASA* 22).
 *
 *  @param z 1.96 for 95 %
 *  @returns lower and upper; NaN for n = 0
 *  @example
 *  wilson(8, 10) // => [0.4902, 0.9433] */
export function wilson(yes: number, n: number, z = 1.959963984540054): [lower: number, upper: number] {
  const p = yes / n
  const middle = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))
  return [middle - half, middle + half]
}

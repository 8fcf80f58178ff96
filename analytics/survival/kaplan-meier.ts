import { normalQuantile } from '../distributions/normal.ts'
import { byTime, type LifeTimes } from './life-times.ts'

/** A survival curve: one place per distinct time, ascending. Between two times it stays at the earlier one's height. */
export interface SurvivalCurve {
  n: number
  events: number
  time: Float64Array
  /** who was still watched just before the time */
  atRisk: Uint32Array
  /** who left at it */
  left: Uint32Array
  /** the share that stays beyond it, 0–1 */
  survival: Float64Array
  /** of `survival` (Greenwood 1926) */
  standardError: Float64Array
  /** the interval, drawn on the logarithm of survival as R does; NaN once survival is 0 */
  lower: Float64Array
  upper: Float64Array
}

/** The Kaplan-Meier estimate of who stays how long, which makes right use of customers who have not left *yet*: each counts as long as watched.
 *
 *  S(t) = Π over times up to t of (1 − left / atRisk). Source: Kaplan & Meier 1958, *JASA* 53. O(n log n).
 *
 *  @param level of the interval, 0.95 left out
 *  @throws RangeError where lengths differ or a time is negative
 *  @example
 *  const { time, survival, standardError } = kaplanMeier({ time: Float64Array.of(1, 2, 2, 3), event: Uint8Array.of(1, 1, 0, 1) })
 *  time // => [1, 2, 3]
 *  survival // => [0.75, 0.5, 0]
 *  standardError // => [0.2165, 0.25, NaN] */
export function kaplanMeier(lives: LifeTimes, level = 0.95): SurvivalCurve {
  const order = byTime(lives)
  const { time, atRisk, left } = stepsOf(lives, order)
  const z = normalQuantile((1 + level) / 2)
  const survival = new Float64Array(time.length)
  const standardError = new Float64Array(time.length)
  const lower = new Float64Array(time.length)
  const upper = new Float64Array(time.length)
  let stay = 1
  let variance = 0
  for (let s = 0; s < time.length; s++) {
    stay *= 1 - left[s]! / atRisk[s]!
    variance += left[s]! / (atRisk[s]! * (atRisk[s]! - left[s]!))
    const spread = stay > 0 ? Math.sqrt(variance) : NaN
    survival[s] = stay
    standardError[s] = stay * spread
    lower[s] = stay * Math.exp(-z * spread)
    upper[s] = Math.min(1, stay * Math.exp(z * spread))
  }
  return { n: order.length, events: left.reduce((a, b) => a + b, 0), time, atRisk, left, survival, standardError, lower, upper }
}

function stepsOf({ time, event }: LifeTimes, order: Uint32Array): { time: Float64Array; atRisk: Uint32Array; left: Uint32Array } {
  const times: number[] = []
  const atRisk: number[] = []
  const left: number[] = []
  order.forEach((i, place) => {
    if (times.at(-1) !== time[i]!) {
      times.push(time[i]!)
      atRisk.push(order.length - place)
      left.push(0)
    }
    left[left.length - 1]! += event[i]!
  })
  return { time: Float64Array.from(times), atRisk: Uint32Array.from(atRisk), left: Uint32Array.from(left) }
}

import type { SurvivalCurve } from './kaplan-meier.ts'

/** Heights closer than this are the same: 1 − 1/4 − 1/4 is not exactly a half for every way of counting. */
const SAME = 1.5e-8

/** The share that stays beyond a time, 1 before the first.
 *
 *  @example
 *  const curve = kaplanMeier({ time: Float64Array.of(1, 2, 2, 3), event: Uint8Array.of(1, 1, 0, 1) })
 *  survivalAt(curve, 2.5) // => 0.5 */
export function survivalAt({ time, survival }: { time: Float64Array; survival: Float64Array }, t: number): number {
  const place = placeOf(time, t)
  return place < 0 ? 1 : survival[place]!
}

/** The last place whose time is not after t, −1 where there is none. */
export function placeOf(time: Float64Array, t: number): number {
  let low = 0
  let high = time.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (time[middle]! <= t) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The time by which a share has left, with the interval that the curve's own interval gives (Brookmeyer & Crowley 1982): the median for ½.
 *
 *  Where the curve runs level exactly at the height, the middle of the level stretch is taken, as R does.
 *
 *  @returns NaN for what the watch was too short to see
 *  @example
 *  const curve = kaplanMeier({ time: Float64Array.of(1, 2, 3, 4, 5), event: Uint8Array.of(1, 1, 1, 1, 1) })
 *  timeUntil(curve, 0.5).time // => 3 */
export function timeUntil({ time, survival, lower, upper }: SurvivalCurve, share = 0.5): { time: number; lower: number; upper: number } {
  const height = 1 - share
  return { time: crossing(time, survival, height), lower: crossing(time, lower, height), upper: crossing(time, upper, height) }
}

function crossing(time: Float64Array, heights: Float64Array, height: number): number {
  const first = heights.findIndex((h) => h < height + SAME)
  if (first < 0) return NaN
  const below = heights.findIndex((h) => h < heights[first]!)
  return Math.abs(heights[first]! - height) < SAME && below >= 0 ? (time[first]! + time[below]!) / 2 : time[first]!
}

/** The mean time stayed within the first `until` units: the area under the curve. Unlike a mean life time it needs no guess about what was not seen.
 *
 *  @example
 *  restrictedMean(kaplanMeier({ time: Float64Array.of(1, 2), event: Uint8Array.of(1, 1) }), 2) // => 1.5 */
export function restrictedMean({ time, survival }: SurvivalCurve, until: number): number {
  let area = 0
  let height = 1
  let from = 0
  for (let s = 0; s < time.length && time[s]! < until; s++) {
    area += height * (time[s]! - from)
    height = survival[s]!
    from = time[s]!
  }
  return area + height * (until - from)
}

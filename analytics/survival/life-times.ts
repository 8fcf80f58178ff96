import { checkLengths } from '../statistics/check-lengths.ts'

/** How long each customer was watched, and whether the watch ended because the customer left. */
export interface LifeTimes {
  /** in any one unit, at least 0 */
  time: Float64Array
  /** 1 where the customer left at that time, 0 where we only know of staying until then (*censored*) */
  event: Uint8Array
}

/** Row numbers in order of time, the earliest first; refuses what is no life time.
 *
 *  @throws RangeError where lengths differ or a time is negative or not a number */
export function byTime({ time, event }: LifeTimes): Uint32Array {
  checkLengths({ time, event })
  time.forEach((t, i) => {
    if (!(t >= 0 && t < Infinity)) throw new RangeError(`row ${i} has a time of ${t}`)
  })
  return Uint32Array.from(time, (_, i) => i).sort((a, b) => time[a]! - time[b]! || a - b)
}

import type { Cohorts } from './cohorts.ts'

/** The share of each cohort that bought in each of its months, in the places of `active`.
 *
 *  Without a contract nobody says goodbye, so this is activity and not survival: it may rise again, as CDNOW's does before Christmas.
 *
 *  @returns 0–1; 1 in each cohort's month 0
 *  @example
 *  const day = Int32Array.of(dayNumber(2024, 1, 5), dayNumber(2024, 3, 1), dayNumber(2024, 1, 31))
 *  retention(cohorts({ customer: Int32Array.of(0, 0, 1), day, amount: Float64Array.of(10, 20, 30) }, 2, dayNumber(2024, 3, 31))) // => [1, 0, 0.5] */
export function retention({ size, start, active }: Cohorts): Float64Array {
  const share = new Float64Array(active.length)
  for (let j = 0; j < size.length; j++) for (let at = start[j]!; at < start[j + 1]!; at++) share[at] = active[at]! / size[j]!
  return share
}

import type { Facts } from './gather-parts.ts'

/** The day of the last purchase of all, as a number; null where there is none. */
export function lastDayOf({ purchases: { day, amount } }: Pick<Facts, 'purchases'>): number | null {
  let last = -Infinity
  for (let i = 0; i < day.length; i++) if (amount[i]! >= 0 && day[i]! > last) last = day[i]!
  return Number.isFinite(last) ? last : null
}

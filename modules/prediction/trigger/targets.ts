import type { Buying } from '../timing/read-buying.ts'

/** What can be come before, with the window that is watched and the touchpoints that are the thing itself. */
export const targets = {
  'first-order': { window: 30, itself: (theme: string) => theme === 'order' },
  upgrade: { window: 30, itself: (_theme: string, kind: string) => kind === 'order-placed' || kind === 'payment-received' },
  leaving: { window: 60, itself: (_theme: string, kind: string) => kind === 'order-placed' || kind === 'payment-received' },
} as const
export type Target = keyof typeof targets

/** The days on which the things came to each (NaN: not), and since when each is watched for it. */
export interface TargetDays { day: Float64Array; since: Float64Array }

const LARGER = 1.5
const LEAST_BEFORE = 2

/** First order: the day of it. Upgrade: the first order half as large again as all before, of which there were two. Leaving: the day by which nine gaps in ten would have been over. */
export function targetDays(buying: Buying, first: Float64Array, late: Float64Array, today: number): Record<Target, TargetDays> {
  const n = buying.parties.length
  const firstDay = new Float64Array(n).fill(NaN)
  const upgrade = new Float64Array(n).fill(NaN)
  const [most, orders] = [new Float64Array(n), new Uint32Array(n)]
  for (const i of inTime(buying)) {
    const [c, cents, day] = [buying.customer[i]!, buying.cents[i]!, buying.day[i]!]
    if (cents < 0) continue
    if (Number.isNaN(firstDay[c]!)) firstDay[c] = day
    if (orders[c]! >= LEAST_BEFORE && Number.isNaN(upgrade[c]!) && cents >= LARGER * most[c]!) upgrade[c] = day
    most[c] = Math.max(most[c]!, cents)
    orders[c]!++
  }
  const customersOnly = firstDay.map((day) => (Number.isNaN(day) ? Infinity : day))
  return {
    'first-order': { day: firstDay, since: first.map((day, c) => Math.min(day, Number.isNaN(firstDay[c]!) ? Infinity : firstDay[c]!)) },
    upgrade: { day: upgrade, since: customersOnly },
    leaving: { day: late.map((day) => (day < today ? day : NaN)), since: customersOnly },
  }
}

/** Places of the orders, the earliest first (a counting sort). */
function inTime({ day }: Buying): Uint32Array {
  let [first, last] = [Infinity, -Infinity]
  for (const d of day) {
    if (d < first) first = d
    if (d > last) last = d
  }
  const next = new Uint32Array(Math.max(0, last - first) + 2)
  for (const d of day) next[d - first + 1]!++
  for (let d = 1; d < next.length; d++) next[d]! += next[d - 1]!
  const order = new Uint32Array(day.length)
  for (let i = 0; i < day.length; i++) order[next[day[i]! - first]!++] = i
  return order
}

import { checkLengths } from '../statistics/check-lengths.ts'
import { wilson } from '../validation/calibration.ts'

/** Something that happened to a customer: a complaint, a visit, a price rise. */
export interface Happenings { customer: Int32Array; day: Int32Array; kind: Int32Array }

/** What tends to come before something, per kind of event. */
export interface Trigger {
  kind: number
  /** how often it happened with a whole window after it to watch */
  n: number
  /** the share after which the thing came within the window, with its 95 % interval */
  share: number
  lower: number
  upper: number
  /** that share over the share of all customers' days: 1 is nothing special */
  lift: number
}

/** What tends to precede a first order, an upgrade, a leaving: for each kind of event, how much more often the thing comes within so many days of it than of just any day.
 *
 *  *Before* is not *because*: a trigger is worth a look and a trial, no more. Strongest lower bound first.
 *
 *  @param target day of the thing per customer, NaN where it never came; events on or after it are not looked at
 *  @param window days
 *  @param watch first and last day that the data cover; `since` per customer where they are known from later days only
 *  @example
 *  const events = { customer: Int32Array.of(0, 1, 2, 3), day: Int32Array.of(10, 20, 30, 40), kind: Int32Array.of(0, 0, 1, 1) }
 *  const [first] = triggerEvents(events, 2, Float64Array.of(15, 24, NaN, NaN), 7, { from: 0, to: 99 })
 *  [first.kind, first.n, first.share, first.lift] // => [0, 2, 1, 16.07] */
export function triggerEvents({ customer, day, kind }: Happenings, kinds: number, target: Float64Array, window: number, watch: { from: number; to: number; since?: ArrayLike<number> }): Trigger[] {
  checkLengths({ customer, day, kind })
  const n = new Uint32Array(kinds)
  const followed = new Uint32Array(kinds)
  for (let i = 0; i < day.length; i++) {
    const then = target[customer[i]!]!
    if (day[i]! >= then || day[i]! + window > watch.to || day[i]! < Math.max(watch.from, watch.since?.[customer[i]!] ?? -Infinity)) continue
    n[kind[i]!]!++
    if (then <= day[i]! + window) followed[kind[i]!]!++
  }
  const base = baseOf(target, window, watch)
  const found = Array.from(n, (count, which): Trigger => {
    const [lower, upper] = wilson(followed[which]!, count)
    return { kind: which, n: count, share: followed[which]! / count, lower, upper, lift: followed[which]! / count / base }
  })
  return found.filter((one) => one.n > 0).sort((a, b) => b.lower - a.lower || a.kind - b.kind)
}

/** The share of customers' days, among those before the thing and a window before the end, that it followed within the window. */
function baseOf(target: Float64Array, window: number, { from: first, to, since }: { from: number; to: number; since?: ArrayLike<number> }): number {
  let days = 0
  let before = 0
  target.forEach((then, c) => {
    const from = Math.max(first, since?.[c] ?? -Infinity)
    const last = Math.min(to - window, Number.isNaN(then) ? Infinity : then - 1)
    days += Math.max(0, last - from + 1)
    if (!Number.isNaN(then)) before += Math.max(0, last - Math.max(from, then - window) + 1)
  })
  return before / days
}

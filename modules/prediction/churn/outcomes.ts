import type { Orders } from './features.ts'

/** How the customers of a snapshot fared within the horizon after it: whether they left, and, for models of time, the day on which something happened (a purchase, or the end of a contract). */
export interface Outcomes { left: Uint8Array; time: Float64Array; happened: Uint8Array }

/** Without contracts: left is whoever bought nothing in the days after `day` up to `day + horizon`; what happens to the others is that they come back. */
export function returnsAfter({ customer, day, amount }: Orders, parties: number, at: Int32Array, from: number, horizon: number): Outcomes {
  const first = new Float64Array(parties).fill(Infinity)
  for (let r = 0; r < day.length; r++) {
    const after = day[r]! - from
    if (after > 0 && after <= horizon && amount[r]! >= 0 && after < first[customer[r]!]!) first[customer[r]!] = after
  }
  return outcomesOf(at, (i) => first[i]!, horizon, true)
}

/** With contracts: left is whose contract ended in that time. */
export const endsAfter = (contractEnd: Float64Array, at: Int32Array, from: number, horizon: number): Outcomes =>
  outcomesOf(at, (i) => (contractEnd[i]! - from <= horizon ? contractEnd[i]! - from : Infinity), horizon, false)

function outcomesOf(at: Int32Array, dayOf: (i: number) => number, horizon: number, comesBack: boolean): Outcomes {
  const time = Float64Array.from(at, (i) => Math.min(horizon, Math.max(1, dayOf(i))))
  const happened = Uint8Array.from(at, (i) => (Number.isFinite(dayOf(i)) ? 1 : 0))
  return { time, happened, left: comesBack ? happened.map((h) => 1 - h) : happened }
}

import { chanceOfAsMany, falseDiscovery, type Happenings, type Trigger, triggerEvents } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'

/** What happened to whom, and when the thing came to each (NaN: never); `since`: from when on each is known. */
export interface TriggerInput { events: Happenings; kinds: number; target: Float64Array; since: Float64Array; today: number; window: number }
export interface FoundTrigger extends Trigger { followed: number; base: number; p: number; believed: boolean }

const LEAST = 30

/** What tends to come before the thing, in a thread of its own. Repeats within a window count once, and the line is drawn by the false discovery rate over all kinds that were looked at. */
export const compute: Compute<TriggerInput, FoundTrigger[]> = ({ events, kinds, target, since, today, window }) => {
  let from = today
  for (const d of since) if (d < from) from = d
  const found = triggerEvents(thinned(events, kinds, window), kinds, target, window, { from, to: today, since }).filter((one) => one.n >= LEAST && one.lift > 0)
  const told = found.map((one) => ({ ...one, followed: Math.round(one.share * one.n), base: one.share / one.lift }))
  const p = told.map(({ followed, n, base }) => chanceOfAsMany(Uint32Array.of(followed), Float64Array.of(n * base))[0]!)
  const believed = falseDiscovery(Float64Array.from(p))
  return told.map((one, i) => ({ ...one, p: p[i]!, believed: believed[i] === 1 }))
}

/** Without what the same customer had of the same kind less than a window before: ten calls in a week are one story. */
function thinned({ customer, day, kind }: Happenings, kinds: number, window: number): Happenings {
  const order = Uint32Array.from({ length: day.length }, (_, i) => i).sort((a, b) => customer[a]! - customer[b]! || day[a]! - day[b]!)
  const last = new Float64Array(kinds).fill(-Infinity)
  let whose = -1
  const kept = order.filter((i) => {
    if (customer[i] !== whose) last.fill(-Infinity)
    whose = customer[i]!
    const fresh = day[i]! >= last[kind[i]!]! + window
    if (fresh) last[kind[i]!] = day[i]!
    return fresh
  })
  return { customer: Int32Array.from(kept, (i) => customer[i]!), day: Int32Array.from(kept, (i) => day[i]!), kind: Int32Array.from(kept, (i) => kind[i]!) }
}

import { chanceOfAsMany, expectedCounts, falseDiscovery, gapModel, nextPurchase, ownSeasons, purchaseDays } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'

/** A row a purchase or return (negative cents). `service`: calls for service of late and before, per customer. */
export interface AnomalyInput { customer: Int32Array; day: Int32Array; cents: Float64Array; customers: number; today: number; service: { recent: Uint32Array; before: Uint32Array; days: Float64Array } }

/** What was found, a row each: whose, what, how unlike the customer it is, and its evidence. */
export interface FoundAnomaly { customer: number; kind: number; p: number; evidence: Evidence; stake: number }
/** `count` happened in the last `days` where `expected` were to be expected; for a silence `days` since the last of `purchases`, usually every `usual`. */
export interface Evidence { days: number; count?: number; expected?: number; usual?: number; purchases?: number }

export const anomalyKinds = { silence: 1, returns: 2, purchases: 3, service: 4 } as const
const LEAST_PURCHASES = 4
/** A silence that was as strange so many days ago is no news. */
const NEWS = 30
const RETURN_WINDOW = 60
const MANY_WINDOW = 30
const LEAST_COUNT = { returns: 2, purchases: 3, service: 2 } as const
const YEAR = 365

/** Finds what is not like a customer, in a thread of its own; of a million some are strange by chance, so the line is drawn by the false discovery rate. */
export const compute: Compute<AnomalyInput, FoundAnomaly[]> = (input) => {
  const stake = lastYear(input)
  const watched = watchedDays(input)
  const returns = counted(input, (cents) => cents < 0, RETURN_WINDOW)
  const purchases = counted(input, (cents) => cents >= 0, MANY_WINDOW)
  return [
    ...silences(input),
    ...many(returns, watched, RETURN_WINDOW, anomalyKinds.returns, LEAST_COUNT.returns),
    ...many(purchases, watched, MANY_WINDOW, anomalyKinds.purchases, LEAST_COUNT.purchases),
    ...many(input.service, input.service.days, MANY_WINDOW, anomalyKinds.service, LEAST_COUNT.service),
  ].map((found) => ({ ...found, stake: stake[found.customer]! }))
}

type Found = Omit<FoundAnomaly, 'stake'>

function silences({ customer, day, cents, customers, today }: AnomalyInput): Found[] {
  const days = purchaseDays({ customer, day, amount: cents }, customers)
  if (!days.start.some((at, c) => c > 0 && at - days.start[c - 1]! > 1)) return []
  const model = gapModel(days)
  const [now, then, usual] = [nextPurchase(days, model, today), nextPurchase(days, model, today - NEWS), nextPurchase(days, model, -Infinity)]
  const due = ownSeasons({ customer, day, amount: cents }, customers, today)
  const shown = (silence: Float64Array): Float64Array => silence.map((p, c) => (days.start[c + 1]! - days.start[c]! < LEAST_PURCHASES || due[c]! >= today ? NaN : p))
  const [p, before] = [shown(now.silence), falseDiscovery(shown(then.silence))]
  const found: Found[] = []
  falseDiscovery(p).forEach((yes, c) => {
    if (!yes || before[c]) return
    const last = days.day[days.start[c + 1]! - 1]!
    found.push({ customer: c, kind: anomalyKinds.silence, p: p[c]!, evidence: { days: today - last, usual: Math.round(usual.due[c]! - last), purchases: days.start[c + 1]! - days.start[c]! } })
  })
  return found
}

interface Counts { recent: Uint32Array; before: Uint32Array }

function counted({ customer, day, cents, customers, today }: AnomalyInput, counts: (cents: number) => boolean, window: number): Counts {
  const [recent, before] = [new Uint32Array(customers), new Uint32Array(customers)]
  for (let i = 0; i < day.length; i++) if (counts(cents[i]!)) (day[i]! > today - window ? recent : before)[customer[i]!]!++
  return { recent, before }
}

/** Days since the first purchase, a month at least: who came yesterday has shown nothing yet. */
function watchedDays({ customer, day, customers, today }: AnomalyInput): Float64Array {
  const first = new Float64Array(customers).fill(today)
  for (let i = 0; i < day.length; i++) if (day[i]! < first[customer[i]!]!) first[customer[i]!] = day[i]!
  return first.map((d) => Math.max(30, today - d - MANY_WINDOW))
}

/** Counts of a window against the customer's own rate before it, drawn to the firm's. */
function many({ recent, before }: Counts, days: Float64Array, window: number, kind: number, least: number): Found[] {
  if (!recent.some((n) => n >= least)) return []
  const expected = expectedCounts(before, days, window)
  const p = chanceOfAsMany(recent, expected)
  const found: Found[] = []
  falseDiscovery(p).forEach((yes, c) => { if (yes && recent[c]! >= least) found.push({ customer: c, kind, p: p[c]!, evidence: { days: window, count: recent[c]!, expected: expected[c]! } }) })
  return found
}

function lastYear({ customer, day, cents, customers, today }: AnomalyInput): Float64Array {
  const sum = new Float64Array(customers)
  for (let i = 0; i < day.length; i++) if (day[i]! > today - YEAR) sum[customer[i]!]! += cents[i]!
  return sum
}

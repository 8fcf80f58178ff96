import { observe, observeLater, type OrderRows, ownSeasons, paidPeriods, purchaseDays, sinceReturn, type TimeUnit } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'

/** How order rows become histories. `calibration`: a day up to which they are seen a second time, to try the model on the rest. */
export interface Observing { unit: TimeUnit; shape: 'any-time' | 'discrete' | 'contract'; end: number; calibration: number | null; lostDays: number }

export interface Histories { customer: Int32Array; x: Float64Array; tx: Float64Array; T: Float64Array; z: Float64Array }

/** What is known of a run of customers. `returned`: the day of the last purchase after a silence of `lostDays`, −1 where none; `silences` counts all such silences, `returns` those that ended; the year between the seasons of a seasonal customer is none. */
export interface Seen { histories: Histories; second: Histories; calibration: (Histories & { actual: Float64Array; horizon: number }) | null; returned: Int32Array; silences: number; returns: number }

export interface ObserveInput { rows: OrderRows; customers: number; how: Observing }

/** Reads a run of customers; money in the rows' own unit. */
export const compute: Compute<ObserveInput, Seen> = ({ rows, customers, how }) => observePart(rows, customers, how)

/** The same outside a thread, for a few. */
export function observePart(rows: OrderRows, customers: number, how: Observing): Seen {
  const silent = silencesOf(rows, customers, how)
  if (how.shape === 'contract') return { histories: contracts(rows, customers, how), second: none(), calibration: null, ...silent }
  const as = { unit: how.unit, end: how.end, discrete: how.shape === 'discrete' }
  const seen = observe(rows, customers, as)
  const again = silent.returns ? columns(observe(sinceReturn(rows, silent.returned), customers, as)) : none()
  return { histories: columns(seen), second: again, calibration: how.calibration === null ? null : tried(rows, customers, as, how.calibration), ...silent }
}

function tried(rows: OrderRows, customers: number, as: { unit: TimeUnit; end: number; discrete: boolean }, calibration: number) {
  const before = { ...as, end: calibration }
  const seen = observe(rows, customers, before)
  const { actual, horizon } = observeLater(rows, customers, before, seen, as.end)
  return { ...columns(seen), actual, horizon: horizon.length }
}

const columns = ({ histories: { x, tx, T }, customer, meanSpend }: ReturnType<typeof observe>): Histories => ({ customer, x, tx, T, z: meanSpend })
const none = (): Histories => ({ customer: new Int32Array(0), x: new Float64Array(0), tx: new Float64Array(0), T: new Float64Array(0), z: new Float64Array(0) })

/** Contracts as histories: x periods paid in a row, tx 1 where still there, z the mean money of a day with a payment. */
function contracts(rows: OrderRows, customers: number, how: Observing): Histories {
  const { customer, periods, there } = paidPeriods(rows, customers, how.unit, how.end)
  const { start } = purchaseDays(rows, customers, how.end)
  const paid = new Float64Array(customers)
  for (let i = 0; i < rows.amount.length; i++) if (rows.day[i]! <= how.end) paid[rows.customer[i]!]! += rows.amount[i]!
  const z = Float64Array.from(customer, (c) => Math.max(0, paid[c]!) / (start[c + 1]! - start[c]!))
  return { customer, x: Float64Array.from(periods), tx: Float64Array.from(there), T: Float64Array.from(periods), z }
}

function silencesOf(rows: OrderRows, customers: number, { end, lostDays }: Observing): Pick<Seen, 'returned' | 'silences' | 'returns'> {
  const { start, day } = purchaseDays(rows, customers, end)
  const returned = new Int32Array(customers).fill(-1)
  const due = ownSeasons(rows, customers, end)
  let [silences, returns] = [0, 0]
  for (let c = 0; c < customers; c++) {
    if (due[c]! >= end) continue
    for (let i = start[c]! + 1; i < start[c + 1]!; i++) {
      if (day[i]! - day[i - 1]! < lostDays) continue
      returned[c] = day[i]!
      returns++
    }
    if (start[c + 1]! > start[c]! && end - day[start[c + 1]! - 1]! >= lostDays) silences++
  }
  return { returned, returns, silences: silences + returns }
}

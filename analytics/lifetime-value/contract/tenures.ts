import type { OrderRows } from '../../history/purchase-days.ts'
import { purchaseDays } from '../../history/purchase-days.ts'
import { lastWholePeriod, periodOf } from '../histories/period.ts'
import type { TimeUnit } from '../time/duration.ts'
import type { ContractTenures } from './shifted-beta-geometric.ts'

/** Contracts told from payments: how many periods in a row each customer paid for from the first on, and whether he still does. */
export interface PaidPeriods { customer: Int32Array; periods: Int32Array; there: Uint8Array }

/** Reads contracts off payments: who paid in every calendar period since the first up to the last that is over is still there; who missed one left at
 *  its beginning, and is a new customer should he return.
 *
 *  @param end last day of observation, a day number
 *  @example
 *  const rows = { customer: Int32Array.of(0, 0, 1), day: Int32Array.of(0, 31, 0), amount: Float64Array.of(9, 9, 9) }
 *  paidPeriods(rows, 2, 'month', 58).there // => [1, 0] */
export function paidPeriods(rows: OrderRows, customers: number, unit: TimeUnit, end: number): PaidPeriods {
  const { start, day } = purchaseDays(rows, customers, end)
  const last = lastWholePeriod(end, unit)
  const [customer, periods, there]: [number[], number[], number[]] = [[], [], []]
  for (let c = 0; c < customers; c++) {
    const paid = [...new Set(Array.from(day.subarray(start[c], start[c + 1]), (d) => periodOf(d, unit)))]
    if (paid.length === 0) continue
    let first = paid.length - 1
    while (first > 0 && paid[first - 1] === paid[first]! - 1) first--
    customer.push(c)
    periods.push(paid.length - first)
    there.push(paid.at(-1)! >= last ? 1 : 0)
  }
  return { customer: Int32Array.from(customer), periods: Int32Array.from(periods), there: Uint8Array.from(there) }
}

/** Contracts counted by how long they lasted, as `fitContract` takes them. One that runs in its first period tells nothing yet. */
export function contractTenures<U extends TimeUnit>(unit: U, { periods, there }: Pick<PaidPeriods, 'periods' | 'there'>): ContractTenures<U> {
  const longest = periods.reduce((a, b) => Math.max(a, b), 1)
  const [lost, staying] = [new Float64Array(longest), new Float64Array(longest)]
  for (const [i, n] of periods.entries()) {
    if (!there[i]) lost[n - 1]!++
    else if (n > 1) staying[n - 2]!++
  }
  return { unit, lost, staying }
}

import { type OrderRows, purchaseDays } from './purchase-days.ts'

/** The day number that stands for *never*. (31 December 1969 pays for it.) */
export const NEVER = -1

/** What a customer's purchases come down to: all that RFM, loyalty and lifecycle need. */
export interface History {
  /** day number of the first purchase, `NEVER` where none */
  firstDay: number
  /** day number of the last purchase, `NEVER` where none */
  lastDay: number
  /** distinct purchase days: the F of RFM */
  purchases: number
  /** sum of amounts, returns taken off: the M of RFM */
  monetary: number
  /** days over the earlier half of the gaps between purchases; the middle gap of an odd number belongs to neither half */
  earlierSpan: number
  /** days over the later half, as many gaps as the earlier */
  laterSpan: number
}

/** The histories of many customers as columns, customer c at position c. */
export interface Histories {
  firstDay: Int32Array
  lastDay: Int32Array
  purchases: Int32Array
  monetary: Float64Array
  earlierSpan: Int32Array
  laterSpan: Int32Array
}

/** Sums order rows up to one history per customer.
 *
 *  The two spans split a customer's own gaps into halves, so that a quickening or slowing rhythm can be told later: with purchases on
 *  days 0, 10, 20, 50, 80 the four gaps are 10, 10 | 30, 30 and the spans 20 and 60.
 *
 *  @param rows order rows in any order; a negative amount is a return
 *  @param customers how many there are
 *  @param until rows after this day are left out
 *  @throws RangeError as `purchaseDays` does
 *  @example
 *  const rows = { customer: Int32Array.of(0, 0, 0, 0, 0), day: Int32Array.of(0, 10, 20, 50, 80), amount: Float64Array.of(9, 9, 9, 9, 9) }
 *  historyAt(histories(rows, 1), 0) // => { firstDay: 0, lastDay: 80, purchases: 5, monetary: 45, earlierSpan: 20, laterSpan: 60 } */
export function histories(rows: OrderRows, customers: number, until = Infinity): Histories {
  const { start, day } = purchaseDays(rows, customers, until)
  const firstDay = new Int32Array(customers).fill(NEVER)
  const lastDay = new Int32Array(customers).fill(NEVER)
  const purchases = new Int32Array(customers)
  const earlierSpan = new Int32Array(customers)
  const laterSpan = new Int32Array(customers)
  for (let c = 0; c < customers; c++) {
    const from = start[c]!
    const last = start[c + 1]! - 1
    if (last < from) continue
    const half = (last - from) >> 1
    firstDay[c] = day[from]!
    lastDay[c] = day[last]!
    purchases[c] = last - from + 1
    earlierSpan[c] = day[from + half]! - day[from]!
    laterSpan[c] = day[last]! - day[last - half]!
  }
  return { firstDay, lastDay, purchases, monetary: money(rows, customers, until), earlierSpan, laterSpan }
}

/** What each customer paid, returns taken off. */
function money({ customer, day, amount }: OrderRows, customers: number, until: number): Float64Array {
  const paid = new Float64Array(customers)
  for (let i = 0; i < amount.length; i++) if (day[i]! <= until) paid[customer[i]!]! += amount[i]!
  return paid
}

/** One customer's history out of the columns.
 *
 *  @param at the customer's position
 *  @throws RangeError where there is no such position
 *  @example
 *  const rows = { customer: Int32Array.of(1), day: Int32Array.of(7), amount: Float64Array.of(20) }
 *  historyAt(histories(rows, 2), 0).lastDay // => -1
 *  historyAt(histories(rows, 2), 1).lastDay // => 7 */
export function historyAt(all: Histories, at: number): History {
  if (!(at in all.purchases)) throw new RangeError(`no customer at ${at} of ${all.purchases.length}`)
  return {
    firstDay: all.firstDay[at]!,
    lastDay: all.lastDay[at]!,
    purchases: all.purchases[at]!,
    monetary: all.monetary[at]!,
    earlierSpan: all.earlierSpan[at]!,
    laterSpan: all.laterSpan[at]!,
  }
}

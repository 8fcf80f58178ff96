import { checkLengths } from '../statistics/check-lengths.ts'

/** Order rows as three columns, in any order. A **negative amount is a return**: it lowers the money but is not a purchase. A gift of
 *  amount 0 is a purchase. Amounts are in any one unit; whole minor units (分, cents) keep every sum exact. */
export interface OrderRows {
  /** which customer, 0 to customers − 1 */
  customer: Int32Array
  /** days since 1970-01-01 */
  day: Int32Array
  amount: Float64Array
}

/** Every customer's distinct purchase days, one after the other: customer c's are `day[start[c]] … day[start[c + 1] − 1]`, ascending. */
export interface PurchaseDays { start: Int32Array; day: Int32Array }

/** Sorts order rows into every customer's distinct purchase days.
 *
 *  Two baskets on one day are one purchase: the unit of the buy-till-you-die literature, and the only one that a till, a web shop and a
 *  marketplace agree on. O(rows), apart from customers whose rows come out of order.
 *
 *  @param customers how many there are; customers without a purchase get an empty stretch
 *  @param until rows after this day are left out, so that the past can be asked again
 *  @throws RangeError where columns differ in length or a customer number is not below `customers`
 *  @example
 *  const rows = { customer: Int32Array.of(1, 0, 1, 1), day: Int32Array.of(9, 4, 2, 9), amount: Float64Array.of(5, 8, 1, 3) }
 *  purchaseDays(rows, 2) // => { start: [0, 1, 3], day: [4, 2, 9] } */
export function purchaseDays(rows: OrderRows, customers: number, until = Infinity): PurchaseDays {
  const dealt = deal(rows, customers, until)
  const start = new Int32Array(customers + 1)
  let kept = 0
  for (let c = 0; c < customers; c++) {
    const from = dealt.start[c]!
    const to = dealt.start[c + 1]!
    sortStretch(dealt.day, from, to)
    for (let i = from; i < to; i++) if (i === from || dealt.day[i] !== dealt.day[i - 1]) dealt.day[kept++] = dealt.day[i]!
    start[c + 1] = kept
  }
  return { start, day: dealt.day.subarray(0, kept) }
}

/** Deals the purchases out to their customers (a counting sort), repeated days included. */
function deal({ customer, day, amount }: OrderRows, customers: number, until: number): PurchaseDays {
  const rows = checkLengths({ customer, day, amount })
  const counts = (i: number): boolean => amount[i]! >= 0 && day[i]! <= until
  const start = new Int32Array(customers + 1)
  for (let i = 0; i < rows; i++) {
    const c = customer[i]!
    if (!(c >= 0 && c < customers)) throw new RangeError(`row ${i} names customer ${c} of ${customers}`)
    if (counts(i)) start[c + 1]!++
  }
  for (let c = 0; c < customers; c++) start[c + 1]! += start[c]!
  const next = start.slice()
  const dealt = new Int32Array(start[customers]!)
  for (let i = 0; i < rows; i++) if (counts(i)) dealt[next[customer[i]!]!++] = day[i]!
  return { start, day: dealt }
}

const SHORT = 32

/** Sorts one stretch in place. Most customers have few rows, mostly in order already: insertion beats a call per customer there. */
function sortStretch(day: Int32Array, from: number, to: number): void {
  if (to - from > SHORT) {
    day.subarray(from, to).sort()
    return
  }
  for (let i = from + 1; i < to; i++) {
    const moving = day[i]!
    let hole = i
    while (hole > from && day[hole - 1]! > moving) day[hole] = day[--hole]!
    day[hole] = moving
  }
}

import { monthNumber } from '../calendar/month-number.ts'
import { type OrderRows, type PurchaseDays, purchaseDays } from '../history/purchase-days.ts'

/** Cohorts by month of first purchase, oldest first. Cohort j's figures for its month k (0 is the cohort month) stand at `start[j] + k`;
 *  each cohort is followed up to the month of the as-of day, so that the table is a triangle. */
export interface Cohorts {
  /** month number of the first purchase: see `monthNumber`, `monthLabel` */
  month: Int32Array
  /** customers */
  size: Int32Array
  /** where each cohort's months begin; one longer than `month` */
  start: Int32Array
  /** customers of the cohort who bought in the month */
  active: Int32Array
  /** money of the cohort in the month, returns taken off */
  revenue: Float64Array
}

/** Cohort table: who came in one calendar month, and how many of them bought in each month after.
 *
 *  `active[k]` counts the customers who bought at least once in the k-th calendar month after that of their first purchase, so
 *  `active[0] = size`. Months without a new customer have no cohort. Curves of different cohorts may be laid over each other because each is
 *  counted in its own months; a total over customers of different age hides whether new customers are worse than old ones.
 *
 *  @param rows order rows in any order; a negative amount is a return, lowers revenue, and makes nobody active
 *  @param customers how many there are
 *  @param asOf day number; later rows are left out
 *  @throws RangeError as `purchaseDays` does
 *  @example
 *  const day = Int32Array.of(dayNumber(2024, 1, 5), dayNumber(2024, 3, 1), dayNumber(2024, 1, 31))
 *  const table = cohorts({ customer: Int32Array.of(0, 0, 1), day, amount: Float64Array.of(10, 20, 30) }, 2, dayNumber(2024, 3, 31))
 *  table.active // => [2, 0, 1]
 *  table.revenue // => [40, 0, 20] */
export function cohorts(rows: OrderRows, customers: number, asOf: number): Cohorts {
  const bought = purchaseDays(rows, customers, asOf)
  const joined = firstMonths(bought, customers)
  const { table, cohortOf } = emptyTriangle(joined, monthNumber(asOf))
  for (let c = 0; c < customers; c++) {
    let last = -1
    for (let i = bought.start[c]!; i < bought.start[c + 1]!; i++) {
      const month = monthNumber(bought.day[i]!)
      if (month !== last) table.active[cellOf(c, month)]!++
      last = month
    }
  }
  addRevenue()
  return table

  function cellOf(customer: number, month: number): number {
    return table.start[cohortOf[customer]!]! + month - joined[customer]!
  }

  /** A return booked before the first purchase, or by one who never bought, has no cohort to go to. */
  function addRevenue(): void {
    for (let i = 0; i < rows.day.length; i++) {
      const c = rows.customer[i]!
      const month = monthNumber(rows.day[i]!)
      if (rows.day[i]! <= asOf && cohortOf[c]! >= 0 && month >= joined[c]!) table.revenue[cellOf(c, month)]! += rows.amount[i]!
    }
  }
}

const NOT_JOINED = -(2 ** 31)

const firstMonths = ({ start, day }: PurchaseDays, customers: number): Int32Array =>
  new Int32Array(customers).map((_, c) => (start[c]! < start[c + 1]! ? monthNumber(day[start[c]!]!) : NOT_JOINED))

/** The table with its cohorts and sizes but nobody active yet, and the cohort of each customer (−1 where none). */
function emptyTriangle(joined: Int32Array, lastMonth: number): { table: Cohorts; cohortOf: Int32Array } {
  const sizes = new Map<number, number>()
  for (const month of joined) if (month !== NOT_JOINED) sizes.set(month, (sizes.get(month) ?? 0) + 1)
  const month = Int32Array.from(sizes.keys()).sort()
  const start = new Int32Array(month.length + 1)
  month.forEach((first, j) => { start[j + 1] = start[j]! + lastMonth - first + 1 })
  const place = new Map(Array.from(month, (first, j) => [first, j]))
  const cells = start.at(-1)!
  return {
    table: { month, size: month.map((first) => sizes.get(first)!), start, active: new Int32Array(cells), revenue: new Float64Array(cells) },
    cohortOf: joined.map((first) => place.get(first) ?? -1),
  }
}

import { type OrderRows, purchaseDays } from '#analytics/index.ts'

/** How unlike each other each customer's gaps between purchase days are: standard deviation over mean, in whole hundredths; NaN below three gaps. 0 is clockwork, 100 pure chance. */
export function spreads(rows: OrderRows, customers: number): Float64Array {
  const { start, day } = purchaseDays(rows, customers)
  const spread = new Float64Array(customers).fill(Number.NaN)
  for (let c = 0; c < customers; c++) {
    const [from, to] = [start[c]!, start[c + 1]!]
    const gaps = to - from - 1
    if (gaps < 3) continue
    const mean = (day[to - 1]! - day[from]!) / gaps
    let squares = 0
    for (let i = from + 1; i < to; i++) squares += (day[i]! - day[i - 1]! - mean) ** 2
    spread[c] = Math.round((100 * Math.sqrt(squares / gaps)) / mean)
  }
  return spread
}

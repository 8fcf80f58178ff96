import { amongCustomers } from '#analytics/index.ts'
import type { Purchases } from '../run/purchases.ts'
import type { Known } from '../signal/read-signals.ts'
import type { Rankable } from './importance.ts'

const YEAR = 365

/** What each customer brought, so far or within the last year, what is to come and what is entrusted. `customer` tells who is one: more than 0 purchases. */
export function rankableOf({ ids, rows, cost }: Purchases, known: Known, customer: Int32Array, from: number): Rankable {
  const revenue = new Float64Array(ids.length), profit = new Float64Array(ids.length)
  for (let i = 0; i < cost.length; i++) {
    if (rows.day[i]! <= from) continue
    revenue[rows.customer[i]!]! += rows.amount[i]!
    profit[rows.customer[i]!]! += rows.amount[i]! - cost[i]!
  }
  const among = (values: Float64Array): Float64Array => amongCustomers(customer, values)
  return { revenue: among(revenue), profit: among(profit), predicted: among(known.predicted), assets: among(known.assets) }
}

/** The day after which purchases count: the last year's, or all. */
export const countsFrom = (window: 'all' | 'year', today: number): number => (window === 'year' ? today - YEAR : -Infinity)

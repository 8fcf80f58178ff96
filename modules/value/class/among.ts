import type { KeptColumns } from '../run/kept.ts'

const among = (c: KeptColumns, value: (i: number) => number): Float64Array => Float64Array.from(c.purchases, (n, i) => (n > 0 ? value(i) : Number.NaN))

/** The year's net value of each customer, in hundredths; NaN for who has not bought. */
export const netAmong = (c: KeptColumns): Float64Array =>
  among(c, (i) => c.gross_cents[i]! - c.discount_cents[i]! - c.returns_cents[i]! - c.cost_cents[i]! - c.information_cents[i]! - c.bargaining_cents[i]! - c.carrying_cents[i]! - c.untold_cents[i]! - c.rewards_cents[i]! - c.acquisition_cents[i]! - c.retention_cents[i]!)

/** Value so far and to come. */
export const broadAmong = (c: KeptColumns): Float64Array => among(c, (i) => c.past_cents[i]! + c.residual_cents[i]!)

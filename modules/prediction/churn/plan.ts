import { ascending, type Histories, histories, quantile } from '#analytics/index.ts'
import type { Orders } from './features.ts'

/** How far ahead is looked, and on which days: what is learned from, what is tested on (no day of one falls into the other), and today. */
export interface Plan { horizon: number; active: number; learn: number[]; test: number; today: number }

const YEAR = 364
const [SHORTEST, LONGEST] = [28, 182]

/** The gap that half of the customers who bought twice keep or fall short of, each by its own mean: a few who buy once a year do not stretch it. */
function usualGap({ firstDay, lastDay, purchases }: Histories): number {
  const gaps = ascending(Float64Array.from(purchases, (n, i) => (n > 1 ? (lastDay[i]! - firstDay[i]!) / (n - 1) : Number.NaN)))
  return gaps.length ? quantile(gaps, 0.5) : LONGEST
}

/** Twice the firm's usual gap, in whole weeks between four and twenty-six: who stays away for longer is late by any customer's rhythm. */
export const horizonOf = (gap: number): number => Math.min(LONGEST, Math.max(SHORTEST, 7 * Math.round((2 * gap) / 7)))

/** A horizon in use is kept while the rhythm's own is within a fifth of it, so that forecasts can be compared over time. */
const near = (own: number, used: number | undefined): number => (used !== undefined && Math.abs(own - used) <= 0.2 * used ? used : own)

/** Tested is the horizon that has just run out; learned from is the one before it and, where the records go back far enough, the season of the test a year earlier: sales have seasons. */
export function planOf(orders: Orders, parties: number, today: number, { used, keep = false }: { used?: number | undefined; keep?: boolean } = {}): Plan {
  const horizon = keep && used !== undefined ? used : near(horizonOf(usualGap(histories(orders, parties))), used)
  const first = orders.day.reduce((a, b) => Math.min(a, b), today)
  const test = today - horizon
  const before = test - horizon
  const season = test - YEAR
  const learn = season < before - SHORTEST && season - first >= 2 * horizon ? [season, before] : [before]
  return { horizon, active: 3 * horizon, learn, test, today }
}

import { studentTQuantile, wilson } from '#analytics/index.ts'
import type { PartySummary } from '#modules/parties/api.ts'
import type { Reading } from '../contract.ts'

interface Group { n: number; mean: number; variance: number }

const ALPHA = 0.05
const none: Reading = { value: null, low: null, high: null, n: 0, versus: null, versusN: null }

/** The number of parties that fit; exact, so without an interval. */
export const countOf = ({ n }: PartySummary): Reading => ({ ...none, value: n, n })

/** The share that meets the second filter with its Wilson interval; against another group the difference of the shares with Welch's. Unknown where a group has nobody. */
export function shareOf(own: PartySummary, other?: PartySummary): Reading {
  if (other) return differenceOf(sharing(own), sharing(other))
  if (!own.n) return none
  const [low, high] = wilson(own.having, own.n)
  return { ...none, value: own.having / own.n, low, high, n: own.n }
}

/** The mean of a number among those of whom it is known, with Student's interval; against another group the difference of the means with Welch's. */
export function meanOf(own: PartySummary, other?: PartySummary): Reading {
  if (other) return differenceOf(knowing(own), knowing(other))
  const group = knowing(own)
  if (!group) return none
  const half = group.n > 1 ? Math.sqrt(group.variance / group.n) * studentTQuantile(ALPHA, group.n - 1) : null
  return { ...none, value: group.mean, n: group.n, ...(half !== null && { low: group.mean - half, high: group.mean + half }) }
}

const knowing = ({ known, mean, variance }: PartySummary): Group | null => (known && mean !== null ? { n: known, mean, variance: variance ?? 0 } : null)

/** A share is the mean of ones and noughts. */
function sharing({ n, having }: PartySummary): Group | null {
  const mean = having / n
  return n ? { n, mean, variance: n > 1 ? (mean * (1 - mean) * n) / (n - 1) : 0 } : null
}

/** Welch 1947, from the moments of the groups: it does not assume that both spread alike. */
function differenceOf(a: Group | null, b: Group | null): Reading {
  if (!a || !b) return { ...none, n: a?.n ?? 0, versusN: b?.n ?? 0 }
  const value = a.mean - b.mean
  const known = { ...none, value, n: a.n, versus: b.mean, versusN: b.n }
  if (a.n < 2 || b.n < 2) return known
  const [x, y] = [a.variance / a.n, b.variance / b.n]
  if (x + y === 0) return { ...known, low: value, high: value }
  const half = Math.sqrt(x + y) * studentTQuantile(ALPHA, (x + y) ** 2 / (x ** 2 / (a.n - 1) + y ** 2 / (b.n - 1)))
  return { ...known, low: value - half, high: value + half }
}

import { ascending } from '../statistics/ascending.ts'
import { quantile } from '../statistics/quantile.ts'

/** How customers are dealt into five scores. */
export type ScoringRule = 'rank' | 'quantile'

/** Which end is good: much money, but few days since. */
export type Better = 'high' | 'low'

/** The four lines that a whole run drew between the scores 1–5. A plain object: keep it with its version, and any single value can be
 *  scored later without the rest. */
export interface CutOffs {
  rule: ScoringRule
  better: Better
  /** how many values the run scored */
  n: number
  /** what must be reached for score 2, 3, 4 and 5; empty where n is 0 */
  thresholds: readonly number[]
}

/** Cut-offs of the **rank** rule: competition-rank quintiles.
 *
 *  Rank 1 is the best value, equal values share the best rank among them, and `score = 5 − ⌊5 (rank − 1) / n⌋`. Equal customers are thus
 *  never told apart, and the scores are as even as the ties allow: with half of all customers at one purchase, all of these get 3.
 *
 *  The rank need not be counted. A score of at least s means `rank − 1 < (6 − s) n / 5`; the last place from the top that
 *  satisfies it holds the threshold, and whoever equals it shares its group's rank.
 *
 *  @param values one per customer; NaN is outside n
 *  @param better which end is rank 1
 *  @example
 *  rankCutOffs(Float64Array.of(10, 20, 30, 40, 50), 'high').thresholds // => [20, 30, 40, 50]
 *  rankCutOffs(Float64Array.of(1, 1, 1, 2, 3), 'high').thresholds // => [1, 1, 2, 3] */
export function rankCutOffs(values: Float64Array, better: Better): CutOffs {
  const bestFirst = better === 'high' ? ascending(values).reverse() : ascending(values)
  const n = bestFirst.length
  const lastPlace = (score: number): number => Math.floor(((6 - score) * n - 1) / 5)
  return { rule: 'rank', better, n, thresholds: n === 0 ? [] : [2, 3, 4, 5].map((score) => bestFirst[lastPlace(score)]!) }
}

/** Cut-offs of the **quantile** rule, as the R package *rfm* draws them (Hebbali): the type-7 quantiles at .2 .4 .6 .8, plus one.
 *
 *  `score = 1 +` how many thresholds the value reaches; for recency, where few days are good, `5 −` how many it reaches. The "plus
 *  one" belongs to whole numbers (the next day, the next purchase) and makes the rule depend on the unit of money: give `one` as 100
 *  when amounts are in cents, to mean what the package means in dollars.
 *
 *  @param values one per customer; NaN is outside n
 *  @param better which end is good
 *  @param one the "one" that is added, in the values' unit
 *  @example
 *  quantileCutOffs(Float64Array.of(10, 20, 30, 40, 50), 'high').thresholds // => [19, 27, 35, 43]
 *  quantileCutOffs(Float64Array.of(10, 20, 30, 40, 50), 'low').thresholds // => [43, 35, 27, 19] */
export function quantileCutOffs(values: Float64Array, better: Better, one = 1): CutOffs {
  const sorted = ascending(values)
  const shares = better === 'high' ? [0.2, 0.4, 0.6, 0.8] : [0.8, 0.6, 0.4, 0.2]
  return { rule: 'quantile', better, n: sorted.length, thresholds: sorted.length === 0 ? [] : shares.map((p) => quantile(sorted, p) + one) }
}

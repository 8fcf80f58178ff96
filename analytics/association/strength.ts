import { chiSquaredUpper } from '../distributions/chi-squared.ts'
import { logGamma } from '../special-functions/log-gamma.ts'
import type { Rules } from './rules.ts'

/** How far a rule is from chance, in the measures of the literature. */
export interface Strength {
  /** P(both) − P(left) P(right): the share of baskets beyond chance */
  leverage: number
  /** how many times as often the rule would be wrong if the sides were independent; Infinity for a rule that is never wrong (Brin et al. 1997) */
  conviction: number
  /** of the 2 × 2 table, without correction */
  chiSquared: number
  /** its p-value */
  p: number
  /** the chance of as many baskets with both, or more, if the sides were independent (Fisher's exact test, one-sided) */
  fisherP: number
}

/** The strength of rule r beyond lift, which is high for rare things by accident: a low `fisherP` tells that this one is not.
 *
 *  Where thousands of rules are looked at, p × rules is what an honest p-value comes to (Bonferroni).
 *
 *  @example
 *  const sold = baskets(Int32Array.of(0, 0, 1, 1, 2, 3), Int32Array.of(0, 1, 0, 1, 1, 2), 4, 3)
 *  const { leverage, chiSquared, fisherP } = ruleStrength(associationRules(frequentItemsets(sold, 0.5), 0.9), 0)
 *  [leverage, chiSquared, fisherP] // => [0.125, 1.333, 0.5] */
export function ruleStrength({ baskets: n, count, leftCount, rightCount }: Rules, r: number): Strength {
  const [both, left, right] = [count[r]!, leftCount[r]!, rightCount[r]!]
  const beyond = both - (left * right) / n
  const chiSquared = (beyond ** 2 * n ** 3) / (left * right * (n - left) * (n - right))
  return {
    leverage: beyond / n,
    conviction: ((1 - right / n) * left) / (left - both),
    chiSquared, p: chiSquaredUpper(chiSquared, 1), fisherP: atLeast(both, left, right, n),
  }
}

/** P(X ≥ both) for a hypergeometric X: `left` draws out of n, `right` of which are marked. */
function atLeast(both: number, left: number, right: number, n: number): number {
  const choose = (a: number, b: number): number => logGamma(a + 1) - logGamma(b + 1) - logGamma(a - b + 1)
  let term = Math.exp(choose(right, both) + choose(n - right, left - both) - choose(n, left))
  let total = 0
  for (let k = both; k <= Math.min(left, right) && term > total * 1e-18; k++) {
    total += term
    term *= ((right - k) * (left - k)) / ((k + 1) * (n - right - left + k + 1))
  }
  return Math.min(1, total)
}

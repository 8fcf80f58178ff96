import { ascending } from '../statistics/ascending.ts'
import { sum } from '../statistics/sum.ts'

/** The Gini coefficient of values: 0 where all are equal, near 1 where one customer has everything.
 *
 *  `G = Σ (2i − n − 1) xᵢ / (n Σ xᵢ)` over values sorted from small to large, i from 1. It is half the mean difference between two
 *  customers, relative to the mean, or twice the area between the Lorenz curve and the diagonal (Gini 1912; Sen 1973, *On Economic Inequality*).
 *  The most that n customers can reach is `(n − 1) / n`.
 *
 *  @param values one per customer, NaN outside; a negative value counts as it stands and can lift G above 1
 *  @returns a pure number; NaN where the total is not above 0
 *  @example
 *  gini(Float64Array.of(1, 1, 1, 1)) // => 0
 *  gini(Float64Array.of(0, 0, 0, 1)) // => 0.75
 *  gini(Float64Array.of(1, 2, 3, 4)) // => 0.25 */
export function gini(values: Float64Array): number {
  const sorted = ascending(values)
  const n = sorted.length
  const total = sum(sorted)
  return total > 0 ? sum(sorted.map((value, i) => (2 * i + 1 - n) * value)) / (n * total) : NaN
}

import { seeded, shuffledOrder } from '../random/seeded.ts'
import { points, type Points, squaredDistance } from './points.ts'

/** How well points sit in their clusters: near 1 right, near 0 between two, below 0 wrong. */
export interface Silhouette {
  mean: number
  /** per row; NaN for rows that were not looked at */
  width: Float64Array
}

/** Silhouette widths: for each point (b − a) / max(a, b), a its mean distance to the rest of its cluster, b that to the nearest other one. A point alone
 *  in its cluster has 0.
 *
 *  Every pair must be measured, so of more than `most` rows a sample of that size is looked at, among itself.
 *  Source: Rousseeuw 1987, *J. Comput. Appl. Math.* 20. O(min(n, most)² · columns).
 *
 *  @param cluster 0 … k − 1 per row
 *  @example
 *  silhouette([Float64Array.of(1, 2, 8, 9)], Int32Array.of(0, 0, 1, 1), 2).mean // => 0.8564 */
export function silhouette(columns: readonly Float64Array[], cluster: Int32Array, k: number, most = 10_000, seed = 1): Silhouette {
  const packed = points(columns)
  const rows = packed.n <= most ? Uint32Array.from({ length: packed.n }, (_, i) => i) : shuffledOrder(packed.n, seeded(seed)).subarray(0, most)
  const sizes = new Uint32Array(k)
  for (const i of rows) sizes[cluster[i]!]!++
  const width = new Float64Array(packed.n).fill(NaN)
  let total = 0
  for (const i of rows) total += width[i] = widthOf(packed, i, rows, cluster, sizes)
  return { mean: total / rows.length, width }
}

function widthOf({ at, d }: Points, i: number, rows: Uint32Array, cluster: Int32Array, sizes: Uint32Array): number {
  const away = new Float64Array(sizes.length)
  for (const other of rows) away[cluster[other]!]! += Math.sqrt(squaredDistance(at, i, at, other, d))
  const own = cluster[i]!
  if (sizes[own] === 1) return 0
  const a = away[own]! / (sizes[own]! - 1)
  const b = away.reduce((nearest, sum, c) => (c === own || sizes[c] === 0 ? nearest : Math.min(nearest, sum / sizes[c]!)), Infinity)
  return b === Infinity || a === b ? 0 : (b - a) / Math.max(a, b)
}

import { checkLengths } from '../statistics/check-lengths.ts'

/** What sets a group apart: a column, its mean in the group and among all, and the distance in standard deviations of all. */
export interface Typical { column: number; mean: number; overall: number; apart: number }

/** What is typical of each group, the most telling column first: what a group is named by ("fresh food, little detergent").
 *
 *  @param cluster 0 … groups − 1 per row; others are in no group
 *  @returns per group its columns by |apart|; NaN means for an empty group
 *  @example
 *  typicalOf([Float64Array.of(1, 1, 9, 9), Float64Array.of(5, 6, 5, 6)], Int32Array.of(0, 0, 1, 1), 2)[1][0] // => { column: 0, mean: 9, overall: 5, apart: 1 } */
export function typicalOf(columns: readonly Float64Array[], cluster: Int32Array, groups: number): Typical[][] {
  checkLengths({ cluster, ...Object.fromEntries(columns.map((column, j) => [`column ${j}`, column])) })
  const sizes = new Uint32Array(groups)
  for (const c of cluster) if (c >= 0 && c < groups) sizes[c]!++
  const found: Typical[][] = Array.from(sizes, () => [])
  columns.forEach((column, j) => {
    const overall = column.reduce((a, b) => a + b, 0) / column.length
    const spread = Math.sqrt(column.reduce((total, x) => total + (x - overall) ** 2, 0) / column.length)
    const sums = new Float64Array(groups)
    column.forEach((x, i) => { if (cluster[i]! >= 0 && cluster[i]! < groups) sums[cluster[i]!]! += x })
    sums.forEach((sum, c) => {
      const mean = sum / sizes[c]!
      found[c]!.push({ column: j, mean, overall, apart: spread > 0 ? (mean - overall) / spread : 0 })
    })
  })
  return found.map((group) => group.sort((a, b) => Math.abs(b.apart) - Math.abs(a.apart)))
}

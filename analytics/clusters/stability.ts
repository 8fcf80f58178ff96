import { seeded, shuffledOrder } from '../random/seeded.ts'
import { kMeans } from './k-means.ts'
import { points, squaredDistance } from './points.ts'

/** How far two groupings of the same rows agree, less what they would by chance: 1 the same (whatever the numbers of the groups), 0 as by chance.
 *
 *  Source: Hubert & Arabie 1985, "Comparing Partitions", *J. Classification* 2.
 *
 *  @example
 *  adjustedRand(Int32Array.of(0, 0, 1, 1), Int32Array.of(1, 1, 0, 0)) // => 1
 *  adjustedRand(Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 1, 0, 1)) // => -0.5 */
export function adjustedRand(a: Int32Array, b: Int32Array): number {
  if (a.length !== b.length) throw new RangeError(`columns differ in length: a ${a.length}, b ${b.length}`)
  const counts = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  const wide = b.reduce((most, x) => Math.max(most, x), 0) + 1
  a.forEach((x, i) => [x, b[i]!, x * wide + b[i]!].forEach((key, m) => counts[m]!.set(key, (counts[m]!.get(key) ?? 0) + 1)))
  const pairs = (n: number): number => (n * (n - 1)) / 2
  const [inA, inB, inBoth] = counts.map((map) => [...map.values()].reduce((total, n) => total + pairs(n), 0)) as [number, number, number]
  const chance = (inA * inB) / pairs(a.length)
  const most = (inA + inB) / 2
  return most === chance ? 1 : (inBoth - chance) / (most - chance)
}

/** Whether clusters are there or made: each run clusters two halves of the rows apart, puts all rows to both sets of centres and compares. Above 0.8 or so the
 *  groups come again in new data; a number of groups that fails this is not worth naming.
 *
 *  Source: Hennig 2007, *Comput. Stat. Data Anal.* 52; Lange et al. 2004.
 *
 *  @returns mean adjusted Rand index
 *  @throws RangeError where a half has fewer rows than groups
 *  @example
 *  const x = Float64Array.from({ length: 60 }, (_, i) => (i % 2) * 10 + i / 100)
 *  clusterStability([x], 2) // => 1 */
export function clusterStability(columns: readonly Float64Array[], k: number, { runs = 10, seed = 1 } = {}): number {
  const { n, d, at } = points(columns)
  const random = seeded(seed)
  const grouping = (rows: Uint32Array): Int32Array => {
    const { centres } = kMeans(columns.map((column) => Float64Array.from(rows, (i) => column[i]!)), k, { starts: 5, seed: Math.floor(random() * 2 ** 31) })
    return Int32Array.from({ length: n }, (_, i) => {
      let nearest = 0
      for (let c = 1; c < k; c++) if (squaredDistance(at, i, centres, c, d) < squaredDistance(at, i, centres, nearest, d)) nearest = c
      return nearest
    })
  }
  let total = 0
  for (let run = 0; run < runs; run++) {
    const order = shuffledOrder(n, random)
    total += adjustedRand(grouping(order.subarray(0, n >> 1)), grouping(order.subarray(n >> 1)))
  }
  return total / runs
}

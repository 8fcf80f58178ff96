import type { Random } from '../random/seeded.ts'
import { type Points, squaredDistance } from './points.ts'

/** Centres at the first k points: the start that anyone can repeat anywhere. */
export const firstCentres = ({ at, d }: Points, k: number): Float64Array => at.slice(0, k * d)

/** Centres by greedy k-means++: each next one is drawn with chances in proportion to the squared distance from those already there, the best of a few draws.
 *
 *  Source: Arthur & Vassilvitskii 2007, "k-means++: The Advantages of Careful Seeding", § 2.2, with 2 + ⌊ln k⌋ draws. O(n k ln k). */
export function spreadCentres(points: Points, k: number, random: Random): Float64Array {
  const { n, d, at } = points
  const centres = new Float64Array(k * d)
  const put = (c: number, i: number): void => centres.set(at.subarray(i * d, (i + 1) * d), c * d)
  put(0, Math.floor(random() * n))
  let nearest = Float64Array.from({ length: n }, (_, i) => squaredDistance(at, i, centres, 0, d))
  for (let c = 1; c < k; c++) {
    let best: { total: number; nearest: Float64Array<ArrayBuffer>; i: number } | undefined
    for (let draw = 0; draw < 2 + Math.floor(Math.log(k)); draw++) {
      const i = drawn(nearest, random)
      const tried = withCentre(points, nearest, i)
      if (!best || tried.total < best.total) best = { ...tried, i }
    }
    put(c, best!.i)
    nearest = best!.nearest
  }
  return centres
}

/** A place with a chance in proportion to its weight; the last where all weights are 0. */
function drawn(weights: Float64Array, random: Random): number {
  let left = random() * weights.reduce((a, b) => a + b, 0)
  for (let i = 0; i < weights.length; i++) if ((left -= weights[i]!) < 0) return i
  return weights.length - 1
}

function withCentre({ n, d, at }: Points, nearest: Float64Array, centre: number): { total: number; nearest: Float64Array<ArrayBuffer> } {
  const closer = new Float64Array(n)
  let total = 0
  for (let i = 0; i < n; i++) total += closer[i] = Math.min(nearest[i]!, squaredDistance(at, i, at, centre, d))
  return { total, nearest: closer }
}

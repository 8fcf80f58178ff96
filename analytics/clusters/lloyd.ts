import { assign, bounds, loosen } from './assign.ts'
import { type Points, squaredDistance } from './points.ts'

/** Where a descent ended. */
export interface Descent { centres: Float64Array; cluster: Int32Array; sizes: Uint32Array; inertia: number; iterations: number; settled: boolean }

/** Lloyd's algorithm: every point to its nearest centre (the lower number among equals), every centre to the mean of its points, until nothing moves.
 *
 *  A centre that loses all its points is put on the point farthest from its own centre. Source: Lloyd 1982, *IEEE Trans. Inf. Theory* 28. */
export function lloyd(points: Points, start: Float64Array, k: number, most: number): Descent {
  const { n, d, at } = points
  const centres = start.slice()
  const cluster = new Int32Array(n)
  const sizes = new Uint32Array(k)
  const known = bounds(n, k)
  let iterations = 0
  let settled = false
  while (!settled && iterations < most) {
    iterations++
    settled = assign(points, centres, k, cluster, known) === 0 && iterations > 1
    if (!settled) loosen(known, recentre(points, centres, k, cluster, sizes))
  }
  if (!settled) assign(points, centres, k, cluster, known)
  sizes.fill(0)
  let inertia = 0
  for (let i = 0; i < n; i++) {
    sizes[cluster[i]!]!++
    inertia += squaredDistance(at, i, centres, cluster[i]!, d)
  }
  return { centres, cluster, sizes, inertia, iterations, settled }
}

/** Moves centres to the means of their points and gives how far each went. */
function recentre({ n, d, at }: Points, centres: Float64Array, k: number, cluster: Int32Array, sizes: Uint32Array): Float64Array {
  const sums = new Float64Array(k * d)
  sizes.fill(0)
  for (let i = 0; i < n; i++) {
    const c = cluster[i]!
    sizes[c]!++
    for (let j = 0, p = i * d, q = c * d; j < d; j++, p++, q++) sums[q]! += at[p]!
  }
  const taken = new Set<number>()
  for (let c = 0; c < k; c++) {
    const lost = sizes[c] === 0 ? farthest({ n, d, at }, centres, cluster, taken) : -1
    for (let j = 0; j < d; j++) sums[c * d + j] = lost < 0 ? sums[c * d + j]! / sizes[c]! : at[lost * d + j]!
  }
  const moved = Float64Array.from({ length: k }, (_, c) => Math.sqrt(squaredDistance(centres, c, sums, c, d)))
  centres.set(sums)
  return moved
}

function farthest({ n, d, at }: Points, centres: Float64Array, cluster: Int32Array, taken: Set<number>): number {
  let found = -1
  let most = -1
  for (let i = 0; i < n; i++) {
    const away = squaredDistance(at, i, centres, cluster[i]!, d)
    if (away > most && !taken.has(i)) {
      found = i
      most = away
    }
  }
  taken.add(found)
  return found
}

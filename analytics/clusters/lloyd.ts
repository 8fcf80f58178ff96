import { assign, forget, loosen } from './assign.ts'
import type { Ground } from './ground.ts'
import { squaredDistance } from './points.ts'

/** Where a descent ended. */
export interface Descent { centres: Float64Array; cluster: Int32Array; sizes: Uint32Array; inertia: number; iterations: number; settled: boolean }

/** Lloyd's algorithm: every point to its nearest centre (the lower number among equals), every centre to the mean of its points, until nothing moves.
 *
 *  A centre that loses all its points is put on the point farthest from its own centre. Source: Lloyd 1982, *IEEE Trans. Inf. Theory* 28. */
export function lloyd(ground: Ground, start: Float64Array, most: number): Descent {
  const { n, d, at, centres, cluster, sizes, bounds } = ground
  centres.set(start)
  cluster.fill(0)
  forget(bounds)
  let iterations = 0
  let settled = false
  while (!settled && iterations < most) {
    iterations++
    settled = assign(ground) === 0 && iterations > 1
    if (!settled) loosen(bounds, recentre(ground))
  }
  if (!settled) assign(ground)
  sizes.fill(0)
  let inertia = 0
  for (let i = 0; i < n; i++) {
    sizes[cluster[i]!]!++
    inertia += squaredDistance(at, i, centres, cluster[i]!, d)
  }
  return { centres: centres.slice(), cluster: cluster.slice(), sizes: sizes.slice(), inertia, iterations, settled }
}

/** Moves centres to the means of their points and gives how far each went. */
function recentre(ground: Ground): Float64Array {
  const { n, d, k, at, centres, cluster, sums, sizes, kernels } = ground
  sums.fill(0)
  sizes.fill(0)
  kernels.sumByCluster(at.byteOffset, n, d, cluster.byteOffset, sums.byteOffset, sizes.byteOffset)
  const taken = new Set<number>()
  for (let c = 0; c < k; c++) {
    const lost = sizes[c] === 0 ? farthest(ground, taken) : -1
    for (let j = 0; j < d; j++) sums[c * d + j] = lost < 0 ? sums[c * d + j]! / sizes[c]! : at[lost * d + j]!
  }
  const moved = Float64Array.from({ length: k }, (_, c) => Math.sqrt(squaredDistance(centres, c, sums, c, d)))
  centres.set(sums)
  return moved
}

function farthest({ n, d, at, centres, cluster }: Ground, taken: Set<number>): number {
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

import { type Points, squaredDistance } from './points.ts'

/** Where a descent ended. */
export interface Descent { centres: Float64Array; cluster: Int32Array; sizes: Uint32Array; inertia: number; iterations: number; settled: boolean }

/** What is known of each point without measuring: at most `upper` from its own centre, at least `lower` from any other. */
interface Bounds { upper: Float64Array; lower: Float64Array }

/** Two distances this close, relatively, are measured again: bounds carry rounding, and ties go to the lower number. */
const SLACK = 1 + 1e-9

/** Lloyd's algorithm: every point to its nearest centre (the lower number among equals), every centre to the mean of its points, until nothing moves.
 *
 *  Hamerly's bounds spare the measuring where a point cannot have changed sides; the result is Lloyd's. A centre that loses all its points is
 *  put on the point farthest from its own centre.
 *
 *  Sources: Lloyd 1982, *IEEE Trans. Inf. Theory* 28; Hamerly 2010, "Making k-means Even Faster", SDM. */
export function lloyd(points: Points, start: Float64Array, k: number, most: number): Descent {
  const { n, d } = points
  const centres = start.slice()
  const cluster = new Int32Array(n)
  const sizes = new Uint32Array(k)
  const bounds: Bounds = { upper: new Float64Array(n).fill(Infinity), lower: new Float64Array(n) }
  let iterations = 0
  let settled = false
  while (!settled && iterations < most) {
    iterations++
    settled = assign(points, centres, k, cluster, bounds) === 0 && iterations > 1
    if (!settled) loosen(bounds, cluster, recentre(points, centres, k, cluster, sizes))
  }
  let inertia = 0
  for (let i = 0; i < n; i++) inertia += squaredDistance(points.at, i, centres, cluster[i]!, d)
  return { centres, cluster, sizes, inertia, iterations, settled }
}

/** Puts points to their nearest centres and gives how many changed. */
function assign({ n, d, at }: Points, centres: Float64Array, k: number, cluster: Int32Array, { upper, lower }: Bounds): number {
  const half = halfGaps(centres, k, d)
  let changed = 0
  for (let i = 0; i < n; i++) {
    const own = cluster[i]!
    const safe = Math.max(lower[i]!, half[own]!)
    if (upper[i]! * SLACK < safe) continue
    upper[i] = Math.sqrt(squaredDistance(at, i, centres, own, d))
    if (upper[i]! * SLACK < safe) continue
    let first = Infinity
    let second = Infinity
    let nearest = 0
    for (let c = 0; c < k; c++) {
      const away = squaredDistance(at, i, centres, c, d)
      if (away < first) {
        second = first
        first = away
        nearest = c
      } else if (away < second) second = away
    }
    upper[i] = Math.sqrt(first)
    lower[i] = Math.sqrt(second)
    if (nearest !== own) {
      cluster[i] = nearest
      changed++
    }
  }
  return changed
}

/** Half the way from each centre to the next: who is nearer than that to his own has no nearer one. */
function halfGaps(centres: Float64Array, k: number, d: number): Float64Array {
  return Float64Array.from({ length: k }, (_, c) => {
    let nearest = Infinity
    for (let other = 0; other < k; other++) if (other !== c) nearest = Math.min(nearest, squaredDistance(centres, c, centres, other, d))
    return Math.sqrt(nearest) / 2
  })
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

/** After the centres moved, a point is farther from its own by at most its move, nearer to others by at most the longest of the other moves. */
function loosen({ upper, lower }: Bounds, cluster: Int32Array, moved: Float64Array): void {
  let longest = 0
  moved.forEach((way, c) => { if (way > moved[longest]!) longest = c })
  const next = moved.reduce((most, way, c) => (c === longest ? most : Math.max(most, way)), 0)
  for (let i = 0; i < upper.length; i++) {
    const own = cluster[i]!
    upper[i]! += moved[own]!
    lower[i]! -= own === longest ? next : moved[longest]!
  }
}

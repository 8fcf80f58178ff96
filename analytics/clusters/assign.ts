import { type Bounds, type Ground, TILE } from './ground.ts'
import { squaredDistance } from './points.ts'

/** Distances that are this close, relatively, are measured: bounds carry rounding, and ties go to the lower number. */
const SLACK = 1 + 1e-9

/** Puts points to their nearest centres, measuring only where bounds leave a doubt, and gives how many changed. The result is as if all had been measured.
 *
 *  Source: Hamerly 2010, "Making k-means Even Faster", SDM. */
export function assign(ground: Ground): number {
  const { kernels, n, d, k, at, centres, tiles, cluster, bounds: { own, others, half, upper, lower } } = ground
  fillHalfGaps(ground)
  tiles.fill(Infinity)
  for (let c = 0; c < k; c++) for (let j = 0; j < d; j++) tiles[(Math.floor(c / TILE) * d + j) * TILE + (c % TILE)] = centres[c * d + j]!
  return kernels.assign(at.byteOffset, n, d, centres.byteOffset, tiles.byteOffset, tiles.length / (d * TILE), cluster.byteOffset, upper.byteOffset, lower.byteOffset, own.byteOffset, others.byteOffset, half.byteOffset, SLACK)
}

function fillHalfGaps({ centres, k, d, bounds: { half } }: Ground): void {
  for (let c = 0; c < k; c++) {
    let nearest = Infinity
    for (let other = 0; other < k; other++) if (other !== c) nearest = Math.min(nearest, squaredDistance(centres, c, centres, other, d))
    half[c] = Math.sqrt(nearest) / 2
  }
}

/** Forgets all bounds, for a descent from other centres. */
export function forget({ own, others, upper, lower }: Bounds): void {
  for (const bound of [own, others, lower]) bound.fill(0)
  upper.fill(Infinity)
}

/** Adds the ways that the centres went in one iteration. */
export function loosen({ own, others }: Bounds, moved: Float64Array): void {
  let longest = 0
  moved.forEach((way, c) => { if (way > moved[longest]!) longest = c })
  const next = moved.reduce((most, way, c) => (c === longest ? most : Math.max(most, way)), 0)
  moved.forEach((way, c) => {
    own[c]! += way
    others[c]! += c === longest ? next : moved[longest]!
  })
}

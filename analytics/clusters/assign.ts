import { type Points, squaredDistance } from './points.ts'

/** What is known of distances without measuring again. Centres move, so bounds loosen with every iteration; ways are added up per centre, so that bounds need no work in between. */
export interface Bounds {
  /** way that each centre has gone so far */
  own: Float64Array
  /** per centre, the sum over iterations of the longest way that any *other* centre went */
  others: Float64Array
  /** distance to the own centre when measured, less the way of that centre until then */
  upper: Float64Array
  /** distance to the next nearest centre when measured, plus the way of the others until then */
  lower: Float64Array
}

export const bounds = (n: number, k: number): Bounds => ({ own: new Float64Array(k), others: new Float64Array(k), upper: new Float64Array(n).fill(Infinity), lower: new Float64Array(n) })

/** Distances that are this close, relatively, are measured: bounds carry rounding, and ties go to the lower number. */
const SLACK = 1 + 1e-9

/** Puts points to their nearest centres, measuring only where bounds leave a doubt, and gives how many changed. The result is as if all had been measured.
 *
 *  Source: Hamerly 2010, "Making k-means Even Faster", SDM. */
export function assign({ n, d, at }: Points, centres: Float64Array, k: number, cluster: Int32Array, { own, others, upper, lower }: Bounds): number {
  const half = halfGaps(centres, k, d)
  const tiles = tilesOf(centres, k, d)
  const away = new Float64Array(tiles.length / d)
  let changed = 0
  for (let i = 0; i < n; i++) {
    const before = cluster[i]!
    const safe = Math.max(lower[i]! - others[before]!, half[before]!)
    if ((upper[i]! + own[before]!) * SLACK < safe) continue
    const far = Math.sqrt(squaredDistance(at, i, centres, before, d))
    upper[i] = far - own[before]!
    if (far * SLACK < safe) continue
    measure(at, i * d, d, tiles, away)
    let first = Infinity
    let second = Infinity
    let nearest = 0
    for (let c = 0; c < k; c++) {
      const square = away[c]!
      if (square < first) {
        second = first
        first = square
        nearest = c
      } else if (square < second) second = square
    }
    upper[i] = Math.sqrt(first) - own[nearest]!
    lower[i] = Math.sqrt(second) + others[nearest]!
    if (nearest === before) continue
    cluster[i] = nearest
    changed++
  }
  return changed
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

/** Half the way from each centre to the nearest other: who is nearer than that to his own has no nearer one. */
function halfGaps(centres: Float64Array, k: number, d: number): Float64Array {
  return Float64Array.from({ length: k }, (_, c) => {
    let nearest = Infinity
    for (let other = 0; other < k; other++) if (other !== c) nearest = Math.min(nearest, squaredDistance(centres, c, centres, other, d))
    return Math.sqrt(nearest) / 2
  })
}

/** Centres four by four, coordinate by coordinate; what is missing of the last four lies infinitely far. */
function tilesOf(centres: Float64Array, k: number, d: number): Float64Array {
  const tiles = new Float64Array(Math.ceil(k / 4) * 4 * d).fill(Infinity)
  for (let c = 0; c < k; c++) for (let j = 0; j < d; j++) tiles[((c >> 2) * d + j) * 4 + (c & 3)] = centres[c * d + j]!
  return tiles
}

/** Squared distances of a point to all centres. Four running sums at a time do not wait for each other. */
function measure(at: Float64Array, from: number, d: number, tiles: Float64Array, away: Float64Array): void {
  for (let c = 0, t = 0; c < away.length; c += 4) {
    let p = 0
    let q = 0
    let r = 0
    let s = 0
    for (let j = 0; j < d; j++, t += 4) {
      const x = at[from + j]!
      const a = x - tiles[t]!
      const b = x - tiles[t + 1]!
      const e = x - tiles[t + 2]!
      const f = x - tiles[t + 3]!
      p += a * a
      q += b * b
      r += e * e
      s += f * f
    }
    away[c] = p
    away[c + 1] = q
    away[c + 2] = r
    away[c + 3] = s
  }
}

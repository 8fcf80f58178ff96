import { type Kernels, roomFor } from '../kernels/room.ts'
import { type Points, points } from './points.ts'

/** Centres that are measured together. */
export const TILE = 8

/** Points with all that a descent works on, in the kernels' memory. */
export interface Ground extends Points {
  kernels: Kernels
  k: number
  centres: Float64Array
  /** centres eight by eight, coordinate by coordinate; what is missing of the last eight lies infinitely far */
  tiles: Float64Array
  cluster: Int32Array
  sums: Float64Array
  sizes: Uint32Array
  bounds: Bounds
}

/** What is known of distances without measuring again. Centres move, so bounds loosen with every iteration; ways are added up per centre, so that bounds need no work in between. */
export interface Bounds {
  /** way that each centre has gone so far */
  own: Float64Array
  /** per centre, the sum over iterations of the longest way that any *other* centre went */
  others: Float64Array
  /** per centre, half the way to the nearest other: who is nearer than that to his own has no nearer one */
  half: Float64Array
  /** distance to the own centre when measured, less the way of that centre until then */
  upper: Float64Array
  /** distance to the next nearest centre when measured, plus the way of the others until then */
  lower: Float64Array
}

/** Lays points out for descents to k centres.
 *
 *  @throws RangeError as `points` does */
export function groundFor(columns: readonly Float64Array[], k: number): Ground {
  const n = columns[0]?.length ?? 0
  const d = columns.length
  const tiled = Math.ceil(k / TILE) * TILE * d
  const room = roomFor([8 * n * d, 8 * k * d, 8 * tiled, 4 * n, 8 * k * d, 4 * k, 8 * k, 8 * k, 8 * k, 8 * n, 8 * n])
  return {
    ...points(columns, room.floats), k, kernels: room.kernels, centres: room.floats(k * d), tiles: room.floats(tiled), cluster: room.integers(n), sums: room.floats(k * d), sizes: room.words(k),
    bounds: { own: room.floats(k), others: room.floats(k), half: room.floats(k), upper: room.floats(n), lower: room.floats(n) },
  }
}

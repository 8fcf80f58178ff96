import { seeded } from '../random/seeded.ts'
import { groundFor } from './ground.ts'
import { type Descent, lloyd } from './lloyd.ts'
import { checkLengths } from '../statistics/check-lengths.ts'
import { firstCentres, spreadCentres } from './seed-centres.ts'

export interface KMeansOptions {
  /** `spread`: k-means++ draws, the best of `starts`; `first`: the first k rows, once. Left out: `spread` */
  init?: 'spread' | 'first'
  /** left out: 10 */
  starts?: number
  /** left out: 1 */
  seed?: number
  /** iterations of one descent; left out: 300 */
  most?: number
}

/** Clusters of customers. `cluster` is 0 … k − 1 per row; centre c has coordinates from place c · columns on; `inertia` is the sum of squared distances to the own centre. */
export interface KMeans extends Descent { k: number }

/** k-means: k groups whose members are as near as possible to the middle of their group, in squared distance.
 *
 *  Columns should be in comparable units (see `standardised`); amounts of money, which are skewed, are best taken as logarithms first. Descents only
 *  find a valley, not the deepest: hence several starts. A million rows of eight columns and eight groups take some seconds.
 *
 *  @param columns as many rows each; O(rows × k × columns) an iteration at most
 *  @throws RangeError where k is not a whole number between 1 and the rows, or a value is not a number
 *  @example
 *  const groups = kMeans([Float64Array.of(1, 9, 2, 8), Float64Array.of(0, 0, 0, 0)], 2, { init: 'first' })
 *  groups.cluster // => [0, 1, 0, 1]
 *  groups.centres // => [1.5, 0, 8.5, 0]
 *  groups.inertia // => 1 */
export function kMeans(columns: readonly Float64Array[], k: number, { init = 'spread', starts = 10, seed = 1, most = 300 }: KMeansOptions = {}): KMeans {
  const rows = checkLengths(Object.fromEntries(columns.map((column, j) => [`column ${j}`, column])))
  if (!(Number.isInteger(k) && k >= 1 && k <= rows)) throw new RangeError(`${k} groups of ${rows} rows`)
  const ground = groundFor(columns, k)
  if (init === 'first') return { k, ...lloyd(ground, firstCentres(ground, k), most) }
  const random = seeded(seed)
  let best: Descent | undefined
  for (let start = 0; start < Math.max(1, starts); start++) {
    const found = lloyd(ground, spreadCentres(ground, k, random), most)
    if (!best || found.inertia < best.inertia) best = found
  }
  return { k, ...best! }
}

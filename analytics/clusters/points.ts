import { checkLengths } from '../statistics/check-lengths.ts'

/** Points one after the other: point i has coordinates from place i · d on. Distances between points want them together. */
export interface Points { n: number; d: number; at: Float64Array }

/** Columns as points, laid out where the caller has room for them, else anew.
 *
 *  @throws RangeError where columns differ in length, there are none, or a value is not a number */
export function points(columns: readonly Float64Array[], room?: (length: number) => Float64Array): Points {
  const n = checkLengths(Object.fromEntries(columns.map((column, j) => [`column ${j}`, column])))
  const d = columns.length
  if (d === 0) throw new RangeError('points have at least one coordinate')
  const at = room?.(n * d) ?? new Float64Array(n * d)
  columns.forEach((column, j) => {
    let finite = true
    for (let i = 0, p = j; i < n; i++, p += d) {
      at[p] = column[i]!
      finite &&= Number.isFinite(column[i])
    }
    if (!finite) throw new RangeError(`column ${j} has values that are not numbers`)
  })
  return { n, d, at }
}

/** Squared distance between point i and centre c. */
export function squaredDistance(at: Float64Array, i: number, centres: Float64Array, c: number, d: number): number {
  let total = 0
  for (let j = 0, p = i * d, q = c * d; j < d; j++, p++, q++) {
    const apart = at[p]! - centres[q]!
    total += apart * apart
  }
  return total
}

/** A column with mean 0 and population standard deviation 1, so that no unit outweighs another. A column that does not vary becomes 0.
 *
 *  @example
 *  standardised(Float64Array.of(1, 3)) // => { column: [-1, 1], mean: 2, scale: 1 } */
export function standardised(column: Float64Array): { column: Float64Array; mean: number; scale: number } {
  const mean = column.reduce((a, b) => a + b, 0) / column.length
  const spread = Math.sqrt(column.reduce((total, x) => total + (x - mean) ** 2, 0) / column.length)
  const scale = spread > 1e-12 * Math.abs(mean) ? spread : 1
  return { column: column.map((x) => (x - mean) / scale), mean, scale }
}

/** A split of row numbers. */
export interface Split { train: Uint32Array; test: Uint32Array }

/** Splits rows by a hash of their number: the same rows fall on the same side in any language, on any machine.
 *
 *  Row i is a test row where `((i + seed) · 2654435761 mod 2³²) / 2³² < fraction` (Knuth's multiplicative hash, TAOCP 3, § 6.4).
 *
 *  @param fraction of rows to test on, 0–1
 *  @throws RangeError where it lies outside
 *  @example
 *  hashSplit(5, 0, 0.25).test // => [0, 2] */
export function hashSplit(rows: number, seed: number, fraction: number): Split {
  if (!(fraction >= 0 && fraction <= 1)) throw new RangeError(`a share lies between 0 and 1, not at ${fraction}`)
  return splitBy(rows, (i) => (Math.imul(i + seed, 2654435761) >>> 0) / 2 ** 32 < fraction)
}

/** Splits rows by time: what came before the day is learnt from, what came on it or after is predicted. The only split that tells how
 *  a model will do tomorrow; a random one lets it look ahead.
 *
 *  @param day of each row
 *  @example
 *  timeSplit(Int32Array.of(5, 9, 7), 7) // => { train: [0], test: [1, 2] } */
export const timeSplit = (day: Int32Array, from: number): Split => splitBy(day.length, (i) => day[i]! >= from)

function splitBy(rows: number, tested: (row: number) => boolean): Split {
  const train: number[] = []
  const test: number[] = []
  for (let i = 0; i < rows; i++) (tested(i) ? test : train).push(i)
  return { train: Uint32Array.from(train), test: Uint32Array.from(test) }
}

/** The places of a column in the order of `rows`; the same kind of column.
 *
 *  @example
 *  take(Float64Array.of(5, 6, 7), Uint32Array.of(2, 0)) // => [7, 5] */
export function take<C extends Float64Array | Float32Array | Int32Array | Uint8Array>(column: C, rows: Uint32Array): C {
  const taken = new (column.constructor as new (n: number) => C)(rows.length)
  for (let i = 0; i < rows.length; i++) taken[i] = column[rows[i]!]!
  return taken
}

import type { Binned } from './bin-columns.ts'

/** Bins of one word's four columns. */
export const WORD_BINS = 4 * 256

/** Adds up packed gradients by bin for the rows of a node: place 256 c + b holds the sum over the rows with column c in bin b.
 *
 *  One word brings four columns and one number brings slope and curve, so a row costs three loads and four additions for four columns.
 *  @param rows row numbers; undefined for all
 *  @param packed packed gradients in the order of `rows` */
export function histogramOf({ words }: Binned, rows: Int32Array | undefined, packed: Float64Array, into: Float64Array): void {
  into.fill(0)
  words.forEach((column, w) => {
    const sums = into.subarray(w * WORD_BINS, (w + 1) * WORD_BINS)
    if (rows) addSome(column, rows, packed, sums)
    else addAll(column, packed, sums)
  })
}

function addAll(column: Uint32Array, packed: Float64Array, sums: Float64Array): void {
  for (let i = 0; i < column.length; i++) {
    const word = column[i]!
    const value = packed[i]!
    sums[word & 255]! += value
    sums[256 + ((word >>> 8) & 255)]! += value
    sums[512 + ((word >>> 16) & 255)]! += value
    sums[768 + (word >>> 24)]! += value
  }
}

function addSome(column: Uint32Array, rows: Int32Array, packed: Float64Array, sums: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    const word = column[rows[i]!]!
    const value = packed[i]!
    sums[word & 255]! += value
    sums[256 + ((word >>> 8) & 255)]! += value
    sums[512 + ((word >>> 16) & 255)]! += value
    sums[768 + (word >>> 24)]! += value
  }
}

/** The histogram of the other child: what the parent has and this one has not. */
export function subtractInto(parent: Float64Array, child: Float64Array): void {
  for (let b = 0; b < parent.length; b++) parent[b]! -= child[b]!
}

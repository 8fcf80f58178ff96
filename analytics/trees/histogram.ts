import type { Binned } from './bin-columns.ts'

/** Bins of one word's four columns. */
export const WORD_BINS = 4 * 256

/** Rows that are fetched together. */
const CHUNK = 256

/** Adds up packed gradients by bin over all rows: place 256 c + b holds the sum over the rows with column c in bin b.
 *
 *  One word brings four columns and one number brings slope and curve, so a row costs two loads and four additions for four columns. */
export function histogramOfAll({ words }: Binned, packed: Float64Array): Float64Array {
  const histogram = new Float64Array(words.length * WORD_BINS)
  words.forEach((column, w) => addWords(column, packed, column.length, 0, 1, histogram.subarray(w * WORD_BINS, (w + 1) * WORD_BINS)))
  return histogram
}

/** The same over some rows. They lie apart in memory, and waiting for each would cost more than the adding up: a chunk of them is fetched first, with nothing to do
 *  in between, so that many are on their way at once. */
export function histogramOf({ words: { length: width }, byRow }: Binned, rows: Int32Array, packed: Float64Array): Float64Array {
  const sums = new Float64Array(width * WORD_BINS)
  const values = new Float64Array(CHUNK)
  const words = new Uint32Array(CHUNK * width)
  for (let from = 0; from < rows.length; from += CHUNK) {
    const count = Math.min(CHUNK, rows.length - from)
    fetch(byRow, packed, rows, from, count, width, words, values)
    for (let w = 0; w < width; w++) addWords(words, values, count, w, width, sums.subarray(w * WORD_BINS, (w + 1) * WORD_BINS))
  }
  return sums
}

function fetch(byRow: Uint32Array, packed: Float64Array, rows: Int32Array, from: number, count: number, width: number, words: Uint32Array, values: Float64Array): void {
  for (let i = 0, to = 0; i < count; i++) {
    const row = rows[from + i]!
    const at = Math.imul(row, width)
    values[i] = packed[row]!
    for (let w = 0; w < width; w++) words[to++] = byRow[at + w]!
  }
}

function addWords(words: Uint32Array, values: Float64Array, count: number, first: number, width: number, sums: Float64Array): void {
  for (let i = 0, at = first; i < count; i++, at += width) {
    const word = words[at]!
    const value = values[i]!
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

/** What all bins of a column hold together: the sum over the node's rows. */
export function sumOf(histogram: Float64Array): number {
  let total = 0
  for (let b = 0; b < 256; b++) total += histogram[b]!
  return total
}

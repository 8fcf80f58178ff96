import type { Kernels } from '../kernels/room.ts'
import type { Binned } from './bin-columns.ts'

/** Bins of one word's four columns. */
export const WORD_BINS = 4 * 256

/** Numbers that a chunk of fetched rows needs room for: a gradient and `width` words each. */
export const fetchedLength = (width: number): number => 256 * (1 + Math.ceil(width / 2))

/** Adds up packed gradients by bin over some rows: place 256 c + b holds the sum over those with column c in bin b. `sums` and `fetched` are room to work in.
 *
 *  One word brings four columns and one number brings slope and curve, so a row costs two loads and four additions for four columns. */
export function histogramOf(kernels: Kernels, { words: { length: width }, byRow }: Binned, rows: Int32Array, packed: Float64Array, sums: Float64Array, fetched: Float64Array): Float64Array {
  sums.fill(0)
  kernels.histogram(byRow.byteOffset, width, packed.byteOffset, rows.byteOffset, rows.length, sums.byteOffset, fetched.byteOffset)
  return sums.slice()
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

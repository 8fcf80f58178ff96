import { type Kernels, roomFor } from '../kernels/room.ts'
import { BLOCK } from './design.ts'

/** Columns that are worked on together. A block has room for a multiple of them; what is over stays 0. */
export const TILE = 3

/** How many columns a block has room for. */
export const padded = (p: number): number => Math.max(TILE, Math.ceil(p / TILE) * TILE)

/** A block of rows and its sums of products, in the kernels' memory. */
export interface Gram {
  kernels: Kernels
  /** columns one after the other, BLOCK apart */
  block: Float64Array
  /** the same, times the rows' weights */
  weighted: Float64Array
  /** Xᵀ W X, its lower half, row by row, `padded(p)` wide */
  sums: Float64Array
}

/** Room for the blocks of a design of p columns. */
export function gramFor(p: number): Gram {
  const width = padded(p)
  const { kernels, floats } = roomFor([8 * width * BLOCK, 8 * width * BLOCK, 8 * width * width])
  return { kernels, block: floats(width * BLOCK), weighted: floats(width * BLOCK), sums: floats(width * width) }
}

/** Adds Xᵀ W X of a block.
 *
 *  Three columns by three at a time: nine running sums need six loads, where one by one they would need eighteen. Two rows go at once, so the weighted row behind an odd last one must be 0. */
export function addGram({ kernels, block, weighted, sums }: Gram, filled: number, p: number): void {
  kernels.addGram(block.byteOffset, weighted.byteOffset, 8 * BLOCK, filled, p, sums.byteOffset, padded(p))
}

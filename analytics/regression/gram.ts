import { BLOCK } from './design.ts'

/** Columns that are worked on together. A block has room for a multiple of them; what is over stays 0. */
export const TILE = 3

/** How many columns a block has room for. */
export const padded = (p: number): number => Math.max(TILE, Math.ceil(p / TILE) * TILE)

/** Adds Xᵀ W X of a block to the lower half of `into`, row by row, `padded(p)` wide.
 *
 *  Three columns by three at a time: nine running sums need six loads, where one by one they would need eighteen.
 *  @param block columns one after the other, BLOCK apart
 *  @param weighted the same, times the rows' weights */
export function addGram(block: Float64Array, weighted: Float64Array, filled: number, p: number, into: Float64Array): void {
  for (let j = 0; j < p; j += TILE) {
    for (let k = 0; k <= j; k += TILE) addTile(weighted.subarray(j * BLOCK), block.subarray(k * BLOCK), filled, into, j * padded(p) + k, padded(p))
  }
}

function addTile(x: Float64Array, z: Float64Array, filled: number, into: Float64Array, at: number, width: number): void {
  let [a, b, c, d, e, f, g, h, l] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < filled; i++) {
    const r = z[i]!
    const s = z[i + BLOCK]!
    const t = z[i + 2 * BLOCK]!
    const u = x[i]!
    a += u * r
    b += u * s
    c += u * t
    const v = x[i + BLOCK]!
    d += v * r
    e += v * s
    f += v * t
    const w = x[i + 2 * BLOCK]!
    g += w * r
    h += w * s
    l += w * t
  }
  into[at]! += a
  into[at + 1]! += b
  into[at + 2]! += c
  into[at + width]! += d
  into[at + width + 1]! += e
  into[at + width + 2]! += f
  into[at + 2 * width]! += g
  into[at + 2 * width + 1]! += h
  into[at + 2 * width + 2]! += l
}

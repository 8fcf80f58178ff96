import { BLOCK } from './design.ts'

/** Adds Xᵀ W X of a block to the lower half of `into` (row by row, `size` wide, beginning at its second row and column: the first is the intercept's).
 *
 *  Two columns by two columns at a time: four running sums need four loads, where one by one they would need eight.
 *  @param block columns one after the other, BLOCK apart
 *  @param weighted the same, times the rows' weights */
export function addGram(block: Float64Array, weighted: Float64Array, filled: number, p: number, into: Float64Array): void {
  for (let j = 0; j < p; j += 2) {
    for (let k = 0; k <= j; k += 2) addTile(block, weighted, filled, p, into, j, k)
  }
}

function addTile(block: Float64Array, weighted: Float64Array, filled: number, p: number, into: Float64Array, j: number, k: number): void {
  const size = p + 1
  const second = j + 1 < p
  const x0 = weighted.subarray(j * BLOCK, j * BLOCK + filled)
  const x1 = second ? weighted.subarray((j + 1) * BLOCK, (j + 1) * BLOCK + filled) : x0
  const z0 = block.subarray(k * BLOCK, k * BLOCK + filled)
  const z1 = k + 1 < p ? block.subarray((k + 1) * BLOCK, (k + 1) * BLOCK + filled) : z0
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let i = 0; i < filled; i++) {
    const u = x0[i]!
    const v = x1[i]!
    const s = z0[i]!
    const t = z1[i]!
    a += u * s
    b += u * t
    c += v * s
    d += v * t
  }
  into[(j + 1) * size + k + 1]! += a
  if (k + 1 < p && k < j) into[(j + 1) * size + k + 2]! += b
  if (second) {
    into[(j + 2) * size + k + 1]! += c
    if (k + 1 < p) into[(j + 2) * size + k + 2]! += d
  }
}

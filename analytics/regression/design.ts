import { checkLengths } from '../statistics/check-lengths.ts'

/** A column of a model: one number per row. One-hot columns are best kept as bytes. */
export type Column = Float64Array | Float32Array | Int32Array | Uint8Array

/** Columns with the centre and spread that they are worked with inside, so that income in cents and a flag of 0 or 1 weigh alike. */
export interface Design {
  columns: readonly Column[]
  rows: number
  mean: Float64Array
  /** population standard deviation; 1 for a column that does not vary */
  scale: Float64Array
}

/** Means and spreads of columns, over the rows given.
 *
 *  @throws RangeError where lengths differ, or a value is NaN or infinite: a regression has no place for *no value*
 *  @example
 *  const { mean, scale } = design([Float64Array.of(1, 3)])
 *  [mean[0], scale[0]] // => [2, 1] */
export function design(columns: readonly Column[], rows = columns[0]?.length ?? 0): Design {
  checkLengths(Object.fromEntries([['rows', { length: rows }], ...columns.map((column, j) => [`column ${j}`, column])]))
  const mean = new Float64Array(columns.length)
  const scale = new Float64Array(columns.length)
  columns.forEach((column, j) => {
    const [m, s] = momentsOf(column)
    if (!Number.isFinite(s)) throw new RangeError(`column ${j} has values that are not numbers`)
    mean[j] = m
    scale[j] = s > 1e-12 * Math.abs(m) ? s : 1
  })
  return { columns, rows, mean, scale }
}

/** Mean and population standard deviation, in two passes. */
function momentsOf(column: Column): [mean: number, deviation: number] {
  let total = 0
  for (let i = 0; i < column.length; i++) total += column[i]!
  const mean = total / column.length
  let squares = 0
  for (let i = 0; i < column.length; i++) squares += (column[i]! - mean) ** 2
  return [mean, Math.sqrt(squares / column.length)]
}

/** Rows that are worked on together: small enough to stay in the processor's nearest memory. */
export const BLOCK = 256

/** Fills a block with standardised values, column j from place j · BLOCK on, taking every `stride`-th row from `from` on.
 *  @returns how many rows were filled */
export function fillBlock({ columns, rows, mean, scale }: Design, block: Float64Array, from: number, stride: number): number {
  const filled = Math.min(BLOCK, Math.ceil((rows - from) / stride))
  for (let j = 0; j < columns.length; j++) copy(columns[j]!, block.subarray(j * BLOCK, j * BLOCK + filled), from, stride, mean[j]!, 1 / scale[j]!)
  return filled
}

function copy(column: Column, into: Float64Array, from: number, stride: number, mean: number, factor: number): void {
  for (let i = 0, at = from; i < into.length; i++, at += stride) into[i] = (column[at]! - mean) * factor
}

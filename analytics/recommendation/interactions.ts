import { checkLengths } from '../statistics/check-lengths.ts'

/** Who has what, end to end: row r (a customer) has `column` (products) from `start[r]` up to `start[r + 1]`, ascending, each with its weight. */
export interface Interactions { rows: number; columns: number; start: Uint32Array; column: Int32Array; weight: Float64Array }

/** Who has what from lines (customer, product, weight) in any order; weights of the same pair add up, and a pair at or below 0 (all sent back) is left out.
 *
 *  @param weight how much each line says: 1, a quantity, the logarithm of money
 *  @throws RangeError where lengths differ or a number lies outside
 *  @example
 *  const { start, column, weight } = interactions(Int32Array.of(1, 0, 1), Int32Array.of(2, 0, 2), Float64Array.of(1, 1, 3), 2, 3)
 *  [start, column, weight] // => [[0, 1, 2], [0, 2], [1, 4]] */
export function interactions(row: Int32Array, column: Int32Array, weight: Float64Array, rows: number, columns: number): Interactions {
  const lines = checkLengths({ row, column, weight })
  for (let i = 0; i < lines; i++) {
    if (!(row[i]! >= 0 && row[i]! < rows && column[i]! >= 0 && column[i]! < columns)) throw new RangeError(`line ${i} has customer ${row[i]}, product ${column[i]}`)
  }
  const byColumn = sortedBy(column, Uint32Array.from(column, (_, i) => i), columns)
  const order = sortedBy(row, byColumn, rows)
  const start = new Uint32Array(rows + 1)
  const held = { column: new Int32Array(lines), weight: new Float64Array(lines) }
  let length = 0
  for (let at = 0; at < lines;) {
    const [r, c] = [row[order[at]!]!, column[order[at]!]!]
    let total = 0
    for (; at < lines && row[order[at]!] === r && column[order[at]!] === c; at++) total += weight[order[at]!]!
    if (!(total > 0)) continue
    held.column[length] = c
    held.weight[length++] = total
    start[r + 1] = length
  }
  for (let r = 0; r < rows; r++) start[r + 1] = Math.max(start[r + 1]!, start[r]!)
  return { rows, columns, start, column: held.column.slice(0, length), weight: held.weight.slice(0, length) }
}

/** Line numbers by a key, equals in the order given (counting sort). */
function sortedBy(key: Int32Array, order: Uint32Array, keys: number): Uint32Array {
  const next = new Uint32Array(keys + 1)
  for (const k of key) next[k + 1]!++
  for (let k = 0; k < keys; k++) next[k + 1]! += next[k]!
  const sorted = new Uint32Array(order.length)
  for (const i of order) sorted[next[key[i]!]!++] = i
  return sorted
}

/** The same with customers and products in each other's place.
 *
 *  @example
 *  const bought = interactions(Int32Array.of(0, 1), Int32Array.of(2, 2), Float64Array.of(1, 5), 2, 3)
 *  [transposed(bought).start, transposed(bought).column] // => [[0, 0, 0, 2], [0, 1]] */
export function transposed({ rows, columns, start, column, weight }: Interactions): Interactions {
  const row = new Int32Array(column.length)
  for (let r = 0; r < rows; r++) row.fill(r, start[r], start[r + 1])
  return interactions(column, row, weight, columns, rows)
}

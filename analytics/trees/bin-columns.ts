import type { Room } from '../kernels/room.ts'
import { checkLengths } from '../statistics/check-lengths.ts'
import type { Column } from '../regression/design.ts'

/** Columns as bins 0 … 255, four columns to a 32-bit word: `words[c >> 2][row]` holds column c in its byte c & 3. */
export interface Binned {
  rows: number
  columns: number
  words: Uint32Array[]
  /** the same row by row, for walks over few of the rows: row i from place i · words.length on */
  byRow: Uint32Array
  /** per column, the upper ends of its bins but the last, ascending: bin b holds what lies above end b − 1 and not above end b */
  ends: Float64Array[]
}

const MOST_BINS = 255
/** Rows that the ends are drawn from: enough to place a 255th to a tenth of its width. */
const SAMPLE = 65_536
const CELLS = 1_024

/** Puts every value into one of at most 255 bins with about as many rows each, which is all that histogram trees look at. NaN goes with the lowest.
 *
 *  @param take where words are kept, left out: anew
 *  @throws RangeError where columns differ in length */
export function binColumns(columns: readonly Column[], take: Room['words'] = (length) => new Uint32Array(length)): Binned {
  const rows = checkLengths(Object.fromEntries(columns.map((column, j) => [`column ${j}`, column])))
  const words = Array.from({ length: Math.ceil(columns.length / 4) }, () => take(rows))
  const ends = columns.map(endsOf)
  columns.forEach((column, c) => place(column, ends[c]!, words[c >> 2]!, (c & 3) * 8))
  return { rows, columns: columns.length, words, byRow: byRowOf(words, take(rows * words.length)), ends }
}

function byRowOf(words: Uint32Array[], byRow: Uint32Array): Uint32Array {
  for (const [w, column] of words.entries()) {
    for (let i = 0, at = w; i < column.length; i++, at += words.length) byRow[at] = column[i]!
  }
  return byRow
}

/** Midway between neighbouring values where there are few, between quantiles where there are many. */
function endsOf(column: Column): Float64Array {
  const stride = Math.max(1, Math.floor(column.length / SAMPLE))
  const sorted = Float64Array.from({ length: Math.ceil(column.length / stride) }, (_, i) => column[i * stride]!).filter((x) => !Number.isNaN(x)).sort()
  const distinct = sorted.filter((x, i) => i === 0 || x !== sorted[i - 1])
  if (distinct.length <= MOST_BINS) return distinct.subarray(1).map((x, i) => middle(distinct[i]!, x))
  const drawn = Float64Array.from({ length: MOST_BINS - 1 }, (_, b) => {
    const at = Math.floor(((b + 1) * sorted.length) / MOST_BINS)
    return middle(sorted[at - 1]!, sorted[at]!)
  })
  return drawn.filter((x, i) => i === 0 || x !== drawn[i - 1])
}

/** Between two values, never the upper one by rounding. */
const middle = (low: number, high: number): number => {
  const half = low + (high - low) / 2
  return half < high ? half : low
}

/** Finds bins by a grid of equal cells first, so that only the few ends of a cell are left to search. */
function place(column: Column, ends: Float64Array, words: Uint32Array, shift: number): void {
  const last = ends.length
  const low = ends[0] ?? 0
  const perUnit = last > 1 ? CELLS / (ends[last - 1]! - low) : 0
  const first = new Uint16Array(CELLS + 2)
  for (let cell = 0, b = 0; cell < first.length; cell++) {
    while (b < last && Math.min(CELLS, Math.max(0, Math.floor((ends[b]! - low) * perUnit))) < cell) b++
    first[cell] = b
  }
  for (let i = 0; i < column.length; i++) {
    const x = column[i]!
    if (!(x > low)) continue
    const cell = Math.min(CELLS, Math.floor((x - low) * perUnit))
    let from = first[cell]!
    let to = first[cell + 1]!
    while (from < to) {
      const half = (from + to) >> 1
      if (ends[half]! < x) from = half + 1
      else to = half
    }
    words[i]! |= from << shift
  }
}

import type { BuyingHistories } from './buying-histories.ts'

/** Distinct (x, tx, T) with how many customers share each, every column coded by its distinct values: what depends on one of them alone is then
 *  worked out once for all who share it. */
export interface DistinctHistories {
  /** distinct values of each column */
  x: Float64Array
  tx: Float64Array
  T: Float64Array
  /** for each distinct row, the position of its value in each column */
  xAt: Int32Array
  txAt: Int32Array
  TAt: Int32Array
  weight: Float64Array
  /** for each given row, its distinct row */
  of: Int32Array
  /** sums of weights by x, and by T, and of weight × x by T */
  weightOfX: Float64Array
  weightOfT: Float64Array
  purchasesOfT: Float64Array
  /** sum of weights, of weight × x, of weight × T */
  customers: number
  purchases: number
  time: number
}

/** Combinations of values up to which each gets a place of its own. */
const DIRECT = 2 ** 23

/** Groups equal histories. A million customers seen by the day make some hundred thousand distinct rows or fewer, and a likelihood costs by the row.
 *
 *  @param scale every time is divided by it */
export function distinctHistories(histories: BuyingHistories, scale = 1): DistinctHistories {
  const rows = histories.x.length
  const x = codeNumbers(histories.x)
  const tx = codeNumbers(histories.tx)
  const T = codeNumbers(histories.T)
  const [nx, nt] = [x.values.length, tx.values.length]
  const ways = nx * nt * T.values.length
  const key = ways < DIRECT ? new Int32Array(rows) : new Float64Array(rows)
  for (let i = 0; i < rows; i++) key[i] = (T.code[i]! * nt + tx.code[i]!) * nx + x.code[i]!
  const { values, code: of } = ways < DIRECT ? codeBelow(key, ways) : codeNumbers(key)
  const weight = new Float64Array(values.length)
  for (let i = 0; i < rows; i++) weight[of[i]!]! += histories.weight ? histories.weight[i]! : 1
  const xAt = new Int32Array(values.length)
  const txAt = new Int32Array(values.length)
  const TAt = new Int32Array(values.length)
  for (let d = 0; d < values.length; d++) {
    const rest = Math.floor(values[d]! / nx)
    xAt[d] = values[d]! - rest * nx
    TAt[d] = Math.floor(rest / nt)
    txAt[d] = rest - TAt[d]! * nt
  }
  return withSums({ x: x.values, tx: tx.values.map((t) => t / scale), T: T.values.map((t) => t / scale), xAt, txAt, TAt, weight, of })
}

type Coded = Pick<DistinctHistories, 'x' | 'tx' | 'T' | 'xAt' | 'txAt' | 'TAt' | 'weight' | 'of'>

/** The margins of coded rows. */
export function withSums(coded: Coded): DistinctHistories {
  const weightOfX = new Float64Array(coded.x.length)
  const weightOfT = new Float64Array(coded.T.length)
  const purchasesOfT = new Float64Array(coded.T.length)
  let customers = 0
  let purchases = 0
  let time = 0
  for (let d = 0; d < coded.weight.length; d++) {
    const w = coded.weight[d]!
    const x = coded.x[coded.xAt[d]!]!
    weightOfX[coded.xAt[d]!]! += w
    weightOfT[coded.TAt[d]!]! += w
    purchasesOfT[coded.TAt[d]!]! += w * x
    customers += w
    purchases += w * x
    time += w * coded.T[coded.TAt[d]!]!
  }
  return { ...coded, weightOfX, weightOfT, purchasesOfT, customers, purchases, time }
}

/** Numbers coded by first appearance: distinct values, and for each number the position of its value.
 *
 *  By a hash table of our own that grows with what it finds, and so stays small beside the processor for the few distinct days that there are; a
 *  `Map` of numbers with fractions takes many times as long. */
export function codeNumbers(numbers: ArrayLike<number>): { values: Float64Array; code: Int32Array } {
  const n = numbers.length
  const code = new Int32Array(n)
  const bits = new Float64Array(1)
  const words = new Int32Array(bits.buffer)
  const low = new Int32Array(SMALL)
  let values = new Float64Array(256)
  let slots = new Int32Array(1024)
  let found = 0
  for (let i = 0; i < n; i++) {
    const value = numbers[i]! + 0
    const whole = value | 0
    if (whole === value && whole >= 0 && whole < SMALL && low[whole]! !== 0) {
      code[i] = low[whole]! - 1
      continue
    }
    bits[0] = value
    let slot = hash(words[0]!, words[1]!) & (slots.length - 1)
    let held = slots[slot]!
    while (held !== 0 && values[held - 1] !== value) {
      slot = (slot + 1) & (slots.length - 1)
      held = slots[slot]!
    }
    if (held === 0) {
      if (found === values.length) {
        values = grown(values)
        slots = rehashed(values, found)
        i--
        continue
      }
      values[found++] = value
      slots[slot] = held = found
    }
    if (whole === value && whole >= 0 && whole < SMALL) low[whole] = held
    code[i] = held - 1
  }
  return { values: values.slice(0, found), code }
}

/** Whole numbers below this are looked up without hashing: most counts, and the many zeros. */
const SMALL = 1024

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 4)
  larger.set(values)
  return larger
}

function rehashed(values: Float64Array, found: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(values.length * 4)
  const words = new Int32Array(values.buffer)
  for (let k = 0; k < found; k++) {
    let slot = hash(words[2 * k]!, words[2 * k + 1]!) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = k + 1
  }
  return slots
}

function hash(low: number, high: number): number {
  const h = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  return h ^ (h >>> 15)
}

/** The same for whole numbers from 0 below `most`, by a table with a place for each. */
export function codeBelow(numbers: ArrayLike<number>, most: number): { values: Float64Array; code: Int32Array } {
  const place = new Int32Array(most)
  const values = new Float64Array(Math.min(most, numbers.length))
  const code = new Int32Array(numbers.length)
  let found = 0
  for (let i = 0; i < code.length; i++) {
    const number = numbers[i]!
    let held = place[number]!
    if (held === 0) {
      values[found++] = number
      place[number] = held = found
    }
    code[i] = held - 1
  }
  return { values: values.slice(0, found), code }
}

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

/** Groups equal histories. A million customers seen by the day make some hundred thousand distinct rows or fewer, and a likelihood costs by the row.
 *
 *  @param scale every time is divided by it */
export function distinctHistories(histories: BuyingHistories, scale = 1): DistinctHistories {
  const rows = histories.x.length
  const x = codeNumbers(histories.x)
  const tx = codeNumbers(histories.tx)
  const T = codeNumbers(histories.T)
  const key = new Float64Array(rows)
  const [nx, nt] = [x.values.length, tx.values.length]
  for (let i = 0; i < rows; i++) key[i] = (T.code[i]! * nt + tx.code[i]!) * nx + x.code[i]!
  const { values, code: of } = codeNumbers(key)
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

/** Numbers coded by first appearance, in an open hash table of our own: a `Map` of numbers with fractions takes several times as long. */
export function codeNumbers(numbers: ArrayLike<number>): { values: Float64Array; code: Int32Array } {
  const n = numbers.length
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, n * 2)))
  const slots = new Int32Array(Math.min(size, 2 ** 26))
  const mask = slots.length - 1
  const values = new Float64Array(n)
  const code = new Int32Array(n)
  const bits = new Float64Array(1)
  const words = new Uint32Array(bits.buffer)
  let found = 0
  for (let i = 0; i < n; i++) {
    const value = numbers[i]! + 0
    bits[0] = value
    let slot = hash(words[0]!, words[1]!) & mask
    while (slots[slot] !== 0 && values[slots[slot]! - 1] !== value) slot = (slot + 1) & mask
    if (slots[slot] === 0) {
      values[found++] = value
      slots[slot] = found
    }
    code[i] = slots[slot]! - 1
  }
  return { values: values.slice(0, found), code }
}

function hash(low: number, high: number): number {
  let h = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
  return (h ^ (h >>> 13)) >>> 0
}

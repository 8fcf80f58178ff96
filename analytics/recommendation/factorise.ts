import { seeded } from '../random/seeded.ts'
import { type Interactions, transposed } from './interactions.ts'
import { type Lists, listsOf } from './lists.ts'

export interface FactorOptions {
  /** hidden tastes; left out: 16 */
  factors?: number
  /** left out: 10 */
  rounds?: number
  /** how much more a bought product counts than one not bought, per weight; left out: 10 */
  confidence?: number
  /** pull of all factors to 0; left out: 0.1 */
  l2?: number
  /** left out: 1 */
  seed?: number
}

/** Hidden tastes: customer c has them from place c · factors on, and so has each product. */
export interface Factors { factors: number; customer: Float64Array; product: Float64Array }

/** Matrix factorisation for implicit feedback: customers and products get a few hidden tastes each, so that their product tells who takes what.
 *
 *  Not having bought is weak evidence against, having bought strong evidence for: confidence 1 + α w. Customers and products are solved in turns, each by three steps of conjugate
 *  gradients from where it stood, so a round costs O(bought · factors + (customers + products) · factors²).
 *  Sources: Hu, Koren & Volinsky 2008, ICDM; Takács, Pilászy & Tikk 2011, RecSys.
 *
 *  @example
 *  const bought = interactions(Int32Array.of(0, 0, 1, 1, 2, 3), Int32Array.of(0, 1, 0, 1, 0, 2), new Float64Array(6).fill(1), 4, 3)
 *  listsByFactors(factorise(bought, { factors: 2 }), bought, 1).product.subarray(2, 3) // => [1] */
export function factorise(bought: Interactions, { factors = 16, rounds = 10, confidence = 10, l2 = 0.1, seed = 1 }: FactorOptions = {}): Factors {
  const random = seeded(seed)
  const small = (count: number): Float64Array => Float64Array.from({ length: count * factors }, () => (random() - 0.5) / Math.sqrt(factors))
  const found: Factors = { factors, customer: small(bought.rows), product: small(bought.columns) }
  const sold = transposed(bought)
  for (let round = 0; round < rounds; round++) {
    solveSide(bought, found.customer, found.product, factors, confidence, l2)
    solveSide(sold, found.product, found.customer, factors, confidence, l2)
  }
  return found
}

/** The hidden tastes of customers by products whose own are known: who came after the learning, or was not drawn for it, is placed without learning anew.
 *
 *  @param product the products' tastes, from `factorise`
 *  @example
 *  const bought = interactions(Int32Array.of(0, 0, 1, 1, 2, 3), Int32Array.of(0, 1, 0, 1, 0, 2), new Float64Array(6).fill(1), 4, 3)
 *  const { product } = factorise(bought, { factors: 2 })
 *  listsByFactors(placeByFactors(product, bought, { factors: 2 }), bought, 1).product.subarray(2, 3) // => [1] */
export function placeByFactors(product: Float64Array, bought: Interactions, { factors = 16, confidence = 10, l2 = 0.1 }: FactorOptions = {}): Factors {
  const customer = new Float64Array(bought.rows * factors)
  for (let round = 0; round < 3; round++) solveSide(bought, customer, product, factors, confidence, l2)
  return { factors, customer, product }
}

/** Improves the factors of one side's rows with the other side's held. */
function solveSide(held: Interactions, mine: Float64Array, theirs: Float64Array, f: number, confidence: number, l2: number): void {
  const shared = gramOf(theirs, f)
  for (let j = 0; j < f; j++) shared[j * f + j]! += l2
  const [rest, way, image] = [new Float64Array(f), new Float64Array(f), new Float64Array(f)]
  for (let r = 0; r < held.rows; r++) {
    const x = mine.subarray(r * f, (r + 1) * f)
    rest.fill(0)
    for (let at = held.start[r]!; at < held.start[r + 1]!; at++) addScaled(rest, theirs, held.column[at]! * f, 1 + confidence * held.weight[at]!)
    apply(shared, held, r, theirs, confidence, x, image)
    for (let j = 0; j < f; j++) way[j] = rest[j]! -= image[j]!
    let left = dot(rest, rest)
    for (let step = 0; step < 3 && left > 1e-20; step++) {
      apply(shared, held, r, theirs, confidence, way, image)
      const far = left / dot(way, image)
      for (let j = 0; j < f; j++) {
        x[j]! += far * way[j]!
        rest[j]! -= far * image[j]!
      }
      const now = dot(rest, rest)
      for (let j = 0; j < f; j++) way[j] = rest[j]! + (now / left) * way[j]!
      left = now
    }
  }
}

/** (YᵀY + λ + Σ α w y yᵀ) x of row r. */
function apply(shared: Float64Array, held: Interactions, r: number, theirs: Float64Array, confidence: number, x: Float64Array, into: Float64Array): void {
  const f = x.length
  for (let j = 0; j < f; j++) {
    let total = 0
    for (let k = 0; k < f; k++) total += shared[j * f + k]! * x[k]!
    into[j] = total
  }
  for (let at = held.start[r]!; at < held.start[r + 1]!; at++) {
    const from = held.column[at]! * f
    let product = 0
    for (let k = 0; k < f; k++) product += theirs[from + k]! * x[k]!
    addScaled(into, theirs, from, confidence * held.weight[at]! * product)
  }
}

function gramOf(factors: Float64Array, f: number): Float64Array {
  const gram = new Float64Array(f * f)
  for (let from = 0; from < factors.length; from += f) {
    for (let j = 0; j < f; j++) for (let k = 0; k < f; k++) gram[j * f + k]! += factors[from + j]! * factors[from + k]!
  }
  return gram
}

function addScaled(into: Float64Array, source: Float64Array, from: number, factor: number): void {
  for (let j = 0; j < into.length; j++) into[j]! += factor * source[from + j]!
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0
  for (let j = 0; j < a.length; j++) total += a[j]! * b[j]!
  return total
}

/** Lists by hidden tastes, without what the customer has. O(customers · products · factors). */
export function listsByFactors({ factors: f, customer, product }: Factors, bought: Interactions, length = 10): Lists {
  return listsOf(bought, length, (c, own, best) => {
    for (let p = 0; p < bought.columns; p++) {
      if (own.has(p)) continue
      let score = 0
      for (let j = 0; j < f; j++) score += customer[c * f + j]! * product[p * f + j]!
      best.offer(p, score)
    }
  })
}

import { BestFew } from './best-few.ts'
import type { Neighbours } from './cosine-neighbours.ts'
import type { Interactions } from './interactions.ts'

/** What to offer each customer, best first: customer c has `product`, `score` and `because` from place c · length on; −1 where there is no more. */
export interface Lists {
  length: number
  product: Int32Array
  score: Float64Array
  /** the product of the customer's own that speaks most for it, −1 where none does */
  because: Int32Array
}

const emptyLists = (customers: number, length: number): Lists =>
  ({ length, product: new Int32Array(customers * length).fill(-1), score: new Float64Array(customers * length), because: new Int32Array(customers * length).fill(-1) })

/** Lists by likeness to what a customer has: a product's score is the sum over the customer's own of weight × similarity. What the customer has is not offered.
 *
 *  @param alike from `cosineNeighbours(transposed(bought))`
 *  @example
 *  const bought = interactions(Int32Array.of(0, 0, 1, 1, 2), Int32Array.of(0, 1, 0, 1, 1), Float64Array.of(1, 1, 1, 1, 1), 3, 2)
 *  const { product, because } = listsByLikeness(bought, cosineNeighbours(transposed(bought)), 1)
 *  [product, because] // => [[-1, -1, 0], [-1, -1, 1]] */
export function listsByLikeness(bought: Interactions, alike: Neighbours, length = 10): Lists {
  const lists = emptyLists(bought.rows, length)
  const score = new Float64Array(bought.columns)
  const strongest = new Float64Array(bought.columns)
  const because = new Int32Array(bought.columns)
  for (let c = 0; c < bought.rows; c++) {
    const own = bought.column.subarray(bought.start[c], bought.start[c + 1])
    const touched: number[] = []
    own.forEach((product, i) => {
      for (let at = alike.start[product]!; at < alike.start[product + 1]!; at++) {
        const other = alike.neighbour[at]!
        const adds = bought.weight[bought.start[c]! + i]! * alike.similarity[at]!
        if (score[other] === 0) touched.push(other)
        score[other]! += adds
        if (adds > strongest[other]!) {
          strongest[other] = adds
          because[other] = product
        }
      }
    })
    const scores = touched.map((product) => score[product]!)
    const reasons = touched.map((product) => because[product]!)
    for (const product of touched) score[product] = strongest[product] = 0
    keep(lists, c, own, touched, scores, reasons)
  }
  return lists
}

function keep(lists: Lists, customer: number, own: Int32Array, products: number[], scores: number[], reasons: number[]): void {
  const best = new BestFew(lists.length)
  const has = new Set(own)
  const places = new Map(products.map((product, at) => [product, at]))
  products.forEach((product, at) => { if (!has.has(product)) best.offer(product, scores[at]!) })
  for (let i = 0; i < best.length; i++) {
    const to = customer * lists.length + i
    lists.product[to] = best.which[i]!
    lists.score[to] = best.score[i]!
    lists.because[to] = reasons[places.get(best.which[i]!)!]!
  }
}

/** The same list for everyone, of what most customers have, without what the customer has: what every cleverer list must beat.
 *
 *  @param customers how many have each product; left out: of `bought`. A product of 0 is not offered
 *  @example
 *  const bought = interactions(Int32Array.of(0, 1, 1), Int32Array.of(1, 1, 0), Float64Array.of(1, 1, 1), 2, 2)
 *  listsByPopularity(bought, 1).product // => [0, -1] */
export function listsByPopularity(bought: Interactions, length = 10, customers = buyersOf(bought)): Lists {
  const order = Array.from(customers.keys()).filter((product) => customers[product]! > 0).sort((a, b) => customers[b]! - customers[a]! || a - b)
  return listsOf(bought, length, (_, own, best) => {
    for (const product of order) {
      if (best.length === length) break
      if (!own.has(product)) best.offer(product, customers[product]!)
    }
  })
}

/** How many customers have each product.
 *
 *  @example
 *  buyersOf(interactions(Int32Array.of(0, 1, 1), Int32Array.of(1, 1, 0), Float64Array.of(1, 1, 1), 2, 2)) // => [1, 2] */
export function buyersOf({ columns, column }: Interactions): Float64Array {
  const customers = new Float64Array(columns)
  for (const product of column) customers[product]!++
  return customers
}

/** Lists by a rule that offers each customer's candidates. */
export function listsOf(bought: Interactions, length: number, offer: (customer: number, own: Set<number>, best: BestFew) => void): Lists {
  const lists = emptyLists(bought.rows, length)
  for (let c = 0; c < bought.rows; c++) {
    const best = new BestFew(length)
    offer(c, new Set(bought.column.subarray(bought.start[c], bought.start[c + 1])), best)
    lists.product.set(best.which.subarray(0, best.length), c * length)
    lists.score.set(best.score.subarray(0, best.length), c * length)
  }
  return lists
}

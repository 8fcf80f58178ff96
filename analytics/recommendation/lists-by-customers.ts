import { BestFew } from './best-few.ts'
import { type Interactions, transposed } from './interactions.ts'
import { type Lists, listsOf } from './lists.ts'

/** Lists by like customers: the nearest `nearest` of `among` by the cosine of the angle between what both have, and what those have, each with its likeness. The *vector method*.
 *
 *  Holding a million customers against a million others is not needed: a few thousand to look among find the same tastes. What the customer has is not offered, and a customer of
 *  `among` with nothing else says nothing.
 *  Source: Breese, Heckerman & Kadie 1998, "Empirical Analysis of Predictive Algorithms for Collaborative Filtering", UAI, § 2.1. O(Σ buyers in `among` of what a customer has).
 *
 *  @param among customers of the same products, who may be `bought`'s own
 *  @example
 *  const bought = interactions(Int32Array.of(0, 0, 1, 1, 2), Int32Array.of(0, 1, 0, 2, 1), new Float64Array(5).fill(1), 3, 3)
 *  listsByCustomers(bought, bought, 1).product // => [2, 1, 0] */
export function listsByCustomers(bought: Interactions, among: Interactions, length = 10, nearest = 50): Lists {
  if (bought.columns !== among.columns) throw new RangeError(`products differ in number: bought ${bought.columns}, among ${among.columns}`)
  const buyers = transposed(among)
  const norms = lengthsOf(among)
  const own = lengthsOf(bought)
  const product = new Float64Array(among.rows)
  const score = new Float64Array(bought.columns)
  return listsOf(bought, length, (c, has, best) => {
    const touched = gather(bought, c, buyers, product)
    const near = new BestFew(nearest)
    for (const other of touched) {
      near.offer(other, product[other]! / (own[c]! * norms[other]!))
      product[other] = 0
    }
    const offered: number[] = []
    for (let i = 0; i < near.length; i++) {
      const other = near.which[i]!
      for (let at = among.start[other]!; at < among.start[other + 1]!; at++) {
        const p = among.column[at]!
        if (has.has(p)) continue
        if (score[p] === 0) offered.push(p)
        score[p]! += near.score[i]!
      }
    }
    for (const p of offered) {
      best.offer(p, score[p]!)
      score[p] = 0
    }
  })
}

const lengthsOf = ({ rows, start, weight }: Interactions): Float64Array =>
  Float64Array.from({ length: rows }, (_, r) => Math.sqrt(weight.subarray(start[r], start[r + 1]).reduce((total, w) => total + w * w, 0)))

/** Adds up the products of customer c with all who share one, and gives which those are. */
function gather(bought: Interactions, c: number, buyers: Interactions, product: Float64Array): number[] {
  const touched: number[] = []
  for (let at = bought.start[c]!; at < bought.start[c + 1]!; at++) {
    const p = bought.column[at]!
    for (let i = buyers.start[p]!; i < buyers.start[p + 1]!; i++) {
      const other = buyers.column[i]!
      if (product[other] === 0) touched.push(other)
      product[other]! += bought.weight[at]! * buyers.weight[i]!
    }
  }
  return touched
}

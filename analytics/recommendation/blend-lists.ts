import { BestFew } from './best-few.ts'
import type { Lists } from './lists.ts'

/** Several lists as one, by place and not by score, whose units differ: a product counts 1 / (60 + place) on each list that it stands on.
 *
 *  Source: Cormack, Clarke & Büttcher 2009, "Reciprocal Rank Fusion", SIGIR. The reason is that of the first list that gives one.
 *
 *  @throws RangeError where there is no list or they are of different numbers of customers
 *  @example
 *  const list = (...product) => ({ length: 2, product: Int32Array.from(product), score: Float64Array.of(2, 1), because: Int32Array.of(-1, -1) })
 *  blendLists([list(7, 8), list(8, 9)], 2).product // => [8, 7] */
export function blendLists(lists: readonly Lists[], length = 10): Lists {
  const customers = (lists[0]?.product.length ?? NaN) / (lists[0]?.length ?? NaN)
  if (!lists.length || lists.some((one) => one.product.length / one.length !== customers)) throw new RangeError('lists are of the same customers, and there is at least one')
  const blended: Lists = { length, product: new Int32Array(customers * length).fill(-1), score: new Float64Array(customers * length), because: new Int32Array(customers * length).fill(-1) }
  const held = new Map<number, { score: number; because: number }>()
  for (let c = 0; c < customers; c++) {
    held.clear()
    for (const list of lists) add(held, list, c)
    const best = new BestFew(length)
    for (const [product, { score }] of held) best.offer(product, score)
    for (let i = 0; i < best.length; i++) {
      blended.product[c * length + i] = best.which[i]!
      blended.score[c * length + i] = best.score[i]!
      blended.because[c * length + i] = held.get(best.which[i]!)!.because
    }
  }
  return blended
}

function add(held: Map<number, { score: number; because: number }>, { length, product, because }: Lists, customer: number): void {
  for (let i = 0; i < length; i++) {
    const at = customer * length + i
    if (product[at]! < 0) return
    const so = held.get(product[at]!)
    held.set(product[at]!, { score: (so?.score ?? 0) + 1 / (61 + i), because: so && so.because >= 0 ? so.because : because[at]! })
  }
}

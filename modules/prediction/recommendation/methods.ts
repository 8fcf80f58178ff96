import { blendLists, buyersOf, cosineNeighbours, factorise, type Interactions, type Lists, listsByCustomers, listsByFactors, listsByLikeness, listsByPopularity, type Neighbours, placeByFactors, transposed } from '#analytics/index.ts'
import { rowsFrom } from '../basket/sold.ts'

/** The ways in which a list can be made. */
export const methods = ['popularity', 'items', 'customers', 'factors', 'blend'] as const
export type Method = (typeof methods)[number]

/** What all methods know: likenesses of products, customers to look among, hidden tastes of products, how many bought each (0: not to be offered), and how many of those that were learnt from did. */
export interface Knowledge { alike: Neighbours; among: Interactions; factors: Float64Array; buyers: Float64Array; counted: Float64Array; learntFrom: number }

const AMONG = 4_000
const LEARN_FROM = 200_000
export const FACTORS = 16

/** Every k-th customer who has something to say, at most so many. */
export function drawn(bought: Interactions, most: number, least: number): Interactions {
  const telling = Uint32Array.from({ length: bought.rows }, (_, c) => c).filter((c) => bought.start[c + 1]! - bought.start[c]! >= least)
  const step = Math.max(1, telling.length / most)
  const rows = Uint32Array.from({ length: Math.min(telling.length, most) }, (_, i) => telling[Math.floor(i * step)]!)
  return theseRows(bought, rows)
}

/** Some rows of who has what, in the order given. */
export function theseRows({ columns, start, column }: Interactions, rows: Uint32Array): Interactions {
  const begins = new Uint32Array(rows.length + 1)
  rows.forEach((c, i) => { begins[i + 1] = begins[i]! + start[c + 1]! - start[c]! })
  const held = new Int32Array(begins[rows.length]!)
  rows.forEach((c, i) => held.set(column.subarray(start[c], start[c + 1]), begins[i]))
  return { rows: rows.length, columns, start: begins, column: held, weight: new Float64Array(held.length).fill(1) }
}

/** Learns from who has what; `offered` is 0 for products that are not for sale. */
export function learn(bought: Interactions, offered: Uint8Array): Knowledge {
  const sample = drawn(bought, LEARN_FROM, 1)
  return {
    alike: cosineNeighbours(transposed(sample), 40), among: drawn(bought, AMONG, 2), factors: factorise(sample, { factors: FACTORS, rounds: 6 }).product,
    buyers: buyersOf(bought).map((n, p) => (offered[p] ? n : 0)), counted: buyersOf(sample), learntFrom: sample.rows,
  }
}

/** Lists for some customers by one method; products not for sale are taken off, and bestsellers fill what is left. */
export function listsBy(method: Method, { alike, among, factors, buyers }: Knowledge, bought: Interactions, length: number): Lists {
  const wide = length * 3
  const popular = (): Lists => listsByPopularity(bought, wide, buyers)
  const made: Record<Exclude<Method, 'blend' | 'popularity'>, () => Lists> = {
    items: () => listsByLikeness(bought, alike, wide),
    customers: () => listsByCustomers(bought, among, wide),
    factors: () => listsByFactors(placeByFactors(factors, bought, { factors: FACTORS }), bought, wide),
  }
  if (method === 'popularity') return narrowed([popular()], buyers, length)
  if (method === 'blend') return narrowed([blendLists([made.items(), made.customers(), made.factors()], wide), popular()], buyers, length)
  return narrowed([made[method](), popular()], buyers, length)
}

/** The first of the first list that are for sale, then of the next. */
function narrowed(lists: readonly Lists[], buyers: Float64Array, length: number): Lists {
  const customers = lists[0]!.product.length / lists[0]!.length
  const out: Lists = { length, product: new Int32Array(customers * length).fill(-1), score: new Float64Array(customers * length), because: new Int32Array(customers * length).fill(-1) }
  for (let c = 0; c < customers; c++) {
    let n = 0
    for (const list of lists) {
      for (let at = c * list.length; at < (c + 1) * list.length && n < length && list.product[at]! >= 0; at++) {
        const p = list.product[at]!
        if (!buyers[p] || !(list.score[at]! > 0) || out.product.subarray(c * length, c * length + n).includes(p)) continue
        out.product[c * length + n] = p
        out.score[c * length + n] = list.score[at]!
        out.because[c * length + n++] = list.because[at]!
      }
    }
  }
  return out
}

const BLOCK = 4_000

/** Does something for customers in blocks, so that lists of a million never stand at once. */
export function inBlocks(bought: Interactions, from: number, to: number, work: (block: Interactions, at: number) => void): void {
  for (let at = from; at < to; at += BLOCK) work(rowsFrom(bought, at, Math.min(to, at + BLOCK)), at)
}

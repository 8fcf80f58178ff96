import type { Interactions } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'
import { inBlocks, type Knowledge, listsBy, type Method } from './methods.ts'
import { reasonFor } from './reason.ts'
import type { Due } from './repurchase.ts'

export interface ScoreInput { held: Interactions; knowledge: Knowledge; method: Method; category: Int32Array; price: Float64Array; due: Due; from: number; to: number; length: number }

/** What to offer customers `from` up to `to`, `length` places each; product −1 where there is no more. `kind` as in `kinds`; `day` and `gap` 0 but for what is due again. */
export interface Offers { from: number; to: number; length: number; product: Int32Array; kind: Uint8Array; because: Int32Array; share: Float32Array; base: Float32Array; day: Int32Array; gap: Int32Array }

export const kinds = { cross: 1, up: 2, again: 3 } as const

const MOST_DUE = 2
/** A dearer one of the same category is a step up from so much on. */
const DEARER = 1.1

/** Makes the lists of some customers, in a thread of its own: first what they need again, then what they do not have yet, each with its reason. */
export const compute: Compute<ScoreInput, Offers> = (input, { progress, aborted }) => {
  const { held, knowledge, method, due, from, to, length } = input
  const offers = emptyOffers(from, to, length)
  let nextDue = firstAt(due.party, from)
  inBlocks(held, from, to, (block, at) => {
    if (aborted()) return
    const lists = listsBy(method, knowledge, block, length)
    for (let row = 0; row < block.rows; row++) {
      const c = at + row
      while (nextDue < due.party.length && due.party[nextDue]! < c) nextDue++
      if (block.start[row] === block.start[row + 1]) continue
      let n = 0
      for (; n < MOST_DUE && due.party[nextDue] === c; nextDue++) putDue(offers, (c - from) * length + n++, due, nextDue)
      for (let i = 0; i < length && n < length && lists.product[row * length + i]! >= 0; i++) putList(input, offers, (c - from) * length + n++, c, lists.product[row * length + i]!)
    }
    progress(at + block.rows - from, to - from)
  })
  return offers
}

export function emptyOffers(from: number, to: number, length: number): Offers {
  const places = (to - from) * length
  return { from, to, length, product: new Int32Array(places).fill(-1), kind: new Uint8Array(places), because: new Int32Array(places).fill(-1), share: new Float32Array(places), base: new Float32Array(places), day: new Int32Array(places), gap: new Int32Array(places) }
}

function putDue(offers: Offers, place: number, due: Due, at: number): void {
  offers.product[place] = due.product[at]!
  offers.kind[place] = kinds.again
  offers.share[place] = due.chance[at]!
  offers.day[place] = due.day[at]!
  offers.gap[place] = due.gap[at]!
}

function putList({ held, knowledge, category, price }: ScoreInput, offers: Offers, place: number, c: number, product: number): void {
  const own = held.column.subarray(held.start[c], held.start[c + 1])
  const { because, share, base } = reasonFor(knowledge, own, product)
  offers.product[place] = product
  offers.because[place] = because
  offers.share[place] = share
  offers.base[place] = base
  offers.kind[place] = isDearer(own, product, category, price) ? kinds.up : kinds.cross
}

/** Whether the customer has something of the product's category, and nothing as dear. */
export function isDearer(own: Int32Array, product: number, category: Int32Array, price: Float64Array): boolean {
  let most = 0
  for (const p of own) if (category[p]! > 0 && category[p] === category[product] && price[p]! > most) most = price[p]!
  return most > 0 && price[product]! >= DEARER * most
}

function firstAt(sorted: Int32Array, from: number): number {
  const at = sorted.findIndex((c) => c >= from)
  return at < 0 ? sorted.length : at
}

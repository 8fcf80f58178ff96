import type { Interactions } from './interactions.ts'
import type { Lists } from './lists.ts'

/** How lists did against what customers took later. */
export interface ListQuality {
  /** customers who took something new later: those that are judged */
  customers: number
  /** mean share of what a customer took that stood on the list */
  recall: number
  /** share of customers for whom at least one hit was on the list */
  hitRate: number
  /** share of all products that stand on anybody's list: a list of bestsellers has little */
  coverage: number
}

/** Holds lists made of what was bought before a day against what was bought from that day on, the only honest test offline: time does not run backwards.
 *
 *  @param later what customers took afterwards
 *  @param bought what the lists were made of: what was had before counts neither for nor against
 *  @param k the first places of the lists that count
 *  @example
 *  const bought = interactions(Int32Array.of(0, 1), Int32Array.of(0, 1), Float64Array.of(1, 1), 2, 3)
 *  const later = interactions(Int32Array.of(0, 0, 1), Int32Array.of(1, 2, 2), Float64Array.of(1, 1, 1), 2, 3)
 *  listQuality(listsByPopularity(bought, 1), later, bought) // => { customers: 2, recall: 0.25, hitRate: 0.5, coverage: 0.6667 } */
export function listQuality(lists: Lists, later: Interactions, bought: Interactions, k = lists.length): ListQuality {
  const offered = new Set<number>()
  let customers = 0
  let recall = 0
  let hitRate = 0
  for (let c = 0; c < later.rows; c++) {
    const listed = lists.product.subarray(c * lists.length, c * lists.length + Math.min(k, lists.length)).filter((product) => product >= 0)
    for (const product of listed) offered.add(product)
    const had = new Set(bought.column.subarray(bought.start[c], bought.start[c + 1]))
    const taken = later.column.subarray(later.start[c], later.start[c + 1]).filter((product) => !had.has(product))
    if (taken.length === 0) continue
    const hits = taken.filter((product) => listed.includes(product)).length
    customers++
    recall += hits / taken.length
    hitRate += hits > 0 ? 1 : 0
  }
  return { customers, recall: recall / customers, hitRate: hitRate / customers, coverage: offered.size / bought.columns }
}

import { type Interactions, listQuality, type ListQuality } from '#analytics/index.ts'
import { rowsFrom } from '../basket/sold.ts'
import { type Knowledge, listsBy, type Method, methods } from './methods.ts'

/** How a method did on what customers took after the day of the split. */
export interface Judged extends ListQuality { method: Method }

const BLOCK = 4_000

/** Judges every method on the same customers: lists of what was held before, against what was taken later. */
export function judge(knowledge: Knowledge, before: Interactions, later: Interactions, k: number): Judged[] {
  return methods.map((method) => {
    let [customers, recall, hitRate] = [0, 0, 0]
    const offered = new Set<number>()
    for (let from = 0; from < before.rows; from += BLOCK) {
      const to = Math.min(before.rows, from + BLOCK)
      const [own, then] = [rowsFrom(before, from, to), rowsFrom(later, from, to)]
      const lists = listsBy(method, knowledge, own, k)
      for (const p of lists.product) if (p >= 0) offered.add(p)
      const block = listQuality(lists, then, own, k)
      if (!block.customers) continue
      customers += block.customers
      recall += block.recall * block.customers
      hitRate += block.hitRate * block.customers
    }
    return { method, customers, recall: recall / customers, hitRate: hitRate / customers, coverage: offered.size / before.columns }
  })
}

/** So many judged customers at least; below it nothing is believed to be better than bestsellers. */
export const LEAST_JUDGED = 100

/** The method that finds most of what customers took next, where it beats bestsellers beyond chance of the draw; among near equals the one that covers more products. */
export function chosen(judged: readonly Judged[]): Method {
  const popular = judged.find((j) => j.method === 'popularity')!
  const noise = 2 * Math.sqrt((popular.hitRate * (1 - popular.hitRate)) / Math.max(1, popular.customers))
  const better = judged.filter((j) => j.customers >= LEAST_JUDGED && j.recall > popular.recall && j.hitRate > popular.hitRate + noise / 2)
  const best = better.toSorted((a, b) => b.recall - a.recall)[0]
  if (!best) return 'popularity'
  return better.filter((j) => j.recall > 0.98 * best.recall).toSorted((a, b) => b.coverage - a.coverage)[0]!.method
}

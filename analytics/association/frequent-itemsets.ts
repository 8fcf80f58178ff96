import type { Baskets } from './baskets.ts'
import { emptyTree, type FpTree, insertPath } from './fp-tree.ts'
import { ItemsetList, type Itemsets } from './itemsets.ts'

export interface ItemsetCaps {
  /** the longest set looked for; left out: 10 */
  longest?: number
  /** the most sets: past it the search stops with an error; left out: 1,000,000 */
  most?: number
  /** the most items of one basket: of a longer one only its most frequent are used, and it is counted as trimmed; left out: 200 */
  basket?: number
}

/** All sets of items that stand together in at least `support` of the baskets, by FP-growth: no candidates, no second reading.
 *
 *  A set counts from `⌈support × baskets⌉` on. What makes such a search explode is capped and told: a support that a single basket reaches
 *  is refused (every subset of every basket would be *frequent*), giant baskets are trimmed, and too many sets end it.
 *
 *  Source: Han, Pei & Yin 2000, "Mining Frequent Patterns without Candidate Generation", SIGMOD.
 *  @param support share of baskets, 0–1
 *  @throws RangeError where the support comes to less than two baskets, or there are more sets than `most`
 *  @example
 *  const sold = baskets(Int32Array.of(0, 0, 1, 1, 2), Int32Array.of(0, 1, 0, 1, 1), 3, 2)
 *  const sets = frequentItemsets(sold, 0.5)
 *  sets.item // => [1, 0, 0, 1]
 *  sets.start // => [0, 1, 2, 4]
 *  sets.count // => [3, 2, 2] */
export function frequentItemsets(sold: Baskets, support: number, { longest = 10, most = 1_000_000, basket = 200 }: ItemsetCaps = {}): Itemsets {
  const count = sold.start.length - 1
  const least = Math.ceil(support * count - 1e-9)
  if (!(support > 0 && support <= 1)) throw new RangeError(`support lies between 0 and 1, not at ${support}`)
  if (count > 0 && least < 2) throw new RangeError(`a support of ${support} is one basket in ${count}: every set of every basket would count. Take at least ${2 / count}`)
  const { rankOf, itemOf } = ranks(sold, least)
  const { tree, trimmed } = plant(sold, rankOf, itemOf.length, basket)
  const list = new ItemsetList()
  const suffix = new Int32Array(longest)
  const found = (size: number, times: number): void => {
    if (list.length === most) throw new RangeError(`more than ${most} sets of items have a support of ${support}: ask for a higher one`)
    list.add(suffix, size, times)
  }
  mine(tree, itemOf, least, suffix, 0, found)
  return { baskets: count, least, ...list.taken(), trimmed }
}

/** The frequent items, the most frequent first: paths that begin with what everybody buys share the most. */
function ranks({ item, items }: Baskets, least: number): { rankOf: Int32Array; itemOf: Int32Array } {
  const total = new Int32Array(items)
  for (const i of item) total[i]!++
  const itemOf = Int32Array.from(total.keys()).filter((i) => total[i]! >= least).sort((a, b) => total[b]! - total[a]! || a - b)
  const rankOf = new Int32Array(items).fill(-1)
  itemOf.forEach((i, rank) => { rankOf[i] = rank })
  return { rankOf, itemOf }
}

function plant({ start, item }: Baskets, rankOf: Int32Array, frequent: number, cap: number): { tree: FpTree; trimmed: number } {
  const tree = emptyTree(frequent)
  const path = new Int32Array(frequent)
  let trimmed = 0
  for (let b = 0; b + 1 < start.length; b++) {
    let length = 0
    for (let i = start[b]!; i < start[b + 1]!; i++) {
      const rank = rankOf[item[i]!]!
      if (rank >= 0) place(path, length++, rank)
    }
    if (length > cap) trimmed++
    insertPath(tree, path, 0, Math.min(length, cap), 1)
  }
  return { tree, trimmed }
}

/** Insertion into what is sorted: baskets are short. */
function place(path: Int32Array, length: number, rank: number): void {
  let at = length
  while (at > 0 && path[at - 1]! > rank) path[at] = path[--at]!
  path[at] = rank
}

/** Each rank ends sets: those of its own tree, of the paths that lead to it. */
function mine(tree: FpTree, itemOf: Int32Array, least: number, suffix: Int32Array, size: number, found: (size: number, times: number) => void): void {
  for (let rank = 0; rank < tree.total.length; rank++) {
    if (tree.total[rank]! < least) continue
    suffix[size] = itemOf[rank]!
    found(size + 1, tree.total[rank]!)
    if (rank > 0 && size + 1 < suffix.length) {
      const conditional = conditionalTree(tree, rank, least)
      if (conditional) mine(conditional, itemOf, least, suffix, size + 1, found)
    }
  }
}

/** The paths above the nodes of a rank, each as often as the node, with what is frequent among them. */
function conditionalTree(tree: FpTree, rank: number, least: number): FpTree | undefined {
  const total = new Int32Array(rank)
  for (let node = tree.first[rank]!; node >= 0; node = tree.next[node]!) {
    for (let above = tree.parent[node]!; above > 0; above = tree.parent[above]!) total[tree.rank[above]!]! += tree.count[node]!
  }
  if (!total.some((times) => times >= least)) return undefined
  const conditional = emptyTree(rank)
  const path = new Int32Array(rank)
  for (let node = tree.first[rank]!; node >= 0; node = tree.next[node]!) {
    let from = rank
    for (let above = tree.parent[node]!; above > 0; above = tree.parent[above]!) if (total[tree.rank[above]!]! >= least) path[--from] = tree.rank[above]!
    insertPath(conditional, path, from, rank, tree.count[node]!)
  }
  return conditional
}

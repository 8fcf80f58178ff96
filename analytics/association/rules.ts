import type { Itemsets } from './itemsets.ts'

/** Rules "who has the left side has the right item", end to end: rule r has `left` from `start[r]` up to `start[r + 1]` and `right[r]`. Strongest lift first. */
export interface Rules {
  baskets: number
  start: Uint32Array
  left: Int32Array
  right: Int32Array
  /** baskets with both sides, with the left side, with the right side */
  count: Int32Array
  leftCount: Int32Array
  rightCount: Int32Array
  /** count / baskets */
  support: Float64Array
  /** count / leftCount: how often the right item is there when the left side is */
  confidence: Float64Array
  /** confidence over the right item's share of all baskets: 1 says nothing, 3 three times as often as by chance */
  lift: Float64Array
}

/** The rules with one item on the right that frequent itemsets hold, with at least the confidence asked for.
 *
 *  Source: Agrawal & Srikant 1994, "Fast Algorithms for Mining Association Rules", VLDB, § 3; lift from Brin et al. 1997.
 *
 *  @param confidence 0–1
 *  @param most rules, before the search ends with an error; left out: 1,000,000
 *  @throws RangeError where there are more, or the confidence lies outside
 *  @example
 *  const sold = baskets(Int32Array.of(0, 0, 1, 1, 2, 3), Int32Array.of(0, 1, 0, 1, 1, 2), 4, 3)
 *  const rules = associationRules(frequentItemsets(sold, 0.5), 0.9)
 *  [rules.left, rules.right] // => [[0], [1]]
 *  [rules.support, rules.confidence, rules.lift] // => [[0.5], [1], [1.333]] */
export function associationRules(sets: Itemsets, confidence: number, most = 1_000_000): Rules {
  if (!(confidence >= 0 && confidence <= 1)) throw new RangeError(`confidence lies between 0 and 1, not at ${confidence}`)
  const index = indexOf(sets)
  const held: { set: number; leave: number; left: number; right: number; lift: number }[] = []
  const size = (set: number): number => sets.start[set + 1]! - sets.start[set]!
  for (let set = 0; set < sets.count.length; set++) {
    for (let leave = 0; size(set) > 1 && leave < size(set); leave++) {
      const left = index.without(set, leave)
      if (sets.count[set]! / sets.count[left]! < confidence) continue
      if (held.length === most) throw new RangeError(`more than ${most} rules have a confidence of ${confidence}: ask for a higher one`)
      const right = index.single(sets.item[sets.start[set]! + leave]!)
      held.push({ set, leave, left, right, lift: (sets.count[set]! / sets.count[left]!) / (sets.count[right]! / sets.baskets) })
    }
  }
  held.sort((a, b) => b.lift - a.lift || sets.count[b.set]! - sets.count[a.set]! || a.set - b.set || a.leave - b.leave)
  return rulesOf(sets, held)
}

function rulesOf(sets: Itemsets, held: { set: number; leave: number; left: number; right: number; lift: number }[]): Rules {
  const start = new Uint32Array(held.length + 1)
  held.forEach(({ set }, r) => { start[r + 1] = start[r]! + sets.start[set + 1]! - sets.start[set]! - 1 })
  const left = new Int32Array(start[held.length]!)
  held.forEach(({ set, leave }, r) => {
    const whole = sets.item.subarray(sets.start[set], sets.start[set + 1])
    left.set(whole.subarray(0, leave), start[r])
    left.set(whole.subarray(leave + 1), start[r]! + leave)
  })
  const count = Int32Array.from(held, ({ set }) => sets.count[set]!)
  const leftCount = Int32Array.from(held, (rule) => sets.count[rule.left]!)
  return {
    baskets: sets.baskets, start, left, right: Int32Array.from(held, ({ set, leave }) => sets.item[sets.start[set]! + leave]!), count, leftCount,
    rightCount: Int32Array.from(held, (rule) => sets.count[rule.right]!), support: Float64Array.from(count, (n) => n / sets.baskets),
    confidence: Float64Array.from(count, (n, r) => n / leftCount[r]!), lift: Float64Array.from(held, (rule) => rule.lift),
  }
}

/** Finds a set by its items: every subset of a frequent set is frequent, so it is there. */
function indexOf({ start, item, count }: Itemsets): { without(set: number, leave: number): number; single(item: number): number } {
  let room = 4
  while (room < count.length * 2) room *= 2
  const table = new Int32Array(room).fill(-1)
  const hash = (from: number, to: number, leave: number): number => {
    let mixed = 0
    for (let i = from; i < to; i++) if (i !== leave) mixed = Math.imul(mixed ^ item[i]!, 0x9e3779b1) ^ (mixed >>> 15)
    return (mixed ^ (mixed >>> 13)) & (room - 1)
  }
  for (let set = 0; set < count.length; set++) {
    let at = hash(start[set]!, start[set + 1]!, -1)
    while (table[at]! >= 0) at = (at + 1) & (room - 1)
    table[at] = set
  }
  const same = (set: number, from: number, to: number, leave: number): boolean => {
    let at = start[set]!
    if (start[set + 1]! - at !== to - from - (leave < 0 ? 0 : 1)) return false
    for (let i = from; i < to; i++) if (i !== leave && item[i] !== item[at++]) return false
    return true
  }
  const find = (from: number, to: number, leave: number): number => {
    let at = hash(from, to, leave)
    while (!same(table[at]!, from, to, leave)) at = (at + 1) & (room - 1)
    return table[at]!
  }
  const singles = new Map<number, number>()
  for (let set = 0; set < count.length; set++) if (start[set + 1]! - start[set]! === 1) singles.set(item[start[set]!]!, set)
  return { without: (set, leave) => find(start[set]!, start[set + 1]!, start[set]! + leave), single: (one) => singles.get(one)! }
}

import { associationRules, type Baskets, baskets, frequentItemsets, type Interactions, type Itemsets, ruleStrength, type Rules } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'
import { heldBetween, type SoldLines } from '../basket/sold.ts'
import { drawn } from './methods.ts'

export interface MineInput { lines: SoldLines; parties: number; products: number }
/** Of what the baskets are: of one order each, or of all that a customer ever had. */
export type Level = 'order' | 'customer'
export interface FoundRule { level: Level; left: number[]; right: number; count: number; leftCount: number; rightCount: number; baskets: number; p: number }

const MOST_BASKETS = 300_000
/** A pattern of fewer baskets tells of persons rather than of customers. */
export const LEAST_BASKETS = 20
const LEAST_CONFIDENCE = 0.08
const LEAST_LIFT = 1.2
const MOST_RULES = 400

/** Finds what is bought together in one order, and what the same customers have, in a thread of its own. */
export const compute: Compute<MineInput, FoundRule[]> = ({ lines, parties, products }) => [
  ...rulesOf('order', orderBaskets(lines, products), 3),
  ...rulesOf('customer', customerBaskets(heldBetween(lines, parties, products)), 2),
]

/** The latest orders, sales only. */
function orderBaskets({ order, product, cents }: SoldLines, products: number): Baskets {
  const numbers = Float64Array.from(order).sort()
  let count = 0
  for (let i = 0; i < numbers.length; i++) if (i === 0 || numbers[i] !== numbers[i - 1]) numbers[count++] = numbers[i]!
  const kept = numbers.subarray(Math.max(0, count - MOST_BASKETS), count)
  const rows = Uint32Array.from({ length: order.length }, (_, i) => i).filter((i) => cents[i]! >= 0 && kept.length > 0 && order[i]! >= kept[0]!)
  return baskets(Int32Array.from(rows, (i) => lowest(kept, order[i]!)), Int32Array.from(rows, (i) => product[i]!), kept.length, products)
}

function lowest(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function customerBaskets(held: Interactions): Baskets {
  const { start, column, columns } = drawn(held, MOST_BASKETS, 1)
  return { start, item: column, items: columns }
}

/** Rules beyond chance, the strongest first. Where too many sets are frequent, rarer ones are left out until the search ends. */
export function rulesOf(level: Level, sold: Baskets, longest: number): FoundRule[] {
  const count = sold.start.length - 1
  if (count < LEAST_BASKETS) return []
  for (let support = Math.max(LEAST_BASKETS / count, 0.0002); support <= 1; support *= 2) {
    const sets = setsOf(sold, support, longest)
    if (sets) return strongest(level, associationRules(sets, LEAST_CONFIDENCE))
  }
  return []
}

function setsOf(sold: Baskets, support: number, longest: number): Itemsets | undefined {
  try {
    return frequentItemsets(sold, Math.min(1, support), { longest, most: 100_000, basket: 100 })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** By Fisher's exact test, corrected for how many rules were looked at; a longer rule only where it says more than its parts. */
function strongest(level: Level, rules: Rules): FoundRule[] {
  const looked = rules.right.length
  const found: FoundRule[] = []
  const single = new Map<string, number>()
  for (let r = 0; r < looked; r++) if (rules.start[r + 1]! - rules.start[r]! === 1) single.set(`${rules.left[rules.start[r]!]} ${rules.right[r]}`, rules.confidence[r]!)
  for (let r = 0; r < looked && found.length < MOST_RULES; r++) {
    const left = [...rules.left.subarray(rules.start[r], rules.start[r + 1])]
    if (rules.lift[r]! < LEAST_LIFT || (left.length > 1 && left.some((item) => (single.get(`${item} ${rules.right[r]}`) ?? 0) * 1.1 > rules.confidence[r]!))) continue
    const p = Math.min(1, ruleStrength(rules, r).fisherP * looked)
    if (p < 0.01) found.push({ level, left, right: rules.right[r]!, count: rules.count[r]!, leftCount: rules.leftCount[r]!, rightCount: rules.rightCount[r]!, baskets: rules.baskets, p })
  }
  return found
}

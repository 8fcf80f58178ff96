import { describe, expect, test } from 'vitest'
import { associationRules, baskets, type Baskets, frequentItemsets, ruleStrength } from '../index.ts'
import { absent, reference } from '../test/reference.ts'
import { cells } from '../test/tables.ts'

interface Sets { support: number; min_count: number; itemsets: number; by_size: Record<string, number>; sum_counts: number }
interface Top { lhs: string | string[]; rhs: string; count: number; support: number; confidence: number; lift?: number; leverage?: number; conviction?: number; chi2?: number; fisher_p?: number }
interface Mined { support: number; confidence: number; rules: number; by_size: Record<string, number>; sum_lift: number; sum_confidence: number; sum_count: number; max_lift: number; top_by_lift: Top[] }
interface Expected { transactions: number; items: number; item_occurrences: number; itemsets: Sets[]; rules: Mined[] }

const groceries = (): { sold: Baskets; names: string[] } => {
  const lines = cells('groceries.csv').map((line) => line.map((name) => name.trim()))
  const names = [...new Set(lines.flat())].sort()
  const numbers = new Map(names.map((name, i) => [name, i]))
  const pairs = lines.flatMap((line, b) => line.map((name) => [b, numbers.get(name)!] as const))
  return { names, sold: baskets(Int32Array.from(pairs, ([b]) => b), Int32Array.from(pairs, ([, i]) => i), lines.length, names.length) }
}

const add = (column: ArrayLike<number>): number => Array.from(column).reduce((a, b) => a + b, 0)
const bySize = (start: Uint32Array, more: number): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (let s = 0; s + 1 < start.length; s++) counts[start[s + 1]! - start[s]! + more] = (counts[start[s + 1]! - start[s]! + more] ?? 0) + 1
  return counts
}

describe.skipIf(absent)(`groceries${absent}`, () => {
  const expected = absent ? undefined : reference<Expected>('market_basket_groceries.json')

  test('baskets are read whole', () => {
    const { sold, names } = groceries()
    expect([sold.start.length - 1, names.length, sold.item.length]).toEqual([expected!.transactions, expected!.items, expected!.item_occurrences])
  })

  test.each(expected?.itemsets ?? [])('frequent sets at a support of $support', ({ support, min_count, itemsets, by_size, sum_counts }) => {
    const found = frequentItemsets(groceries().sold, support)
    expect({ min_count: found.least, itemsets: found.count.length, by_size: bySize(found.start, 0), sum_counts: add(found.count), trimmed: found.trimmed }).toEqual({ min_count, itemsets, by_size, sum_counts, trimmed: 0 })
  })

  test.each(expected?.rules ?? [])('rules at a support of $support and a confidence of $confidence', (mined) => {
    const { sold, names } = groceries()
    const rules = associationRules(frequentItemsets(sold, mined.support), mined.confidence)
    expect({ rules: rules.right.length, by_size: bySize(rules.start, 1), sum_count: add(rules.count) }).toEqual({ rules: mined.rules, by_size: mined.by_size, sum_count: mined.sum_count })
    expect([add(rules.lift), add(rules.confidence), rules.lift[0]].map((x) => x!.toPrecision(10))).toEqual([mined.sum_lift, mined.sum_confidence, mined.max_lift].map((x) => x.toPrecision(10)))
    const said = (left: string[], right: string): string => `${left.map((name) => name.trim()).sort().join()} > ${right.trim()}`
    const leftOf = (r: number): string[] => Array.from(rules.left.subarray(rules.start[r], rules.start[r + 1]), (i) => names[i]!)
    const places = new Map(Array.from(rules.right, (right, r) => [said(leftOf(r), names[right]!), r]))
    for (const { lhs, rhs, count, ...measures } of mined.top_by_lift) {
      const r = places.get(said([lhs].flat(), rhs)) ?? expect.fail(`no rule ${said([lhs].flat(), rhs)}`)
      const { leverage, conviction, chiSquared, fisherP } = ruleStrength(rules, r)
      const found: Record<string, number> = { support: rules.support[r]!, confidence: rules.confidence[r]!, lift: rules.lift[r]!, leverage, conviction, chi2: chiSquared, fisher_p: fisherP }
      for (const [measure, value] of Object.entries(measures)) if (typeof value === 'number' && measure in found) expect(Math.abs(found[measure]! / value - 1), `${rhs} ${measure}`).toBeLessThan(1e-9)
      expect(rules.count[r]).toBe(count)
    }
  })
})

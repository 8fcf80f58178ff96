import fc from 'fast-check'
import { expect, test } from 'vitest'
import { associationRules, baskets, type Baskets, frequentItemsets } from '../index.ts'

const ITEMS = 7
const lists = fc.array(fc.uniqueArray(fc.nat(ITEMS - 1), { maxLength: ITEMS }), { minLength: 4, maxLength: 40 })
const sold = (all: readonly (readonly number[])[], items = ITEMS): Baskets =>
  baskets(Int32Array.from(all.flatMap((list, b) => list.map(() => b))), Int32Array.from(all.flat()), all.length, items)

test('the sets found are all that are frequent, with their counts, and no others', () => {
  fc.assert(fc.property(lists, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (all, support) => {
    const least = Math.ceil(support * all.length - 1e-9)
    if (least < 2) return
    const expected = new Map<string, number>()
    for (let mask = 1; mask < 2 ** ITEMS; mask++) {
      const set = Array.from({ length: ITEMS }, (_, i) => i).filter((i) => mask & (1 << i))
      const count = all.filter((list) => set.every((i) => list.includes(i))).length
      if (count >= least) expected.set(set.join(), count)
    }
    const found = frequentItemsets(sold(all), support)
    const told = Array.from(found.count, (count, s) => [[...found.item.subarray(found.start[s], found.start[s + 1])].join(), count] as const)
    expect(new Map(told)).toEqual(expected)
    expect(told.length).toBe(expected.size)
  }))
})

test('every rule is one, by counting; lift is the same from either side of a pair', () => {
  fc.assert(fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), (all, confidence) => {
    const rules = associationRules(frequentItemsets(sold(all), Math.max(0.1, 2 / all.length)), confidence)
    rules.right.forEach((right, r) => {
      const left = [...rules.left.subarray(rules.start[r], rules.start[r + 1])]
      const has = all.filter((list) => left.every((i) => list.includes(i)))
      const both = has.filter((list) => list.includes(right)).length
      expect([rules.leftCount[r], rules.count[r], rules.rightCount[r]]).toEqual([has.length, both, all.filter((list) => list.includes(right)).length])
      expect(rules.confidence[r]).toBeGreaterThanOrEqual(confidence)
      expect(rules.lift[r]).toBeCloseTo((both * all.length) / (has.length * rules.rightCount[r]!), 12)
      if (r) expect(rules.lift[r]).toBeLessThanOrEqual(rules.lift[r - 1]!)
    })
  }))
})

test('what makes the search explode is refused or capped, and told', () => {
  const giant = Array.from({ length: 30 }, () => Array.from({ length: 300 }, (_, i) => i))
  const few = Array.from({ length: 70 }, (_, b) => [b % 3])
  const all = sold([...giant, ...few], 300)
  expect(() => frequentItemsets(all, 0.01)).toThrow('one basket in 100')
  expect(() => frequentItemsets(all, 0.2, { most: 50_000 })).toThrow('more than 50000 sets')
  expect(frequentItemsets(all, 0.2, { basket: 8 })).toMatchObject({ trimmed: 30, least: 20 })
  expect(Math.max(...sizes(frequentItemsets(all, 0.2, { basket: 12, longest: 3 })))).toBe(3)
  expect(() => associationRules(frequentItemsets(all, 0.2, { basket: 8 }), 0, 100)).toThrow('more than 100 rules')
})

const sizes = ({ start, count }: { start: Uint32Array; count: Int32Array }): number[] => Array.from(count, (_, s) => start[s + 1]! - start[s]!)

test('an item twice in a basket counts once; empty baskets count as baskets; bad numbers are refused', () => {
  const twice = baskets(Int32Array.of(0, 0, 0, 2), Int32Array.of(1, 1, 0, 1), 4, 2)
  expect([[...twice.start], [...twice.item]]).toEqual([[0, 2, 2, 3, 3], [0, 1, 1]])
  expect(frequentItemsets(twice, 0.5).baskets).toBe(4)
  expect(() => baskets(Int32Array.of(0), Int32Array.of(2), 1, 2)).toThrow('item 2')
  expect(() => frequentItemsets(twice, 0)).toThrow(RangeError)
  expect(() => associationRules(frequentItemsets(twice, 0.5), 1.1)).toThrow(RangeError)
  expect(frequentItemsets(baskets(new Int32Array(0), new Int32Array(0), 0, 0), 0.1).count.length).toBe(0)
})

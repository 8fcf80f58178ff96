import fc from 'fast-check'
import { expect, test } from 'vitest'
import { abc, gini, importanceTiers, layers, placeAbc, placeTier, topShare } from '../index.ts'
import { shuffled, values } from '../test/arbitrary.ts'

test('A is the smallest group from the top that reaches 80 %, A and B the smallest that reaches 95 %', () => {
  fc.assert(fc.property(values, (list) => {
    const known = list.filter((value) => !Number.isNaN(value)).sort().reverse()
    const total = known.reduce((a, b) => a + b, 0)
    const smallest = (bound: number): number => known.findIndex((_, i) => known.slice(0, i + 1).reduce((a, b) => a + b, 0) / total >= bound) + 1
    const [a, ab] = total > 0 ? [smallest(0.8), smallest(0.95)] : [0, 0]
    expect([...abc(list).customers]).toEqual([a, ab - a, known.length - ab])
  }))
})

test('a member placed by the cut-offs gets what the run gave, even after they were kept as JSON', () => {
  fc.assert(fc.property(values, (list) => {
    const run = abc(list)
    const pyramid = importanceTiers(list, [0.1, 0.2, 0.3, 0.4])
    const kept = JSON.parse(JSON.stringify([run.cutOffs, pyramid.cutOffs])) as [typeof run.cutOffs, typeof pyramid.cutOffs]
    list.forEach((value, i) => {
      expect(placeAbc(kept[0], value, i)).toBe(run.klass[i])
      expect(placeTier(kept[1], value)).toBe(pyramid.tier[i])
    })
  }))
})

test('tiers, class sizes and concentration do not depend on the order of the list', () => {
  fc.assert(fc.property(shuffled, ({ list, order }) => {
    const again = Float64Array.from(order, (i) => list[i]!)
    const { tier } = importanceTiers(list)
    expect([...importanceTiers(again).tier]).toEqual(order.map((i) => tier[i]))
    expect(abc(again).customers).toEqual(abc(list).customers)
    expect([gini(again), topShare(again, 0.2)]).toEqual([gini(list), topShare(list, 0.2)])
  }))
})

test('a tier holds at least its share from the top, more only by ties, and nobody without positive value', () => {
  fc.assert(fc.property(values, (list) => {
    const { tier, customers, cutOffs } = importanceTiers(list)
    const positive = list.filter((value) => value > 0).length
    expect(customers[0]).toBeGreaterThanOrEqual(Math.min(positive, Math.ceil(0.05 * cutOffs.n - 1e-9)))
    list.forEach((value, i) => {
      if (value <= 0) expect(tier[i]).toBe(3)
      if (tier[i] === 1) expect(list.filter((other) => other > value).length).toBeLessThan(Math.ceil(0.05 * cutOffs.n - 1e-9))
    })
  }))
})

test('layers add up to all customers, all value and a share of 1', () => {
  fc.assert(fc.property(values, (list) => {
    const { tier, customers, value, share } = importanceTiers(list)
    const known = list.filter((one) => !Number.isNaN(one))
    const total = known.reduce((a, b) => a + b, 0)
    const add = (column: Iterable<number>): number => [...column].reduce((a, b) => a + b, 0)
    expect([add(customers), add(value)]).toEqual([known.length, total])
    if (total > 0) expect(add(share)).toBeCloseTo(1, 12)
    else expect(share.every(Number.isNaN)).toBe(true)
    expect(layers(tier, list, 3).customers).toEqual(customers)
  }))
})

test('a line that runs through equal values splits them by position in ABC and keeps them together in tiers', () => {
  const equal = Float64Array.of(20, 20, 20, 20, 20)
  const run = abc(equal)
  expect([...run.klass]).toEqual([1, 1, 1, 1, 2])
  expect(placeAbc(run.cutOffs, 20)).toBe(1)
  expect([...importanceTiers(equal).tier]).toEqual([1, 1, 1, 1, 1])
})

test('amounts with decimals meet a line as exactly as cents do', () => {
  expect([...abc(new Float64Array(10).fill(0.1)).customers]).toEqual([8, 2, 0])
})

test('the top 29 % of a hundred are 29, though 0.29 × 100 falls short of it in binary', () => {
  expect(topShare(new Float64Array(100).fill(1), 0.29)).toBe(0.29)
})

test('without a positive total everyone is in the last class and no share exists', () => {
  const none = Float64Array.of(0, -5, NaN)
  expect([...abc(none).klass]).toEqual([3, 3, 0])
  expect([gini(none), topShare(none, 0.2), ...abc(none).share]).toEqual([NaN, NaN, NaN, NaN, NaN])
  expect([...abc(new Float64Array(0)).customers]).toEqual([0, 0, 0])
  expect([...importanceTiers(new Float64Array(0)).customers]).toEqual([0, 0, 0])
})

test('bounds and shares that make no sense are refused', () => {
  expect(() => abc(Float64Array.of(1), [0.95, 0.8])).toThrow(RangeError)
  expect(() => abc(Float64Array.of(1), [0.8, 1])).toThrow(RangeError)
  expect(() => importanceTiers(Float64Array.of(1), [0.05, 0.15])).toThrow(RangeError)
  expect(() => importanceTiers(Float64Array.of(1), [1.2, -0.2])).toThrow(RangeError)
  expect(() => importanceTiers(Float64Array.of(1), [])).toThrow(RangeError)
})

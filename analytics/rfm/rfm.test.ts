import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Better, histories, historyAt, quantileCutOffs, rankCutOffs, recency, rfm, rfmOf, type ScoringRule, scoreWith, tally } from '../index.ts'
import { CUSTOMERS, orderRows, shuffled, values } from '../test/arbitrary.ts'

const rules = fc.constantFrom<ScoringRule>('rank', 'quantile')
const ends = fc.constantFrom<Better>('high', 'low')

test('the rank rule gives 5 − ⌊5 (rank − 1) / n⌋, ties sharing the best rank', () => {
  fc.assert(fc.property(values, ends, (list, better) => {
    const known = list.filter((value) => !Number.isNaN(value))
    const byDefinition = Array.from(list, (value) => {
      const ahead = known.filter((other) => (better === 'high' ? other > value : other < value)).length
      return Number.isNaN(value) ? 0 : 5 - Math.floor((5 * ahead) / known.length)
    })
    expect([...scoreWith(rankCutOffs(list, better), list)]).toEqual(byDefinition)
  }))
})

test('scores follow the customer, not the place in the list, and better is never scored worse', () => {
  fc.assert(fc.property(shuffled, ends, rules, ({ list, order }, better, rule) => {
    const scored = (v: Float64Array): Uint8Array => scoreWith(rule === 'rank' ? rankCutOffs(v, better) : quantileCutOffs(v, better), v)
    const scores = scored(list)
    expect([...scored(Float64Array.from(order, (i) => list[i]!))]).toEqual(order.map((i) => scores[i]))
    for (let i = 1; i < list.length; i++) {
      const ahead = better === 'high' ? list[i]! > list[0]! : list[i]! < list[0]!
      if (ahead) expect(scores[i]).toBeGreaterThanOrEqual(scores[0]!)
    }
  }))
})

test('one party scored by the cut-offs of the run gets what the run gave, even after they were kept as JSON', () => {
  fc.assert(fc.property(orderRows, rules, (rows, rule) => {
    const all = histories(rows, CUSTOMERS)
    const run = rfm(all, 400, rule)
    const kept = JSON.parse(JSON.stringify(run.cutOffs)) as typeof run.cutOffs
    for (let c = 0; c < CUSTOMERS; c++) {
      expect(rfmOf(kept, historyAt(all, c))).toEqual({ recency: run.recency[c], r: run.r[c], f: run.f[c], m: run.m[c], cell: run.cells[c] })
    }
    expect(Object.values(tally(run.cells)).reduce((a, b) => a + b, 0)).toBe(run.n)
  }))
})

test('a party with returns only is outside n and moves nobody', () => {
  const two = { lastDay: Int32Array.of(10, 20), purchases: Int32Array.of(1, 2), monetary: Float64Array.of(5, 6) }
  const three = { lastDay: Int32Array.of(10, 20, -1), purchases: Int32Array.of(1, 2, 0), monetary: Float64Array.of(5, 6, -99) }
  expect(rfm(three, 30).totals).toEqual(rfm(two, 30).totals)
  expect([...rfm(three, 30).cells]).toEqual([...rfm(two, 30).cells, 0])
})

test('an empty firm has n = 0 and cut-offs that score nobody', () => {
  const empty = rfm({ lastDay: new Int32Array(0), purchases: new Int32Array(0), monetary: new Float64Array(0) }, 30, 'quantile')
  expect(empty.n).toBe(0)
  expect(empty.totals).toEqual({ frequency: 0, monetary: 0, recencyMean: NaN })
  expect(rfmOf(empty.cutOffs, { lastDay: 20, purchases: 1, monetary: 9 })).toEqual({ recency: 10, r: 0, f: 0, m: 0, cell: 0 })
})

test('columns that differ in length are refused', () => {
  expect(() => rfm({ lastDay: new Int32Array(2), purchases: new Int32Array(1), monetary: new Float64Array(2) }, 0)).toThrow(RangeError)
})

test('recency before 1970 is counted like any other', () => {
  expect([...recency(Int32Array.of(-2, -1), 3)]).toEqual([5, NaN])
})

test('a million customers are scored in well under two seconds', () => {
  const n = 1_000_000
  const lastDay = Int32Array.from({ length: n }, (_, i) => Math.imul(i, 2_654_435_761) >>> 20)
  const monetary = Float64Array.from(lastDay, (day, i) => (day * 31 + i) % 100_003)
  const began = performance.now()
  const { n: scored } = rfm({ lastDay, purchases: lastDay.map((day) => 1 + (day % 40)), monetary }, 5000)
  expect(scored).toBe(n)
  expect(performance.now() - began).toBeLessThan(5000)
})

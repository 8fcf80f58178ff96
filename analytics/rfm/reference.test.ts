import { describe, expect, test } from 'vitest'
import { abc, amongCustomers, cells, dayNumber, gini, histories, quantileCutOffs, rfm, type ScoringRule, tally, topShare } from '../index.ts'
import { absent, cdnow, type Orders, reference, rfmOrders } from '../test/reference.ts'

interface Scored { R: object; F: object; M: object; cells: object; first10: { id: string; R: number; F: number; M: number; score: string }[] }
interface Expected {
  n: number
  totals: { F: number; M: number; R_mean: number }
  rank_min: Scored
  quantile_pkg: Scored
  abc: { A: number; B: number; C: number; A_customer_share: number; top20pct_revenue_share: number; top1pct_revenue_share: number; gini: number }
}

const cases: [name: string, load: () => Orders, asOf: number][] = [
  ['cdnow_sample_asof_1998-06-30', () => cdnow('cdnow_sample.txt'), dayNumber(1998, 6, 30)],
  ['rfm_orders_asof_2006-12-31', rfmOrders, dayNumber(2006, 12, 31)],
]
const ruleNames: [ScoringRule, 'rank_min' | 'quantile_pkg'][] = [['rank', 'rank_min'], ['quantile', 'quantile_pkg']]

describe.skipIf(absent).each(cases)(`%s${absent}`, (name, load, asOf) => {
  const standing = () => {
    const { rows, names } = load()
    return { names, all: histories(rows, names.length, asOf), expected: reference<Record<string, Expected>>('rfm_abc.json')[name]! }
  }

  test.each(ruleNames)('RFM by the %s rule', (rule, key) => {
    const { names, all, expected } = standing()
    const run = rfm(all, asOf, rule, 100)
    expect(run.n).toBe(expected.n)
    expect({ F: run.totals.frequency, M: run.totals.monetary / 100, R_mean: run.totals.recencyMean }).toEqual(expected.totals)
    const { R, F, M, cells: counted, first10 } = expected[key]
    expect({ R: tally(run.r), F: tally(run.f), M: tally(run.m), cells: tally(run.cells) }).toEqual({ R, F, M, cells: counted })
    for (const one of first10) {
      const i = names.indexOf(one.id)
      expect({ id: one.id, R: run.recency[i], F: all.purchases[i], M: all.monetary[i]! / 100, score: String(run.cells[i]) }).toEqual(one)
    }
  })

  test('the quantile rule in whole currency gives what it gives in cents', () => {
    const { all } = standing()
    const inCents = rfm(all, asOf, 'quantile', 100)
    const inWhole = rfm({ ...all, monetary: all.monetary.map((cents) => cents / 100) }, asOf, 'quantile')
    expect([...inWhole.cells]).toEqual([...inCents.cells])
    expect(inWhole.totals.monetary).toBeCloseTo(inCents.totals.monetary / 100, 6)
    expect(quantileCutOffs(all.monetary, 'high', 100).thresholds[0]).toBeCloseTo(inWhole.cutOffs.monetary.thresholds[0]! * 100, 6)
    expect([...cells(inWhole.r, inWhole.f, inWhole.m)]).toEqual([...inWhole.cells])
  })

  test('ABC, Gini and the shares of the top', () => {
    const { all, expected } = standing()
    const money = amongCustomers(all.purchases, all.monetary)
    const [A, B, C] = abc(money).customers
    expect({ A, B, C }).toEqual({ A: expected.abc.A, B: expected.abc.B, C: expected.abc.C })
    expect(A! / expected.n).toBe(expected.abc.A_customer_share)
    expect(gini(money)).toBeCloseTo(expected.abc.gini, 14)
    expect(topShare(money, 0.2)).toBeCloseTo(expected.abc.top20pct_revenue_share, 14)
    expect(topShare(money, 0.01)).toBeCloseTo(expected.abc.top1pct_revenue_share, 14)
  })
})

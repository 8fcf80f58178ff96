import { expect, test } from 'vitest'
import { settings } from '#modules/firm/contract.ts'
import { computeStandings, placeStandings, type Rules } from '../run/compute.ts'
import type { Purchases } from '../run/purchases.ts'
import { nothingKnown } from '../signal/read-signals.ts'
import { unjudged } from '../judge/evidence.ts'

const TODAY = 20_000
const CUSTOMERS = 40
const judgement = { stages: settings['standing.stages'].parse(undefined), ladder: settings['standing.ladder'].parse(undefined), types: settings['standing.loyalty-types'].parse(undefined), levels: settings['standing.levels'].parse(undefined) }
const rules = (importance: Partial<Rules['importance']> = {}): Rules => ({ rule: 'rank', tierShares: [0.05, 0.15], abcCuts: [0.8, 0.95], judgement, importance: { ...settings['tiers.importance'].parse(undefined), ...importance } })

/** The i-th customer brought i yuan long ago and 40 − i lately; costs are known where asked. */
function purchases(costs = false): Purchases {
  const each = Array.from({ length: CUSTOMERS }, (_, i) => [{ i, day: TODAY - 800, cents: 100 * (i + 1) }, { i, day: TODAY - 30, cents: 100 * (CUSTOMERS - i) * 0.5 }]).flat()
  return { ids: Float64Array.from({ length: CUSTOMERS }, (_, i) => i + 1), rows: { customer: Int32Array.from(each, (r) => r.i), day: Int32Array.from(each, (r) => r.day), amount: Float64Array.from(each, (r) => r.cents) }, cost: Float64Array.from(each, (r) => (costs ? r.cents * (r.i === 39 ? 0.99 : 0.5) : Number.NaN)) }
}
const best = ({ tier }: { tier: Uint8Array }): number[] => [...tier.entries()].filter(([, t]) => t === 1).map(([i]) => i)
const known = { ...nothingKnown(CUSTOMERS), predicted: Float64Array.from({ length: CUSTOMERS }, (_, i) => (i === 10 || i === 11 ? 9e6 : 1)) }

test('tiers are cut by what the firm chose: so far, within a year, by profit where costs are known, by what is to come', () => {
  expect(best(computeStandings(purchases(), TODAY, rules()))).toEqual([38, 39])
  expect(best(computeStandings(purchases(), TODAY, rules({ window: 'year' })))).toEqual([0, 1])
  expect(best(computeStandings(purchases(true), TODAY, rules()))).toEqual([37, 38])
  expect(best(computeStandings(purchases(), TODAY, rules({ measure: 'predicted' }), { known }))).toEqual([10, 11])
})

test('what is not known is not ranked by: revenue stands in, and the run says so', () => {
  const { cutOffs } = computeStandings(purchases(), TODAY, rules({ measure: 'predicted' }))
  expect(cutOffs.ranking.measure).toBe('revenue')
  expect(computeStandings(purchases(), TODAY, rules({ measure: 'assets', assetsField: 'balance' })).cutOffs.ranking.measure).toBe('revenue')
})

test('a composite adds up ranks by weights; a customer alone is placed as among all', () => {
  const rule = rules({ measure: 'composite', weights: { profit: 0, revenue: 1, predicted: 3, assets: 0 } })
  const all = computeStandings(purchases(), TODAY, rule, { known })
  expect(best(all)).toEqual([10, 11])
  expect(all.importance.every((score) => score >= 0 && score <= 10_000)).toBe(true)
  const alone = placeStandings(purchases(), TODAY, all.cutOffs, judgement, { known })
  expect([...alone.tier]).toEqual([...all.tier])
  expect([...alone.importance]).toEqual([...all.importance])
})

test('who stands near a line keeps the tier from run to run; by another rule everyone is placed anew', () => {
  const first = computeStandings(purchases(), TODAY, rules())
  const was = { ...Object.fromEntries(Object.keys(unjudged).map((key) => [key, new Uint8Array(CUSTOMERS)])), tier: first.tier } as never
  const moved = purchases()
  moved.rows.amount[2 * 37]! += 150
  expect(best(computeStandings(moved, TODAY, rules(), { known: nothingKnown(CUSTOMERS) }))).toEqual([37, 39])
  expect(best(computeStandings(moved, TODAY, rules(), { known: nothingKnown(CUSTOMERS), was, before: first.cutOffs }))).toEqual([38, 39])
  expect(best(computeStandings(moved, TODAY, rules({ window: 'year' }), { known: nothingKnown(CUSTOMERS), was, before: first.cutOffs }))).toEqual([0, 1])
})

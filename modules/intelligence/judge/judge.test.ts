import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acquaintancePhase, lifecycleStage, loyaltyClass } from '#analytics/index.ts'
import { settings } from '#modules/firm/contract.ts'
import { doubtOf, doubtSum } from './doubt.ts'
import { type Evidence, type Judged, type JudgementRules, unjudged } from './evidence.ts'
import { judge } from './judge.ts'

const rules: JudgementRules = { stages: settings['standing.stages'].parse(undefined), ladder: settings['standing.ladder'].parse(undefined), types: settings['standing.loyalty-types'].parse(undefined), levels: settings['standing.levels'].parse(undefined) }
const firm = { customers: [2000, 400, 20] as const }

const plain: Evidence = {
  purchases: 12, tenure: 800, gapNow: 30, usualGap: 30, ratio: 1, trend: 1, alive: Number.NaN, spread: 0.9, contacts: 0, contactsBefore: 0, bought: 0, boughtBefore: 0, rated: 0, satisfaction: Number.NaN,
  complaints: 0, referrals: 0, reviews: 0, activities: 0, rewards: 0, contractDays: Number.NaN, boughtSince: false, discountShare: Number.NaN, wallet: Number.NaN, alternatives: Number.NaN, margin: 1, sales: 1,
}
const judged = (more: Partial<Evidence>, was: Partial<Judged> = {}) => judge({ ...plain, ...more }, { ...unjudged, ...was }, rules, firm)

test('by purchases alone it judges as the first version did', () => {
  fc.assert(fc.property(fc.nat(30), fc.nat(2000), fc.double({ min: 0, max: 8, noNaN: true }), (purchases, tenure, ratio) => {
    const e = { ...plain, purchases, tenure, ratio, gapNow: 30 * ratio }
    const now = judge(e, unjudged, rules, firm)
    const stage = lifecycleStage(e)
    expect([now.stage, now.acquaintance, now.loyalty]).toEqual([stage, purchases ? acquaintancePhase(stage, e) : 1, loyaltyClass(e)])
  }))
})

test('doubt is told in usual gaps and made up of parts that can be named', () => {
  expect(doubtOf({ ...plain, ratio: 3, alive: Math.exp(-1) })).toEqual({ silence: 3, alive: -1 })
  expect(doubtSum({ ...plain, ratio: 3.2, alive: 0.9 })).toBeLessThan(2)
  expect(doubtOf({ ...plain, ratio: 2.8, complaints: 1, rated: 2, satisfaction: 0.8, contacts: 0, contactsBefore: 9 })).toEqual({ silence: 2.8, contact: 0.25, satisfaction: 0.4999999999999999, complaints: 0.5 })
  expect(doubtOf({ ...plain, contractDays: 100 })).toEqual({ silence: 1, contract: -1 })
  expect(judged({ contractDays: -5 }).stage).toBe(4)
  expect(judged({ contractDays: -5, boughtSince: true }).stage).toBe(3)
  expect(judged({ purchases: 1, tenure: 400, ratio: 2, contractDays: 30 }).stage).toBe(3)
})

test.each<[string, Partial<Evidence>, Partial<Judged>]>([
  ['prospect', { purchases: 0 }, { rung: 1, grade: 0, level: 0, type: 0 }],
  ['customer', { purchases: 2, tenure: 60 }, { rung: 2, grade: 1, type: 0 }],
  ['client', { purchases: 4, tenure: 200 }, { rung: 3, grade: 1 }],
  ['supporter by loyalty', {}, { rung: 4, grade: 2, loyalty: 5 }],
  ['supporter by taking part', { purchases: 5, tenure: 400, activities: 1 }, { rung: 4, grade: 2 }],
  ['advocate', { purchases: 5, tenure: 200, referrals: 1 }, { rung: 5, grade: 1 }],
  ['let down is no advocate', { purchases: 5, tenure: 400, referrals: 1, rated: 1, satisfaction: 0.8 }, { rung: 3, grade: 1 }],
  ['partner by wallet', { wallet: 0.7 }, { rung: 6, grade: 3 }],
  ['partner by contract', { contractDays: 90 }, { rung: 6, grade: 3 }],
  ['decline takes one back', { ratio: 4, wallet: 0.7, referrals: 3 }, { rung: 2, grade: 1, type: 0 }],
  ['monopoly', { alternatives: 0 }, { type: 1 }],
  ['price', { discountShare: 0.6 }, { type: 3 }],
  ['incentive', { discountShare: 0.1, rewards: 4 }, { type: 4 }],
  ['attitude', { discountShare: 0.1, rated: 3, satisfaction: 1.1, reviews: 1 }, { type: 6 }],
  ['habit', { discountShare: 0.1, spread: 0.2 }, { type: 5 }],
  ['inertia', { discountShare: 0.1, rated: 1, satisfaction: 0.9 }, { type: 2 }],
  ['unknown while data are missing', { discountShare: 0.1 }, { type: 7 }],
  ['many customers of low margin: basic', { margin: 0.2 }, { level: 1 }],
  ['a middling number of middling margin: accountable', { margin: 1 }, { level: 3 }],
  ['few of high margin: partnership', { margin: 9 }, { level: 5 }],
])('%s', (_name, more, expected) => {
  expect(judged(more)).toMatchObject(expected)
})

test('by the second rule the level follows loyalty and sales', () => {
  const second: JudgementRules = { ...rules, levels: { ...rules.levels, rule: 'loyalty-sales' } }
  expect(judge({ ...plain, sales: 5 }, unjudged, second, firm).level).toBe(5)
  expect(judge({ ...plain, purchases: 1, tenure: 10, sales: 0.1 }, unjudged, second, firm).level).toBe(1)
})

/** Small changes around where someone stands: a twentieth of what the lines lie apart. */
const noise = fc.record({ ratio: shake(0.2), satisfaction: shake(0.02), discountShare: shake(0.04), wallet: shake(0.04), margin: shake(0.04), spread: shake(0.04), alive: shake(0.005), trend: shake(0.05) })
const base = fc.record({
  ratio: fc.double({ min: 1.5, max: 3.5, noNaN: true }), satisfaction: fc.double({ min: 0.85, max: 1.1, noNaN: true }), discountShare: fc.double({ min: 0.3, max: 0.6, noNaN: true }), wallet: fc.double({ min: 0.4, max: 0.7, noNaN: true }),
  margin: fc.double({ min: 0.3, max: 4, noNaN: true }), spread: fc.double({ min: 0.3, max: 0.7, noNaN: true }), trend: fc.double({ min: 0.8, max: 2.2, noNaN: true }), alive: fc.constantFrom(Number.NaN, 0.2, 0.5),
  purchases: fc.integer({ min: 1, max: 14 }), tenure: fc.constantFrom(100, 400, 800), rated: fc.nat(1), reviews: fc.nat(1), activities: fc.nat(1), rewards: fc.nat(4),
})
function shake(most: number) { return fc.double({ min: -most, max: most, noNaN: true }) }

test('noise around a border moves nobody to and fro', () => {
  fc.assert(fc.property(base, fc.array(noise, { minLength: 4, maxLength: 12 }), (at, shakes) => {
    const paths: Record<string, number[]> = {}
    let was: Judged = unjudged
    for (const by of shakes) {
      const e = { ...plain, ...at }
      for (const [key, d] of Object.entries(by)) e[key as keyof typeof by] *= key === 'ratio' || key === 'alive' ? 1 : 1 + d
      e.ratio += by.ratio
      e.alive += by.alive
      was = judge(e, was, rules, firm)
      for (const [what, code] of Object.entries(was)) if (paths[what]?.at(-1) !== code) (paths[what] ??= []).push(code as number)
    }
    for (const path of Object.values(paths)) expect(new Set(path).size).toBe(path.length)
  }), { numRuns: 2000 })
})

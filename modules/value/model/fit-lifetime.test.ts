import { expect, test } from 'vitest'
import { seeded, simulateHistories } from '#analytics/index.ts'
import { scorePart } from '../score/score-part.ts'
import { chooseShape, fitLifetime } from './fit-lifetime.ts'
import type { LifetimeModel } from './lifetime-model.ts'
import { observePart, type Observing } from './observe-part.ts'

const terms = { discount: 0.1, margin: 0.4, horizonMonths: 24 }
const days = { calibration: '2026-01-01', end: '2026-11-22' }

/** Customers bound by contract: each pays on the first of his months until he leaves. */
function payments(customers: number, months: number): { customer: Int32Array; day: Int32Array; amount: Float64Array } {
  const random = seeded(11)
  const rows = Array.from({ length: customers }, (_, c) => {
    const leaves = 0.05 + 0.3 * random()
    let paid = 1
    while (paid < months && random() > leaves) paid++
    return Array.from({ length: paid }, (_, k) => [c, Math.round(k * 30.4375) + 5] as const)
  }).flat()
  return { customer: Int32Array.from(rows, ([c]) => c), day: Int32Array.from(rows, ([, d]) => d), amount: new Float64Array(rows.length).fill(80) }
}

const fitted = (rows: ReturnType<typeof payments>, customers: number, how: Observing, why: LifetimeModel['why']): { model: LifetimeModel; seen: ReturnType<typeof observePart> } => {
  const seen = observePart(rows, customers, how)
  const model = fitLifetime({ seen, how, why, terms, days })
  if ('tooLittle' in model) throw new Error('too little')
  return { model, seen }
}

test('the firm’s way of dealing decides the kind; days that are crowded count as set occasions', () => {
  expect(chooseShape('contract')).toEqual({ shape: 'contract', why: 'leaving-is-seen' })
  expect(chooseShape('occasions')).toEqual({ shape: 'discrete', why: 'set-occasions' })
  expect(chooseShape('open', { unit: 'week', x: [60, 1], tx: [12, 4], T: [13, 13] })).toEqual({ shape: 'discrete', why: 'crowded-days' })
  expect(chooseShape('open', { unit: 'week', x: [6, 1], tx: [12, 4], T: [13, 13] }).shape).toBe('any-time')
})

test('under contract who has left is worth nothing, and who has stayed longer stays longer', () => {
  const rows = payments(300, 18)
  const how: Observing = { unit: 'month', shape: 'contract', end: 18 * 30.4375 | 0, calibration: null, lostDays: 365 }
  const { model, seen } = fitted(rows, 300, how, 'leaving-is-seen')
  expect(model).toMatchObject({ model: { kind: 'sbg', unit: 'month' }, why: 'leaving-is-seen' })
  const ahead = scorePart({ histories: seen.histories, model: model.model, spend: model.spend, terms, seed: 1 })
  const here = [...seen.histories.tx.keys()].filter((i) => seen.histories.tx[i] === 1)
  expect(here.length).toBeGreaterThan(10)
  for (const i of seen.histories.tx.keys()) {
    expect(ahead.alive[i]).toBe(seen.histories.tx[i])
    if (!seen.histories.tx[i]) expect(ahead.discounted[i]).toBe(0)
    expect(ahead.lower[i]!).toBeLessThanOrEqual(ahead.upper[i]!)
  }
  const byTenure = here.toSorted((a, b) => seen.histories.x[a]! - seen.histories.x[b]!)
  expect(ahead.expected[byTenure.at(-1)!]!).toBeGreaterThanOrEqual(ahead.expected[byTenure[0]!]!)
  expect(model.ratios.retention).toBeGreaterThan(0)
  expect(model.ratios.spread).toBeGreaterThan(1)
})

test('at set occasions it is BG/BB; too few customers are told, not fitted', () => {
  const truth = { kind: 'bg-bb', unit: 'month', params: { alpha: 1.2, beta: 1, gamma: 0.8, delta: 3 } } as const
  const { histories: { x, tx } } = simulateHistories(truth, new Float64Array(400).fill(20), seeded(2))
  const rows = { customer: [] as number[], day: [] as number[] }
  for (const [c, n] of x.entries()) for (let k = 0; k <= n; k++) { rows.customer.push(c); rows.day.push(Math.round((n ? (tx[c]! * k) / n : 0) * 30.4375) + 15) }
  const all = { customer: Int32Array.from(rows.customer), day: Int32Array.from(rows.day), amount: new Float64Array(rows.day.length).fill(50) }
  const how: Observing = { unit: 'month', shape: 'discrete', end: Math.round(21 * 30.4375), calibration: null, lostDays: 365 }
  expect(fitted(all, 400, how, 'set-occasions').model).toMatchObject({ model: { kind: 'bg-bb' }, verdict: { believed: 'with-care' }, rival: null })
  const few = observePart({ customer: Int32Array.of(0, 1), day: Int32Array.of(1, 2), amount: Float64Array.of(5, 6) }, 2, how)
  expect(fitLifetime({ seen: few, how, why: 'set-occasions', terms, days })).toEqual({ tooLittle: { customers: 2, repeaters: 0 } })
})

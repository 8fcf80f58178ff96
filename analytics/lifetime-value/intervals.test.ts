import { expect, test } from 'vitest'
import { contractTenures, discountedPurchases, duration, moreRetention, pAlive, paidPeriods, residualInterval, residualIntervals, seeded, simulateHistories } from '../index.ts'

const dayNumber = (day: string): number => Date.parse(day) / 864e5
const truth = { kind: 'pareto-nbd', unit: 'week', params: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const
const watched = simulateHistories(truth, new Float64Array(300).fill(39), seeded(3)).histories
const horizon = duration(52, 'week')

test('bounds for many lie near those played out for one, and their share of zeros is the chance to have left', () => {
  const alive = pAlive(truth, watched)
  const { lower, upper } = residualIntervals(truth, watched, alive, { yearly: 0.1, horizon, plays: 2000 }, 5)
  const busy = watched.x.indexOf(watched.x.reduce((a, b) => Math.max(a, b)))
  const one = residualInterval(truth, { kind: 'shrunken-mean', params: { mean: 1, k: 0.0001 } }, { x: watched.x[busy]!, tx: watched.tx[busy]!, T: 39, z: 1 }, { yearly: 0.1, margin: 1, horizon }, seeded(7), 0.9, 8000)
  expect(upper[busy]! / one.upper).toBeGreaterThan(0.9)
  expect(upper[busy]! / one.upper).toBeLessThan(1.1)
  expect(Math.abs(lower[busy]! - one.lower)).toBeLessThan(0.1 * one.upper)
  for (let i = 0; i < alive.length; i++) {
    expect(lower[i]!).toBeLessThanOrEqual(upper[i]!)
    if (alive[i]! < 0.9) expect(lower[i]).toBe(0)
  }
})

test.each([
  truth,
  { kind: 'mbg-nbd', unit: 'week', params: { r: 0.5, alpha: 6, a: 0.9, b: 1.8 } } as const,
  { kind: 'bg-bb', unit: 'year', params: { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.78 } } as const,
])('who stays more buys more: $kind', (model) => {
  const T = model.kind === 'bg-bb' ? 6 : 39
  const own = { unit: model.unit, x: [1, 2], tx: [T / 3, T / 3], T: [T, T] } as never
  const ahead = (m: typeof model): number => discountedPurchases(m as never, own, duration(10, model.unit) as never, 0.1)[1]! / pAlive(m as never, own)[1]!
  const gain = ahead(moreRetention(model, 1.01) as typeof model) / ahead(model) - 1
  expect(gain).toBeGreaterThan(0)
  expect(gain).toBeLessThan(0.2)
  expect(ahead(moreRetention(model, 1) as typeof model)).toBeCloseTo(ahead(model), 9)
})

test.each([
  { kind: 'mbg-nbd', unit: 'week', params: { r: 1, alpha: 5, a: 1e-10, b: 1e8 } }, { kind: 'bg-nbd', unit: 'week', params: { r: 1, alpha: 5, a: 1e-10, b: 1e8 } },
  { kind: 'pareto-nbd', unit: 'week', params: { r: 1, alpha: 5, s: 1e-10, beta: 1e8 } }, { kind: 'bg-bb', unit: 'year', params: { alpha: 1, beta: 1, gamma: 1e-10, delta: 1e8 } },
] as const)('where nobody ever leaves $kind stays a model when more would stay', (model) => {
  const own = { unit: model.unit, x: [1], tx: [2], T: [6] } as never
  const [before, after] = [model, moreRetention(model, 1.01)].map((m) => discountedPurchases(m as never, own, duration(5, model.unit) as never, 0.1)[0]!)
  expect(after).toBeGreaterThan(0)
  expect(after! / before!).toBeCloseTo(1, 6)
})

test('contracts are read off payments: a missed month ends one, and the first month tells nothing', () => {
  const bought = [['a', '2026-01-05'], ['a', '2026-02-20'], ['a', '2026-03-01'], ['b', '2026-01-09'], ['c', '2026-03-09'], ['d', '2026-01-02'], ['d', '2026-03-02']] as const
  const rows = { customer: Int32Array.from(bought, ([who]) => 'abcd'.indexOf(who)), day: Int32Array.from(bought, ([, day]) => dayNumber(day)), amount: new Float64Array(bought.length).fill(10) }
  const paid = paidPeriods(rows, 4, 'month', dayNumber('2026-04-10'))
  expect([...paid.periods]).toEqual([3, 1, 1, 1])
  expect([...paid.there]).toEqual([1, 0, 1, 1])
  expect(contractTenures('month', paid)).toMatchObject({ lost: Float64Array.of(1, 0, 0), staying: Float64Array.of(0, 1, 0) })
})

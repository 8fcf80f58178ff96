import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinctHistories, duration, families, fitModel, fitSpend, pAlive, residualInterval, residualValue, score, seeded, shuffledOrder, simulateHistories, totalResidualValue, type Model, type ModelKind } from '../index.ts'

const truths = {
  'bg-nbd': { r: 0.5, alpha: 5, a: 0.7, b: 2.5 }, 'mbg-nbd': { r: 0.6, alpha: 6, a: 0.8, b: 2 }, 'pareto-nbd': { r: 0.6, alpha: 9, s: 0.6, beta: 10 }, 'bg-bb': { alpha: 1.2, beta: 0.8, gamma: 0.7, delta: 2.8 },
} as const
const kinds = Object.keys(truths) as ModelKind[]
const truth = (kind: ModelKind): Model<ModelKind, 'week'> => ({ kind, unit: 'week', params: truths[kind] })
const watched = (kind: ModelKind, n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => (kind === 'bg-bb' ? 6 + (i % 5) : 30 + (i % 21)))

test.each(kinds)('%s: simulated customers give their parameters back, and what they do later is predicted', (kind) => {
  const { histories, future } = simulateHistories(truth(kind), watched(kind, 4000), seeded(77), 10)
  const model = fitModel(kind, histories)
  expect(model.status).toBe('converged')
  const [given, se, said] = [model.params, model.se, truths[kind]].map((record) => Object.values(record) as number[])
  for (const [i, value] of said!.entries()) expect(Math.abs(given![i]! - value) / se![i]!).toBeLessThan(3.5)
  const { expected } = score(model, histories, duration(10, 'week'))
  const [predicted, actual] = [expected, future].map((list) => list.reduce((a, b) => a + b))
  expect(Math.abs(predicted! / actual! - 1)).toBeLessThan(0.12)
})

test.each(kinds)('%s: order of rows does not matter, nor whether equal customers are rows or a weight', (kind) => {
  const { histories } = simulateHistories(truth(kind), watched(kind, 800), seeded(5))
  const order = shuffledOrder(800, seeded(6))
  const shuffle = (column: Float64Array): Float64Array => column.map((_, i) => column[order[i]!]!)
  const moved = { unit: 'week', x: shuffle(histories.x), tx: shuffle(histories.tx), T: shuffle(histories.T) } as const
  const { x, tx, T, xAt, txAt, TAt, weight } = distinctHistories(histories)
  const grouped = { unit: 'week', x: Array.from(xAt, (k) => x[k]!), tx: Array.from(txAt, (k) => tx[k]!), T: Array.from(TAt, (k) => T[k]!), weight } as const
  const fit = fitModel(kind, histories)
  for (const other of [fitModel(kind, moved), fitModel(kind, grouped)]) {
    expect(other.logLikelihood).toBeCloseTo(fit.logLikelihood, 7)
    for (const [i, value] of (Object.values(fit.params) as number[]).entries()) expect((Object.values(other.params) as number[])[i]! / value).toBeCloseTo(1, 4)
  }
})

test.each(['bg-nbd', 'mbg-nbd', 'pareto-nbd'] as const)('%s: the unit changes only what is measured in it', (kind) => {
  const { histories } = simulateHistories(truth(kind), watched(kind, 800), seeded(9))
  const days = { unit: 'day', x: histories.x, tx: histories.tx.map((t) => t * 7), T: histories.T.map((t) => t * 7) } as const
  const [byWeek, byDay] = [fitModel(kind, histories), fitModel(kind, days)]
  expect(byDay.logLikelihood).toBeCloseTo(byWeek.logLikelihood - histories.x.reduce((a, b) => a + b) * Math.log(7), 6)
  for (const [name, value] of Object.entries(byWeek.params)) expect((byDay.params as unknown as Record<string, number>)[name]! / value / (['alpha', 'beta'].includes(name) ? 7 : 1)).toBeCloseTo(1, 5)
  const [a, b] = [pAlive(byWeek, histories), pAlive(byDay, days)]
  expect(Math.max(...a.map((p, i) => Math.abs(p - b[i]!)))).toBeLessThan(1e-6)
})

const anyShape = fc.double({ min: Math.log(1e-4), max: Math.log(1e4), noNaN: true }).map(Math.exp)
const anyHistory = fc.record({ x: fc.integer({ min: 0, max: 3000 }), last: fc.double({ min: 1e-6, max: 1, noNaN: true }), T: fc.double({ min: 1e-3, max: 2000, noNaN: true }) })

test.each(kinds)('%s: derivatives are those of the likelihood, and no history or parameter gives NaN', (kind) => {
  const family = families[kind]
  fc.assert(fc.property(fc.array(anyShape, { minLength: 4, maxLength: 4 }), anyHistory, ({ ...p }, { x: count, last, T: length }) => {
    const params = Object.values(p) as number[]
    const T = kind === 'bg-bb' ? 1 + Math.floor(length / 50) : length
    const x = kind === 'bg-bb' ? Math.min(count, Math.max(0, Math.floor(T * last))) : count
    const tx = x === 0 ? 0 : kind === 'bg-bb' ? Math.max(x, Math.floor(T * last)) : T * last
    const rows = distinctHistories({ unit: 'week', x: [x], tx: [tx], T: [T] })
    const [gradient, unused] = [new Float64Array(4), new Float64Array(4)]
    const value = family.logLikelihood(rows, params, gradient)
    for (let i = 0; i < 4; i++) {
      const at = (step: number): number => family.logLikelihood(rows, params.map((v, k) => (k === i ? v * Math.exp(step) : v)), unused)
      const slope = (at(1e-4) - at(-1e-4)) / 2e-4
      expect(Math.abs(gradient[i]! - slope)).toBeLessThan(1e-4 * (1 + Math.abs(slope)) + 1e-10 * Math.abs(value))
    }
    const odds = family.logGoneOdds(params, x, tx, T)
    const ahead = [family.expectedIfAlive(params, x, T, 4), family.expectedOfNew(params, 4), family.discountedIfAlive(params, x, T, 0.01)]
    expect([Number.isFinite(value), Number.isNaN(odds), ahead.every((e) => e >= 0 && e < Infinity)]).toEqual([true, false, true])
    expect(family.expectedIfAlive(params, x, T, 8)).toBeGreaterThanOrEqual(ahead[0]! * (1 - 1e-9))
  }), { numRuns: 150, seed: 20 })
})

test('the residual value of one lies within what its plays give, and that of all within its interval', () => {
  const { histories } = simulateHistories(truth('pareto-nbd'), watched('pareto-nbd', 1500), seeded(31))
  const model = fitModel('pareto-nbd', histories)
  const random = seeded(32)
  const z = histories.x.map((n) => (n > 0 ? 20 + 20 * random() : 0))
  const spend = fitSpend(histories.x, z)
  const terms = { yearly: 0.1, margin: 0.4 }
  const value = residualValue(model, spend, histories, z, terms)
  const i = histories.x.indexOf(5)
  const one = residualInterval(model, spend, { x: histories.x[i]!, tx: histories.tx[i]!, T: histories.T[i]!, z: z[i]! }, terms, seeded(1), 0.9, 4000)
  expect(one.value / value[i]!).toBeCloseTo(1, 0)
  expect([one.lower <= value[i]!, value[i]! < one.upper]).toEqual([true, true])
  const all = totalResidualValue(model, spend, histories, z, terms)
  expect(all.value).toBeCloseTo(value.reduce((a, b) => a + b), 6)
  expect(all.upper / all.lower).toBeGreaterThan(1.02)
  expect(all.upper / all.lower).toBeLessThan(5)
})

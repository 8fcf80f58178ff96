import { expect, test } from 'vitest'
import { absent, reference } from '../test/reference.ts'
import { distinctHistories, expectedPurchases, expectedSpend, families, pAlive, type Model } from '../index.ts'
import { spendObjective } from './spend/gamma-gamma.ts'

interface Point { params: Record<string, number>; x: number; tx: number; T: number; t: number; delta: number; ll: string; palive: string; cet: string; dert: string }
interface SpendPoint { p: number; q: number; gamma: number; x: number; z: number; ll: string; expected: string }
interface Integral { model: 'pnbd' | 'bgnbd'; x: number; T: number; ll: number[]; palive: number[]; cet: number[]; dert?: number[] }

const hard = absent ? undefined : reference<{ bgnbd: Point[]; pnbd: Point[]; pnbd_dert: Point[]; gamma_gamma: SpendPoint[] }>('hard_points.json')
const kinds = { bgnbd: ['bg-nbd', ['r', 'al', 'a', 'b']], pnbd: ['pareto-nbd', ['r', 'al', 's', 'be']] } as const

/** Relative error; what no floating-point number can hold must come out as 0. */
const error = (given: number, said: string): number => (Number(said) === 0 ? Math.abs(given) : Math.abs(given / Number(said) - 1))

test.runIf(!absent).each(['bgnbd', 'pnbd'] as const)(`%s equals 60-digit arithmetic at normal and extreme histories${absent}`, (key) => {
  const [kind, names] = kinds[key]
  const family = families[kind]
  for (const { params, x, tx, T, t, ll, palive, cet } of hard![key]) {
    const p = names.map((name) => params[name]!)
    const model = { kind, unit: 'week', params: Object.fromEntries(family.parameters.map((name, i) => [name, p[i]!])) } as unknown as Model<typeof kind, 'week'>
    const one = { unit: 'week', x: [x], tx: [tx], T: [T] } as const
    const found = [family.logLikelihood(distinctHistories(one), p, new Float64Array(4)), pAlive(model, one)[0]!, expectedPurchases(model, one, { length: t, unit: 'week' })[0]!]
    expect(found.map((value, i) => error(value, [ll, palive, cet][i]!)).every((e) => e < 1e-10), `x ${x}, tx ${tx}, T ${T}: ${found}`).toBe(true)
  }
  expect(hard![key]).toHaveLength(20)
})

test.runIf(!absent)(`DERT equals 60-digit arithmetic${absent}`, () => {
  const family = families['pareto-nbd']
  for (const { params, x, tx, T, delta, dert } of hard!.pnbd_dert) {
    const p = kinds.pnbd[1].map((name) => params[name]!)
    expect(error(family.discountedIfAlive(p, x, T, delta) / (1 + Math.exp(family.logGoneOdds(p, x, tx, T))), dert)).toBeLessThan(1e-10)
  }
})

test.runIf(!absent)(`Gamma-Gamma equals 60-digit arithmetic${absent}`, () => {
  for (const { p, q, gamma, x, z, ll, expected } of hard!.gamma_gamma) {
    const value = spendObjective(Float64Array.of(x), Float64Array.of(z), Float64Array.of(1))(Float64Array.of(p, q, gamma).map(Math.log), new Float64Array(3))
    expect([error(value, ll), error(expectedSpend({ kind: 'gamma-gamma', params: { p, q, gamma } }, [x], [z])[0]!, expected)].every((e) => e < 1e-10)).toBe(true)
  }
})

test.runIf(!absent)(`formulas equal direct integration over the unseen rates${absent}`, () => {
  for (const { model, x, T, ll, palive, cet, dert } of reference<Integral[]>('integral_check.json')) {
    const [, names] = kinds[model]
    const point = hard![model].find((point) => point.x === x && Math.abs(point.T - T) < 0.01)!
    const p = names.map((name) => point.params[name]!)
    const family = families[kinds[model][0]]
    const alive = 1 / (1 + Math.exp(family.logGoneOdds(p, x, point.tx, T)))
    const found = [family.logLikelihood(distinctHistories({ unit: 'week', x: [x], tx: [point.tx], T: [T] }), p, new Float64Array(4)), alive, alive * family.expectedIfAlive(p, x, T, point.t)]
    for (const [i, said] of [ll, palive, cet].entries()) expect(Math.abs(found[i]! / said[1]! - 1)).toBeLessThan(1e-8)
    if (dert) expect(Math.abs((alive * family.discountedIfAlive(p, x, T, 0.0027)) / dert[1]! - 1)).toBeLessThan(1e-8)
  }
})

/** Simpson's rule, to check by a way that shares nothing with ours. */
function integral(f: (u: number) => number, from: number, to: number, steps = 20_000): number {
  const h = (to - from) / steps
  let sum = f(from) + f(to)
  for (let k = 1; k < steps; k++) sum += (k % 2 ? 4 : 2) * f(from + k * h)
  return (sum * h) / 3
}

test.each([['bg-nbd', [0.243, 4.414, 0.793, 2.426]], ['mbg-nbd', [0.525, 6.183, 0.891, 1.614]], ['bg-nbd', [0.9, 3, 1, 2]]] as const)('%s: discounted residual transactions are the discounted growth of expected purchases', (kind, p) => {
  const family = families[kind]
  const [x, T, delta] = [3, 30, 0.02]
  const expected = (u: number): number => family.expectedIfAlive(p, x, T, u)
  const discounted = delta * integral((v) => Math.exp(-delta * v * v) * expected(v * v) * 2 * v, 0, Math.sqrt(40 / delta), 4_000)
  expect(family.discountedIfAlive(p, x, T, delta) / discounted - 1).toBeCloseTo(0, 7)
})

test('expected purchases are smooth where the textbook formula divides by nothing, and where the method changes', () => {
  const family = families['bg-nbd']
  const at = (a: number): number => family.expectedIfAlive([0.243, 4.414, a, 2.426], 2, 38.86, 39)
  expect(at(1 + 1e-9) / at(1) - 1).toBeCloseTo(0, 8)
  const far = (t: number): number => family.expectedOfNew([0.243, 4.414, 0.793, 2.426], t)
  const change = 3_000 / 37.243 * 4.414
  expect(far(change * 1.000001) / far(change * 0.999999) - 1).toBeCloseTo(0, 5)
  expect(families['pareto-nbd'].expectedOfNew([0.5, 10, 1 + 1e-10, 11], 52) / families['pareto-nbd'].expectedOfNew([0.5, 10, 1, 11], 52) - 1).toBeCloseTo(0, 9)
})

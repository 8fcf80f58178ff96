import { expect, test } from 'vitest'
import { seeded } from '#analytics/index.ts'
import { compute, type Evaluated, type EvaluateInput } from './evaluate.ts'

/** Four thousand customers by lot; a treatment that makes `more` of the seldom buyers buy, and nobody else. */
function trial(more: number): EvaluateInput {
  const random = seeded(6)
  const n = 4_000
  const frequency = Float64Array.from({ length: n }, () => Math.floor(random() * 10))
  const before = frequency.map((f) => f * 1000 + Math.floor(500 * random()))
  const treated = Uint8Array.from({ length: n }, () => (random() < 0.5 ? 1 : 0))
  const bought = Uint8Array.from({ length: n }, (_, i) => (random() < 0.1 + 0.03 * frequency[i]! + (treated[i] && frequency[i]! < 5 ? more : 0) ? 1 : 0))
  return { treated, bought, before, spent: bought.map((b) => b).reduce((out, b, i) => { out[i] = b * (2000 + before[i]!); return out }, new Float64Array(n)), keys: ['frequency', 'basket'], columns: [frequency, Float64Array.from({ length: n }, () => random())], share: 0.5 }
}
const evaluate = (more: number): Evaluated => compute(trial(more), { progress: () => {}, aborted: () => false }) as Evaluated

test('a planted effect comes back within its interval, among those whom it moved, and the past narrows the doubt', () => {
  const told = evaluate(0.2)
  expect(told.ratio.mismatch).toBe(false)
  expect(told.bought.lower).toBeGreaterThan(0.05)
  expect(told.bought.lower).toBeLessThan(0.1)
  expect(told.bought.upper).toBeGreaterThan(0.1)
  expect(told.adjusted.standardError).toBeLessThan(told.spent.standardError)
  expect(told.left).toBeLessThan(1)
  const fifths = told.moved!.fifths
  expect(fifths[0]!.actual).toBeGreaterThan(fifths[4]!.actual + 0.1)
  expect(told.moved!.coefficient).toBeGreaterThan(0.005)
})

test('where nothing was done nothing is found, and a broken lot is told', () => {
  const told = evaluate(0)
  expect(told.bought.lower).toBeLessThan(0)
  expect(told.bought.upper).toBeGreaterThan(0)
  const broken = compute({ ...trial(0), share: 0.4 }, { progress: () => {}, aborted: () => false }) as Evaluated
  expect(broken.ratio.mismatch).toBe(true)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cuped, meanDifference, qini, sampleRatio, seeded, tLearner } from '../index.ts'

const flags = (treated: number, control: number): Uint8Array => Uint8Array.from({ length: treated + control }, (_, i) => (i < treated ? 1 : 0))

test("the difference and its interval are those of SciPy's Welch test", () => {
  const found = meanDifference(Float64Array.of(12.1, 14.3, 9.8, 11.2, 15.0, 10.4, 9.1, 8.7, 10.2, 9.9), flags(6, 4))
  const said = { p: 0.02635122120545449, df: 6.4742273514022655, lower: 0.42659946559659945, upper: 4.890067201070071 }
  for (const [name, value] of Object.entries(said)) expect(Math.abs(found[name as 'p'] / value - 1), name).toBeLessThan(1e-10)
})

test('units, the order of customers and which group is which do not matter', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 30 }), fc.integer({ min: 2, max: 4 }), (list, n) => {
    const treated = flags(n, list.length - n)
    const plain = meanDifference(Float64Array.from(list), treated)
    const other = meanDifference(Float64Array.from(list, (x) => 100 * x).reverse(), treated.slice().reverse())
    expect(other.lower).toBeCloseTo(100 * plain.lower, 7)
    expect(other.p).toBeCloseTo(plain.p, 10)
    expect(meanDifference(Float64Array.from(list), treated.map((t) => 1 - t)).difference).toBeCloseTo(-plain.difference, 12)
  }))
  expect(() => meanDifference(Float64Array.of(1, 2, 3), flags(1, 2))).toThrow('1 treated')
})

test('the interval holds the truth about 95 times in a hundred, CUPED too and with less width', () => {
  const random = seeded(4)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  let [held, heldAdjusted, narrower] = [0, 0, 0]
  for (let run = 0; run < 300; run++) {
    const before = Float64Array.from({ length: 120 }, normal)
    const treated = flags(50, 70)
    const outcome = before.map((x, i) => 2 * x + (treated[i] ? 1 + 2 * normal() : normal()))
    const plain = meanDifference(outcome, treated)
    const adjusted = meanDifference(cuped(outcome, before).adjusted, treated)
    if (plain.lower <= 1 && 1 <= plain.upper) held++
    if (adjusted.lower <= 1 && 1 <= adjusted.upper) heldAdjusted++
    if (adjusted.upper - adjusted.lower < plain.upper - plain.lower) narrower++
  }
  expect([held, heldAdjusted].every((n) => n > 273 && n < 297)).toBe(true)
  expect(narrower).toBe(300)
})

test('CUPED keeps the mean, leaves the variance it says, and does nothing where the past says nothing', () => {
  const random = seeded(5)
  const before = Float64Array.from({ length: 500 }, random)
  const outcome = before.map((x) => 3 * x + random())
  const { adjusted, varianceRatio } = cuped(outcome, before)
  const variance = (list: Float64Array): number => {
    const mean = list.reduce((a, b) => a + b, 0) / list.length
    return list.reduce((total, x) => total + (x - mean) ** 2, 0)
  }
  expect(adjusted.reduce((a, b) => a + b, 0)).toBeCloseTo(outcome.reduce((a, b) => a + b, 0), 8)
  expect(variance(adjusted) / variance(outcome)).toBeCloseTo(varianceRatio, 10)
  expect(cuped(outcome, new Float64Array(500).fill(2))).toMatchObject({ theta: 0, varianceRatio: 1, adjusted: outcome })
})

test('groups of the wrong size are told, of the right size by chance not', () => {
  expect(sampleRatio([9_000, 1_000], [0.9, 0.1])).toMatchObject({ chiSquared: 0, mismatch: false })
  expect(sampleRatio([8_700, 1_300], [0.9, 0.1]).mismatch).toBe(true)
  expect(() => sampleRatio([1, 2], [0.5, 0.6])).toThrow(RangeError)
})

test('a ranking by the true uplift has a Qini above nothing, the reverse below, chance about none; ties count as one stretch', () => {
  const random = seeded(6)
  const n = 6_000
  const [moved, treated] = [Float64Array.from({ length: n }, random), Uint8Array.from({ length: n }, () => (random() < 0.5 ? 1 : 0))]
  const outcome = Float64Array.from(moved, (m, i) => (random() < 0.2 + (treated[i] ? 0.3 * m : 0) ? 1 : 0))
  const right = qini(moved, outcome, treated).coefficient
  expect(right).toBeGreaterThan(0.005)
  expect(qini(moved.map((m) => -m), outcome, treated).coefficient).toBeLessThan(-0.005)
  expect(Math.abs(qini(Float64Array.from({ length: n }, random), outcome, treated).coefficient)).toBeLessThan(right / 2)
  const flat = qini(new Float64Array(n), outcome, treated)
  expect([[...flat.k], flat.coefficient]).toEqual([[0, n], 0])
  const { difference, treated: { n: nTreated } } = meanDifference(outcome, treated)
  expect(flat.gain[1]).toBeCloseTo(difference * nTreated, 8)
})

test.each(['logit', 'trees'] as const)('the T-learner by %s finds whom the treatment moves', (by) => {
  const random = seeded(7)
  const n = 8_000
  const draw = (from: number, to: number) => {
    const x = Float64Array.from({ length: to - from }, random)
    const treated = Uint8Array.from(x, () => (random() < 0.5 ? 1 : 0))
    return { x, treated, outcome: Uint8Array.from(x, (v, i) => (random() < 0.2 + (treated[i] && v > 0.5 ? 0.3 : 0) ? 1 : 0)) }
  }
  const [learnt, unseen] = [draw(0, n), draw(n, 2 * n)]
  const { uplift } = tLearner([learnt.x], learnt.outcome, learnt.treated, by).predict([unseen.x])
  expect(qini(uplift, Float64Array.from(unseen.outcome), unseen.treated).coefficient).toBeGreaterThan(0.01)
  const mean = (keep: (v: number) => boolean): number => uplift.filter((_, i) => keep(unseen.x[i]!)).reduce((a, b) => a + b, 0) / unseen.x.filter(keep).length
  expect(mean((v) => v > 0.75)).toBeGreaterThan(0.2)
  expect(mean((v) => v < 0.25)).toBeLessThan(0.1)
})

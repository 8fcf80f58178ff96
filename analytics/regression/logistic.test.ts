import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearPredictor, logisticProbabilities, logisticRegression, seeded } from '../index.ts'

/** Rows drawn from a known model. */
function drawn(rows: number, intercept: number, coefficients: readonly number[], seed: number): { columns: Float64Array[]; outcome: Uint8Array } {
  const random = seeded(seed)
  const columns = coefficients.map(() => Float64Array.from({ length: rows }, () => random() + random() + random() - 1.5))
  const odds = linearPredictor({ intercept, coefficients }, columns)
  return { columns, outcome: Uint8Array.from(odds, (eta) => (random() < 1 / (1 + Math.exp(-eta)) ? 1 : 0)) }
}
const digits = (numbers: Iterable<number>, n = 8): string[] => Array.from(numbers, (x) => x.toPrecision(n))

test('units, centres, the order of rows and of columns do not matter', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000 }), fc.double({ min: 0.001, max: 1_000, noNaN: true }), fc.integer({ min: -100, max: 100 }), (seed, unit, shift) => {
    const { columns: [a, b], outcome } = drawn(200, -0.3, [1, -2], seed)
    const plain = logisticRegression([a!, b!], outcome)
    const other = logisticRegression([b!.slice().reverse(), a!.map((x) => x * unit + shift).reverse()], outcome.slice().reverse())
    expect(other.logLikelihood).toBeCloseTo(plain.logLikelihood, 8)
    expect(digits([other.coefficients[1]! * unit, other.coefficients[0]!], 6)).toEqual(digits(plain.coefficients, 6))
    expect(digits([other.standardErrors[2]! * unit, other.standardErrors[1]!], 6)).toEqual(digits(plain.standardErrors.slice(1), 6))
  }), { numRuns: 30 })
})

test('a weight is a row said as many times', () => {
  const { columns, outcome } = drawn(80, 0.2, [1.5], 9)
  const weights = Float64Array.from(outcome, (_, i) => 1 + (i % 3))
  const repeat = <A extends Float64Array | Uint8Array>(column: A): number[] => Array.from(column).flatMap((x, i) => Array.from({ length: weights[i]! }, () => x))
  const weighted = logisticRegression(columns, outcome, { weights })
  const repeated = logisticRegression([Float64Array.from(repeat(columns[0]!))], Uint8Array.from(repeat(outcome)))
  expect(digits([weighted.intercept, ...weighted.coefficients, ...weighted.standardErrors])).toEqual(digits([repeated.intercept, ...repeated.coefficients, ...repeated.standardErrors]))
  expect(weighted.nullLogLikelihood).toBeCloseTo(repeated.nullLogLikelihood, 9)
})

test('probabilities add up to what happened, and known coefficients come back within three standard errors, from a large table too', () => {
  const truth = [0.8, -0.5, 0, 0.2]
  for (const rows of [2_000, 130_000]) {
    const { columns, outcome } = drawn(rows, -1, truth, 3)
    const model = logisticRegression(columns, outcome)
    expect(model.status).toBe('converged')
    truth.forEach((b, j) => expect(Math.abs(model.coefficients[j]! - b) / model.standardErrors[j + 1]!).toBeLessThan(3))
    const told = logisticProbabilities(model, columns).reduce((a, p) => a + p, 0)
    expect(told / outcome.reduce((a, y) => a + y, 0)).toBeCloseTo(1, 9)
  }
})

test('a column that says nothing new is set aside by number, and the others stand as if it were not there', () => {
  const { columns: [a, b], outcome } = drawn(300, 0, [1, 1], 4)
  const model = logisticRegression([a!, a!.map((x) => 3 - 2 * x), b!, new Float64Array(300).fill(7)], outcome)
  const without = logisticRegression([a!, b!], outcome)
  expect([model.aliased, model.coefficients[1], model.standardErrors[2], model.status]).toEqual([[1, 3], 0, NaN, 'converged'])
  expect(digits([model.coefficients[0]!, model.coefficients[2]!])).toEqual(digits(without.coefficients))
})

test('a column that tells some outcomes for certain is told, and the rest of the fit kept', () => {
  const { columns: [a], outcome } = drawn(400, 0, [1], 5)
  const sure = Uint8Array.from(outcome, (y, i) => (y === 1 && i % 5 === 0 ? 1 : 0))
  const model = logisticRegression([a!, sure], outcome)
  expect([model.status, model.separated]).toEqual(['separated', [1]])
  const rest = Array.from(outcome.keys()).filter((i) => sure[i] === 0)
  const without = logisticRegression([Float64Array.from(rest, (i) => a![i]!)], Uint8Array.from(rest, (i) => outcome[i]!))
  expect(model.coefficients[0]).toBeCloseTo(without.coefficients[0]!, 5)
  expect(logisticProbabilities(model, [a!, sure]).every((p) => p >= 0 && p <= 1)).toBe(true)
  expect(logisticRegression([a!, sure], outcome, { l2: 1 }).status).toBe('converged')
})

test('a penalty draws standardised coefficients to nothing, the more the smaller C', () => {
  const { columns, outcome } = drawn(500, 0, [2, -1], 6)
  const sizes = [100, 1, 0.01, 1e-5].map((l2) => {
    const model = logisticRegression(columns, outcome, { l2 })
    return Math.hypot(...model.coefficients.map((b, j) => b * model.scale[j]!))
  })
  expect(sizes.every((size, i) => i === 0 || size < sizes[i - 1]!)).toBe(true)
  expect(sizes.at(-1)).toBeLessThan(0.01)
})

test('what cannot be learnt is refused', () => {
  expect(() => logisticRegression([Float64Array.of(1, 2)], Uint8Array.of(1, 1))).toThrow('happened')
  expect(() => logisticRegression([Float64Array.of(1, NaN)], Uint8Array.of(1, 0))).toThrow('column 0')
  expect(() => logisticRegression([Float64Array.of(1)], Uint8Array.of(1, 0))).toThrow('differ in length')
  expect(() => logisticRegression([Float64Array.of(1, 2)], Uint8Array.of(1, 0), { l2: 0 })).toThrow('C of the penalty')
  expect(() => logisticProbabilities({ intercept: 0, coefficients: [1] }, [])).toThrow('1 columns')
})

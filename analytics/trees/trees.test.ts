import { describe, expect, test } from 'vitest'
import { auc, boostedContributions, boostedProbabilities, boostedScores, boostTrees, brier, hashSplit, logLoss, seeded, take } from '../index.ts'
import { absent, reference } from '../test/reference.ts'
import { telco } from '../test/tables.ts'
import { binColumns } from './bin-columns.ts'

const noise = (n: number, seed: number): Float64Array => {
  const random = seeded(seed)
  return Float64Array.from({ length: n }, random)
}

test('bins keep the order of values, part equal ones never, and hold about as many each', () => {
  const skewed = noise(5_000, 1).map((x) => Math.exp(12 * x))
  const { words, ends } = binColumns([skewed, skewed.map((x) => -x)])
  const binOf = (i: number): number => words[0]![i]! & 255
  expect(ends[0]!.length).toBe(254)
  skewed.forEach((x, i) => {
    const b = binOf(i)
    expect(b === 0 || x > ends[0]![b - 1]!).toBe(true)
    expect(b === 254 || x <= ends[0]![b]!).toBe(true)
    expect(Math.abs(((words[0]![i]! >>> 8) & 255) + b - 254)).toBeLessThanOrEqual(1)
  })
  const counts = new Uint32Array(255)
  skewed.forEach((_, i) => counts[binOf(i)]!++)
  expect([Math.min(...counts) >= 19, Math.max(...counts) <= 21]).toEqual([true, true])
})

test('few values get a bin each, a lone value none, and no value the lowest', () => {
  const { words, ends } = binColumns([Float64Array.of(3, 1, NaN, 2), Uint8Array.of(7, 7, 7, 7)])
  expect([[...ends[0]!], [...ends[1]!], [...words[0]!]]).toEqual([[1.5, 2.5], [], [2, 0, 0, 1]])
})

test('a joint effect that no weighted sum can tell is learnt', () => {
  const [a, b, idle] = [noise(4_000, 2), noise(4_000, 3), noise(4_000, 4)]
  const outcome = Uint8Array.from(a, (x, i) => (x > 0.5 !== b[i]! > 0.5 ? 1 : 0))
  const model = boostTrees([a, b, idle], outcome)
  expect(auc(boostedScores(model, [a, b, idle]), outcome)).toBeGreaterThan(0.99)
  expect(model.gain[2]).toBeLessThan(0.05)
  expect(model.gain.reduce((x, y) => x + y, 0)).toBeCloseTo(1, 12)
})

test('contributions and base add up to the score; the model does not mind units or the order of columns; the same seed gives the same model', () => {
  const columns = [noise(1_500, 5), noise(1_500, 6)]
  const outcome = Uint8Array.from(columns[0]!, (x, i) => (x + 0.3 * columns[1]![i]! > 0.7 ? 1 : 0))
  const model = boostTrees(columns, outcome, { trees: 10 })
  const scores = boostedScores(model, columns)
  const parts = boostedContributions(model, columns)
  scores.forEach((score, i) => expect(parts.base + parts.columns[0]![i]! + parts.columns[1]![i]!).toBeCloseTo(score, 10))
  const scaled = [columns[1]!, columns[0]!.map((x) => 1_024 * x)]
  expect([...boostedScores(boostTrees(scaled, outcome, { trees: 10 }), scaled)]).toEqual([...scores])
})

test('a leaf keeps about as many rows as asked for; a model of rare events is sane', () => {
  const x = noise(3_000, 7)
  const outcome = Uint8Array.from(x, (v, i) => (i % 300 === 0 || v > 0.999 ? 1 : 0))
  const p = boostedProbabilities(boostTrees([x], outcome, { leastInLeaf: 100 }), [x])
  expect(p.every((one) => one > 0 && one < 0.5)).toBe(true)
  expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(outcome.reduce((a, b) => a + b, 0), 0)
})

test('an outcome that never happened and columns of another length are refused', () => {
  expect(() => boostTrees([Float64Array.of(1, 2)], Uint8Array.of(0, 0))).toThrow(RangeError)
  expect(() => boostTrees([Float64Array.of(1, 2)], Uint8Array.of(0, 1, 1))).toThrow(RangeError)
  expect(() => boostedScores({ start: 0, trees: [], columns: 2 }, [Float64Array.of(1)])).toThrow('2 columns')
})

describe.skipIf(absent)(`telecom customers${absent}`, () => {
  test('boosted trees lie in the band of the reference', () => {
    const expected = reference<{ columns: string[]; trees: Record<string, { auc: number; logloss: number; brier: number }> }>('churn_telco.json')
    const { columns, churn, rows } = telco(expected.columns)
    const { train, test: held } = hashSplit(rows, 0, 0.25)
    const model = boostTrees(columns.map((column) => take(column, train)), take(churn, train))
    const p = boostedProbabilities(model, columns.map((column) => take(column, held)))
    const outcome = take(churn, held)
    const band = Object.values(expected.trees)
    expect(auc(p, outcome)).toBeGreaterThan(Math.min(...band.map((one) => one.auc)) - 0.01)
    expect(auc(p, outcome)).toBeLessThan(Math.max(...band.map((one) => one.auc)) + 0.01)
    expect(logLoss(p, outcome)).toBeLessThan(Math.max(...band.map((one) => one.logloss)))
    expect(brier(p, outcome)).toBeLessThan(Math.max(...band.map((one) => one.brier)))
  })
})

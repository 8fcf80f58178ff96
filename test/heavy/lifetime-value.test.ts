import { expect, test } from 'vitest'
import { fitModel, fitSpend, seeded, simulateHistories, type Model, type ModelKind } from '#analytics/index.ts'
import { drawLogGamma } from '#analytics/random/draw.ts'

// Intervals must hold what they promise: over many made-up firms of known parameters, the 95 % intervals (over the parameters' logarithms) cover them
// about 95 times in a hundred. With 200 firms the count itself strays by 1.5 points; five points either way are let pass.

const runs = Number(process.env.COVERAGE_RUNS ?? 200)
const customers = 2500

const truths: Record<ModelKind, Model<ModelKind, 'week'>['params']> = {
  'bg-nbd': { r: 0.5, alpha: 5, a: 0.7, b: 2.5 }, 'mbg-nbd': { r: 0.6, alpha: 6, a: 0.8, b: 2 }, 'pareto-nbd': { r: 0.7, alpha: 6, s: 0.8, beta: 12 }, 'bg-bb': { alpha: 1.2, beta: 0.8, gamma: 0.7, delta: 2.8 },
}

const covers = (given: number, se: number, truth: number): boolean => Math.abs(Math.log(given / truth)) <= (1.959964 * se) / given

function nominal(covered: Record<string, number>): void {
  for (const [name, count] of Object.entries(covered)) {
    expect(count / runs, `${name} ${count} of ${runs}`).toBeGreaterThan(0.9 - 1 / Math.sqrt(runs) / 5)
    expect(count / runs, `${name} ${count} of ${runs}`).toBeLessThanOrEqual(1)
  }
  const mean = Object.values(covered).reduce((a, b) => a + b, 0) / Object.keys(covered).length / runs
  expect(mean).toBeGreaterThan(0.92)
  expect(mean).toBeLessThan(0.98)
}

test.each(Object.keys(truths) as ModelKind[])('%s: 95 % intervals cover the truth about 95 times in a hundred', (kind) => {
  const truth = truths[kind]
  const covered: Record<string, number> = {}
  for (let run = 0; run < runs; run++) {
    const T = Float64Array.from({ length: customers }, (_, i) => (kind === 'bg-bb' ? 8 + (i % 5) : 52 + (i % 52)))
    const { params, se } = fitModel(kind, simulateHistories({ kind, unit: 'week', params: truth }, T, seeded(1000 + run)).histories)
    for (const [name, value] of Object.entries(truth)) covered[name] = (covered[name] ?? 0) + Number(covers(Object(params)[name], Object(se)[name], value))
  }
  nominal(covered)
}, 1_800_000)

test('Gamma-Gamma: 95 % intervals cover the truth about 95 times in a hundred', () => {
  const truth = { p: 6, q: 4, gamma: 15 }
  const covered: Record<string, number> = {}
  for (let run = 0; run < runs; run++) {
    const random = seeded(run)
    const x = Float64Array.from({ length: customers }, () => 1 + Math.floor(random() * 8))
    const z = x.map((n) => Math.exp(drawLogGamma(truth.p * n, random) - drawLogGamma(truth.q, random)) * truth.gamma / n)
    const { params, se } = fitSpend(x, z)
    for (const [name, value] of Object.entries(truth)) covered[name] = (covered[name] ?? 0) + Number(covers(Object(params)[name], Object(se)[name], value))
  }
  nominal(covered)
}, 1_800_000)

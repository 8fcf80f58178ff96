import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../random/seeded.ts'
import { assign } from './assign.ts'
import { assignGreedily } from './greedy.ts'
import { assessAssignment, type AssignmentProblem, NOBODY } from './problem.ts'

/** Small firms: up to six to be given, up to three takers, some pairs ruled out. */
const problems = (heaviest: number) => fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 3 })).chain(([n, m]) => fc.record({
  fit: fc.array(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }) }, { weight: 1, arbitrary: fc.constant(NaN) }), { minLength: n * m, maxLength: n * m }).map((values) => Float64Array.from(values)),
  weight: fc.array(fc.integer({ min: 1, max: heaviest }), { minLength: n, maxLength: n }).map((values) => Int32Array.from(values)),
  capacity: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: m, maxLength: m }).map((values) => Int32Array.from(values)),
}))

/** The greatest worth by trying everything. */
function exhaust({ fit, weight, capacity }: AssignmentProblem, i = 0, room = Array.from(capacity)): number {
  if (i === weight.length) return 0
  let best = exhaust({ fit, weight, capacity }, i + 1, room)
  for (let j = 0; j < room.length; j++) {
    const value = fit[i * room.length + j]!
    if (Number.isNaN(value) || room[j]! < weight[i]!) continue
    best = Math.max(best, weight[i]! * value + exhaust({ fit, weight, capacity }, i + 1, room.with(j, room[j]! - weight[i]!)))
  }
  return best
}

function holds(problem: AssignmentProblem, to: Int32Array): void {
  const { load } = assessAssignment(problem, to)
  expect(load.every((units, j) => units <= problem.capacity[j]!)).toBe(true)
  expect(to.every((j, i) => j === NOBODY || !Number.isNaN(problem.fit[i * problem.capacity.length + j]!))).toBe(true)
}

test('with equal weights it is the best there is; capacities hold and nothing that is ruled out happens', () => {
  fc.assert(fc.property(problems(1), (problem) => {
    const best = assign(problem)
    holds(problem, best.to)
    expect(best.split).toBe(0)
    expect(best.total).toBeCloseTo(exhaust(problem), 9)
    expect(best.bound).toBeCloseTo(best.total, 9)
  }), { numRuns: 400 })
})

test('with unequal weights it lies between what greed finds and its own bound, and no assignment beats the bound', () => {
  fc.assert(fc.property(problems(4), (problem) => {
    const best = assign(problem)
    holds(problem, best.to)
    const truth = exhaust(problem)
    expect(best.total).toBeLessThanOrEqual(truth + 1e-9)
    expect(truth).toBeLessThanOrEqual(best.bound + 1e-9)
    expect(best.total).toBeGreaterThanOrEqual(assignGreedily(problem).total - 1e-9)
  }), { numRuns: 400 })
})

test('the order in which they come does not matter to the total', () => {
  fc.assert(fc.property(problems(1), fc.infiniteStream(fc.nat()), (problem, keys) => {
    const m = problem.capacity.length
    const order = Array.from(problem.weight, (_, i) => ({ i, key: keys.next().value! })).sort((a, b) => a.key - b.key).map(({ i }) => i)
    const other = { ...problem, fit: Float64Array.from(order.flatMap((i) => [...problem.fit.subarray(i * m, (i + 1) * m)])), weight: Int32Array.from(order, (i) => problem.weight[i]!) }
    expect(assign(other).total).toBeCloseTo(assign(problem).total, 9)
  }), { numRuns: 200 })
})

/** A market: each taker is good at some kinds of customers, and there is hardly room for all. */
function market(n: number, m: number, slack: number): AssignmentProblem {
  const random = seeded(7)
  const taste = Float64Array.from({ length: m * 12 }, () => random())
  const weight = Int32Array.from({ length: n }, () => { const u = random(); return u < 0.05 ? 4 : u < 0.2 ? 2 : 1 })
  const fit = new Float32Array(n * m)
  for (let i = 0; i < n; i++) { const kind = Math.floor(random() * 12); for (let j = 0; j < m; j++) fit[i * m + j] = random() < 0.02 ? NaN : 100 + 70 * taste[j * 12 + kind]! + 30 * random() }
  const units = weight.reduce((a, b) => a + b, 0)
  return { fit, weight, capacity: new Int32Array(m).fill(Math.floor((units * slack) / m)) }
}

test('two thousand and twenty, with hardly any room to spare: within a thousandth of the bound, better than greed', () => {
  const problem = market(2_000, 20, 1.02)
  const best = assign(problem)
  holds(problem, best.to)
  expect(best.split).toBeLessThan(60)
  expect(best.total).toBeGreaterThan(best.bound * 0.999)
  expect(best.total).toBeGreaterThan(assignGreedily(problem).total)
  expect(best.to.every((j) => j !== NOBODY)).toBe(true)
})

test('it says how far it is, and stops when it is told to', () => {
  const told: number[] = []
  const problem = market(5_000, 5, 1.1)
  assign(problem, { progress: (done) => told.push(done) })
  expect(told).toEqual([0, 2048, 4096, 5000])
  expect(assign(problem, { aborted: () => true }).bound).toBeGreaterThanOrEqual(0)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascend, eigen, hessian, maximise, type Objective } from '../index.ts'

const box = (side: number, n: number): Float64Array => new Float64Array(n).fill(side)
const find = (objective: Objective, n: number, starts = [box(0.5, n)]) => maximise(objective, starts, box(-23, n), box(18, n))

/** −½ Σ c (x − m)². */
const hill = (curvature: number[], top: number[]): Objective => (at, gradient) => {
  let value = 0
  for (const [i, c] of curvature.entries()) {
    gradient[i] = -c * (at[i]! - top[i]!)
    value -= (c * (at[i]! - top[i]!) ** 2) / 2
  }
  return value
}

test('a hill is climbed to its top, and its covariance is the inverse of its curvature', () => {
  const { at, status, covariance, edge } = find(hill([4, 100], [1, -2]), 2)
  expect([...at]).toEqual([expect.closeTo(1, 8), expect.closeTo(-2, 8)])
  expect([status, edge]).toEqual(['converged', []])
  expect([...covariance]).toEqual([0.25, 0, 0, 0.01].map((v) => expect.closeTo(v, 6)))
})

test('a narrow bent valley (Rosenbrock’s, downwards) is followed to its end', () => {
  const rosenbrock: Objective = ([x = 0, y = 0], gradient) => {
    gradient[0] = 2 * (1 - x) + 400 * x * (y - x * x)
    gradient[1] = -200 * (y - x * x)
    return -((1 - x) ** 2) - 100 * (y - x * x) ** 2
  }
  const { at } = ascend(rosenbrock, Float64Array.of(-1.2, 1), box(-9, 2), box(9, 2), 1e-14)
  expect([...at]).toEqual([expect.closeTo(1, 5), expect.closeTo(1, 5)])
})

test('what rises for ever by less and less is a boundary, what hardly bends is flat, and both are given back', () => {
  const rises: Objective = ([x = 0, y = 0], gradient) => {
    gradient[0] = 5 * Math.exp(-x)
    gradient[1] = -(y - 1)
    return -5 * Math.exp(-x) - (y - 1) ** 2 / 2
  }
  const boundary = find(rises, 2)
  expect([boundary.status, boundary.edge]).toEqual(['boundary', [0]])
  expect(boundary.at[0]).toBeGreaterThan(12)
  expect([boundary.covariance[0], boundary.covariance[3]]).toEqual([NaN, expect.closeTo(1, 6)])

  const flat = find(hill([0.02, 9], [1, 1]), 2)
  expect([flat.status, flat.edge]).toEqual(['flat', []])
  expect(flat.at[0]).toBeCloseTo(1, 3)
})

test('a top outside the box ends on its side', () => {
  const { at, edge, status } = maximise(hill([1, 1], [5, 0]), [box(0, 2)], box(-3, 2), box(3, 2))
  expect([[...at], edge, status]).toEqual([[3, expect.closeTo(0, 9)], [0], 'boundary'])
})

test('of several starts the best end counts', () => {
  const two: Objective = ([x = 0], gradient) => {
    const [a, b] = [Math.exp(-((x - 3) ** 2)), 2 * Math.exp(-((x + 3) ** 2))]
    gradient[0] = -2 * (x - 3) * a - 2 * (x + 3) * b
    return a + b
  }
  expect(find(two, 1, [Float64Array.of(2.5), Float64Array.of(-2.5)]).at[0]).toBeCloseTo(-3, 4)
})

test('differences of a gradient are its derivative', () => {
  const cubic: Objective = ([x = 0, y = 0], gradient) => {
    gradient[0] = 3 * x * x * y
    gradient[1] = x ** 3
    return x ** 3 * y
  }
  expect([...hessian(cubic, Float64Array.of(2, 3))]).toEqual([36, 12, 12, 0].map((v) => expect.closeTo(v, 5)))
})

test('a symmetric matrix is put together again from its directions', () => {
  const entries = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 10, maxLength: 10 })
  fc.assert(fc.property(entries, (list) => {
    const n = 4
    const matrix = new Float64Array(n * n)
    let k = 0
    for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) matrix[i * n + j] = matrix[j * n + i] = list[k++]!
    const { values, vectors } = eigen(matrix, n)
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const again = vectors.reduce((sum, vector, v) => sum + values[v]! * vector[i]! * vector[j]!, 0)
        expect(Math.abs(again - matrix[i * n + j]!)).toBeLessThan(1e-10)
      }
    }
  }))
})

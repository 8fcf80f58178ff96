import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cholesky, invert, solve } from '../index.ts'

/** A positive matrix B Bᵀ + 1 of size n. */
const positive = fc.integer({ min: 1, max: 6 }).chain((n) => fc.record({
  n: fc.constant(n),
  b: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: n * n, maxLength: n * n }),
  x: fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: n, maxLength: n }),
})).map(({ n, b, x }) => ({
  n, x: Float64Array.from(x),
  matrix: Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n]
    return (i === j ? 1 : 0) + Array.from({ length: n }, (_, k) => b[i * n + k]! * b[j * n + k]!).reduce((a, c) => a + c, 0)
  }),
}))

test('equations are solved and the inverse inverts', () => {
  fc.assert(fc.property(positive, ({ n, matrix, x }) => {
    const times = (m: Float64Array, v: Float64Array): Float64Array => v.map((_, i) => v.reduce((total, vj, j) => total + m[i * n + j]! * vj, 0))
    const factor = cholesky(matrix, n)
    expect([...factor.aliased]).toEqual(Array.from({ length: n }, () => 0))
    solve(factor, times(matrix, x)).forEach((found, i) => expect(found).toBeCloseTo(x[i]!, 8))
    times(invert(factor), times(matrix, x)).forEach((found, i) => expect(found).toBeCloseTo(x[i]!, 8))
  }))
})

test('a column said twice is set aside, and the rest is solved without it', () => {
  const factor = cholesky(Float64Array.of(4, 4, 0, 4, 4, 0, 0, 0, 16), 3)
  expect([...factor.aliased]).toEqual([0, 1, 0])
  expect([...solve(factor, Float64Array.of(8, 8, 32))]).toEqual([2, 0, 2])
  expect([...invert(factor)]).toEqual([0.25, 0, 0, 0, 0, 0, 0, 0, 0.0625])
})

import { expect, test } from 'vitest'
import { betaMean, gaussLegendre, logPochhammer, purchasesUntilDropout } from '../index.ts'

test('Gauss and Legendre’s rule is exact for polynomials up to its degree', () => {
  for (const n of [2, 5, 12, 24]) {
    const { at, weight } = gaussLegendre(n)
    for (let power = 0; power < 2 * n; power += 2) expect(at.reduce((sum, x, i) => sum + weight[i]! * x ** power, 0)).toBeCloseTo(2 / (power + 1), 13)
  }
})

test('means over a beta number are exact, for shapes from hardly anything to thousands', () => {
  for (const [a, b] of [[2, 3], [0.01, 5], [1e-4, 1e-4], [3, 0.02], [4000, 7000], [0.7, 2.4]] as const) {
    expect(betaMean(a, b, 1e-12, () => 1), `${a} ${b}`).toBeCloseTo(1, 9)
    expect(betaMean(a, b, 1e-12, (p) => p) / (a / (a + b))).toBeCloseTo(1, 8)
    const third = Math.exp(logPochhammer(a, 3) - logPochhammer(a + b, 3))
    expect(betaMean(a, b, 1e-12, (p) => p ** 3) / third).toBeCloseTo(1, 8)
  }
})

test('purchases until dropout: the sum and the mean over p are one number, and no dropout is no bound', () => {
  for (const [shape, w, a, b] of [[0.24, 70, 0.8, 2.4], [3.2, 60, 1, 5], [50, 30, 0.4, 40]] as const) {
    const byMean = betaMean(a, b, 1e-14 / (shape * w), (p) => -Math.expm1(-shape * Math.log1p(p * w)) / p)
    expect(purchasesUntilDropout(shape, w, a, b) / byMean).toBeCloseTo(1, 8)
  }
  expect(purchasesUntilDropout(3000, 0.5, 1e-9, 1)).toBeCloseTo(1500, 4)
  expect(purchasesUntilDropout(5, 3, 1e9, 1e-3)).toBeCloseTo(1 - 4 ** -5, 8)
})

import { expect, test } from 'vitest'
import { absent, reference } from '../test/reference.ts'
import { digamma, digammaDifference, discountedPower, logBeta, logGamma, logHypergeometric, logPochhammer, tricomi } from '../index.ts'

interface Point { f: string; a: number; b: number; c: number; x: number; z: number; value: string; log_value: string }

/** What a point says, what we give, and the difference that is let pass: 10⁻⁸ of the function's value, so absolute where its logarithm is given. */
const given: Record<string, (point: Point) => number> = {
  hyp2f1: ({ a, b, c, z }) => logHypergeometric(a, b, c, z),
  lgamma: ({ x }) => logGamma(x),
  digamma: ({ x }) => digamma(x),
  lbeta: ({ a, b }) => logBeta(a, b),
  hyperU: ({ a, z }) => tricomi(a, z),
}

test.runIf(!absent)(`functions equal 60-digit arithmetic${absent}`, () => {
  const points = reference<{ special: Point[] }>('hard_points.json').special
  expect(points).toHaveLength(47)
  const off = points.map((point) => {
    const said = Number(point.log_value ?? point.value)
    return { ...point, error: Math.abs(given[point.f]!(point) - said) / Math.max(Math.abs(said), 1e-6) }
  })
  expect(off.filter(({ error }) => !(error < 1e-9))).toEqual([])
})

test('both ways to the hypergeometric function meet', () => {
  for (const [a, b, c] of [[1, 2.5, 4], [0.3, 7, 9.5], [5, 0.2, 3]] as const) {
    const z = 0.995
    const euler = (c - a - b) * Math.log(1 - z)
    if (c > a && c > b) expect(logHypergeometric(c - a, c - b, c, z) + euler).toBeCloseTo(logHypergeometric(a, b, c, z), 10)
    expect(logHypergeometric(a, b, c, z)).toBeCloseTo(logHypergeometric(b, a, c, z), 10)
  }
  expect(logHypergeometric(1, 1, 2, 0.9999)).toBeCloseTo(Math.log(Math.log(1e4) / 0.9999), 11)
})

test('ratios of gamma functions keep their digits where the functions themselves have lost them', () => {
  expect(logPochhammer(1e12, 1)).toBeCloseTo(Math.log(1e12), 14)
  expect(logPochhammer(1e8, 30.5) - 30.5 * Math.log(1e8)).toBeCloseTo((30.5 * 29.5) / 2e8, 9)
  expect(logPochhammer(0.4, 3000)).toBeCloseTo(logGamma(3000.4) - logGamma(0.4), 9)
  expect(logPochhammer(1e-200, 2)).toBeCloseTo(Math.log(1e-200), 10)
  expect(digammaDifference(0.7, 40)).toBeCloseTo(Array.from({ length: 40 }, (_, i) => 1 / (0.7 + i)).reduce((a, b) => a + b), 12)
})

test('the discounted power is smooth over the change of method and at whole s', () => {
  for (const s of [0.5, 1, 2, 2.7, 40]) {
    for (const y of [0.3, 0.001, 3 - s]) {
      if (y <= 0) continue
      expect(discountedPower(s, y * (1 + 1e-9)) / discountedPower(s, y * (1 - 1e-9))).toBeCloseTo(1, 8)
    }
    expect(discountedPower(s + 1e-9, 0.01) / discountedPower(s, 0.01)).toBeCloseTo(1, 7)
  }
  expect(discountedPower(1e6, 1)).toBeCloseTo(1e-6, 11)
  expect([logGamma(0), digamma(-1), logHypergeometric(1, 1, 1, 1)]).toEqual([NaN, NaN, NaN])
})

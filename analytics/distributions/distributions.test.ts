import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiSquaredUpper, incompleteBeta, normalBelow, normalQuantile, studentTBeyond, studentTQuantile } from '../index.ts'

const near = (found: number, said: number): void => expect(Math.abs(found / said - 1), `${found} for ${said}`).toBeLessThan(1e-11)

test('chances are those of SciPy, far tails included', () => {
  const claims: [found: number, said: number][] = [
    [chiSquaredUpper(0.001, 1), 0.9747728793699604], [chiSquaredUpper(5, 3), 0.1717971442967335], [chiSquaredUpper(30, 40), 0.8752187849674751], [chiSquaredUpper(200, 2), 3.720075976020818e-44],
    [normalBelow(-8), 6.22096057427174e-16], [normalBelow(-1), 0.1586552539314571], [normalBelow(0.3), 0.6179114221889526],
    [normalQuantile(1e-12), -7.034483825301131], [normalQuantile(0.2), -0.841621233572914], [normalQuantile(0.999), 3.090232306167813],
    [studentTBeyond(0.5, 1.5), 0.68056711066994], [studentTBeyond(3, 7.3), 0.0189805510231335], [studentTBeyond(12, 200), 2.422136005246625e-25],
    [studentTQuantile(0.05, 1.5), 6.016663104427929], [studentTQuantile(0.05, 7.3), 2.345066736547703], [studentTQuantile(0.05, 200), 1.971896223633909],
    [incompleteBeta(0.5, 3, 0.1), 0.55458444465203], [incompleteBeta(20, 5, 0.5), 0.000771939754486], [incompleteBeta(3, 0.4, 0.97), 0.59382381405751],
  ]
  for (const [found, said] of claims) near(found, said)
})

test('a quantile is where its chance is, on both sides', () => {
  fc.assert(fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), (p) => {
    near(normalBelow(normalQuantile(p)), p)
    expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 6)
  }))
})

test('nothing has a chance outside 0–1; no chance at all is refused', () => {
  expect([chiSquaredUpper(0, 3), chiSquaredUpper(Infinity, 3), normalBelow(-Infinity), normalBelow(Infinity), incompleteBeta(2, 2, 0), incompleteBeta(2, 2, 1)]).toEqual([1, 0, 0, 1, 0, 1])
  expect(() => normalQuantile(0)).toThrow(RangeError)
  expect(() => normalQuantile(NaN)).toThrow(RangeError)
})

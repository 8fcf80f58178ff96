import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearContributions, linearPredictor, lookAlikes, reasonsFor, riskBands, seeded } from '../index.ts'

test('contributions add up to the score less the average customer’s', () => {
  const model = { intercept: 2, coefficients: [1, -3], mean: [0.5, 4] }
  const columns = [Float64Array.of(1, 2, 3), Float64Array.of(4, 0, 9)]
  const parts = linearContributions(model, columns)
  const [average] = linearPredictor(model, [Float64Array.of(0.5), Float64Array.of(4)])
  linearPredictor(model, columns).forEach((score, i) => expect(average! + parts[0]![i]! + parts[1]![i]!).toBeCloseTo(score, 12))
})

test('reasons are the largest sums by attribute that speak for leaving, the largest first', () => {
  const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 })
  fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 4 }), (rows, most) => {
    const columns = [0, 1, 2, 3, 4].map((j) => Float64Array.from(rows, (one) => one[j]!))
    const found = reasonsFor(columns, Int32Array.of(0, 1, 1, 2, 0), most)
    rows.forEach(([a, b, c, d, e], i) => {
      const sums = [a! + e!, b! + c!, d!].filter((sum) => sum > 0).sort((x, y) => y - x).slice(0, most)
      expect([...found.amount.subarray(i * most, (i + 1) * most)]).toEqual([...sums, ...Array.from({ length: most }, () => 0)].slice(0, most))
      expect(found.attribute.subarray(i * most, (i + 1) * most).filter((one) => one >= 0).length).toBe(sums.length)
    })
  }))
})

test('the first band is the smallest group with half of the money at stake, and nobody without value is in it', () => {
  const random = seeded(1)
  const p = Float64Array.from({ length: 500 }, random)
  const value = Float64Array.from({ length: 500 }, () => Math.round(1_000 * random() ** 4) - 20)
  const { stake, klass, customers, share } = riskBands(p, value)
  expect(share[0]).toBeGreaterThanOrEqual(0.5)
  expect(share[0]! - Math.max(...stake) / stake.reduce((a, b) => a + b, 0)).toBeLessThan(0.5)
  expect(customers[0]).toBeLessThan(125)
  klass.forEach((band, i) => { if (value[i]! <= 0) expect(band).toBe(3) })
})

test('look-alikes are told on customers that were not learnt from; a likeness that is not there is told as none', () => {
  const random = seeded(2)
  const [taste, noise] = [Float64Array.from({ length: 8_000 }, random), Float64Array.from({ length: 8_000 }, random)]
  const member = Uint8Array.from(taste, (t) => (random() < 0.4 * t ** 2 ? 1 : 0))
  const like = lookAlikes([taste, noise], member)
  expect([like.auc > 0.65, like.topLift > 1.5, like.propensity.length]).toEqual([true, true, 8_000])
  const none = lookAlikes([noise], member)
  expect(Math.abs(none.auc - 0.5)).toBeLessThan(0.05)
  expect(() => lookAlikes([noise], member.map((_, i) => (i < 5 ? 1 : 0)))).toThrow('5 members')
})

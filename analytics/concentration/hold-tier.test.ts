import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldTier } from './hold-tier.ts'
import { importanceTiers, placeTier } from './importance-tiers.ts'

const firm = fc.array(fc.integer({ min: -50, max: 5000 }), { minLength: 3, maxLength: 60 }).map((values) => importanceTiers(Float64Array.from(values)).cutOffs)

test('who trembles around a line keeps the tier; who passes it by a tenth does not', () => {
  const { cutOffs } = importanceTiers(Float64Array.of(5, 90, 30, 2, 1, 30, 8, 4, 3, 0))
  expect([31, 29, 31, 28, 32.9].reduce((tier, value) => heldTier(cutOffs, value, tier), 3)).toBe(3)
  expect([33.1, 29, 31, 28].reduce((tier, value) => heldTier(cutOffs, value, tier), 3)).toBe(2)
  expect(heldTier(cutOffs, 26.9, 2)).toBe(3)
  expect([heldTier(cutOffs, 0, 1), heldTier(cutOffs, -7, 2), heldTier(cutOffs, Number.NaN, 2), heldTier(cutOffs, 95, 0)]).toEqual([3, 3, 0, 1])
})

test('property: asking twice changes nothing, a higher value is never placed lower, and far from the lines the tier is the plain one', () => {
  fc.assert(fc.property(firm, fc.double({ min: -100, max: 9000, noNaN: true }), fc.double({ min: 0, max: 500, noNaN: true }), fc.integer({ min: 0, max: 3 }), (cutOffs, value, more, before) => {
    const tier = heldTier(cutOffs, value, before)
    expect(heldTier(cutOffs, value, tier)).toBe(tier)
    expect(heldTier(cutOffs, value + more, before)).toBeLessThanOrEqual(tier)
    if (placeTier(cutOffs, value / 0.9) === placeTier(cutOffs, value / 1.1)) expect(tier).toBe(placeTier(cutOffs, value))
  }))
})

import { expect, test } from 'vitest'
import { suggestShift } from './suggest-shift.ts'

test('effort goes from where the next unit brings least to where it brings most, within bounds', () => {
  const shift = suggestShift([{ layer: 1, profit: 49_000, resources: 1_800 }, { layer: 2, profit: 31_000, resources: 2_800 }, { layer: 3, profit: 20_000, resources: 5_400 }])!
  expect(shift).toMatchObject({ from: 3, to: 1, amount: 540 })
  expect(shift.gain.value).toBeCloseTo(49_000 * (1.3 ** 0.2 - 1) + 20_000 * (0.9 ** 0.2 - 1), 6)
  expect(shift.gain.lower).toBeLessThan(shift.gain.value)
  expect(shift.gain.value).toBeLessThan(shift.gain.upper)
})

test('no more than half again goes to a layer; nothing where layers cannot be compared or already match', () => {
  expect(suggestShift([{ layer: 1, profit: 900, resources: 10 }, { layer: 2, profit: 100, resources: 900 }])!.amount).toBe(5)
  expect(suggestShift([{ layer: 1, profit: 900, resources: 0 }, { layer: 2, profit: 100, resources: 900 }])).toBeNull()
  expect(suggestShift([{ layer: 1, profit: 100, resources: 10 }, { layer: 2, profit: 200, resources: 20 }])).toBeNull()
  expect(suggestShift([{ layer: 1, profit: -5, resources: 10 }, { layer: 2, profit: -90, resources: 20 }])).toBeNull()
})

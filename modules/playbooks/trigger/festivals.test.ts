import { expect, test } from 'vitest'
import { isFestival, lunarDate } from './festivals.ts'

test('festivals by the moon fall on their published days', () => {
  expect(['2025-01-29', '2026-02-17', '2027-02-06'].map((day) => isFestival(day, 'spring-festival', 0))).toEqual([true, true, true])
  expect(['2025-10-06', '2026-09-25', '2027-09-15'].map((day) => isFestival(day, 'mid-autumn', 0))).toEqual([true, true, true])
  expect(['2025-05-31', '2026-06-19'].map((day) => isFestival(day, 'dragon-boat', 0))).toEqual([true, true])
  expect(lunarDate('2025-08-10').leap).toBe(true)
})

test('days before and after', () => {
  expect(isFestival('2026-02-10', 'spring-festival', -7)).toBe(true)
  expect(isFestival('2026-11-12', 'double-eleven', 1)).toBe(true)
  expect(isFestival('2026-11-11', 'double-eleven', 1)).toBe(false)
})

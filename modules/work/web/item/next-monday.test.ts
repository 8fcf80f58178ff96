import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { nextMonday } from './next-monday.ts'

test('from any day the next Monday is one to seven days away', () => {
  expect([nextMonday('2026-11-22'), nextMonday('2026-11-23')]).toEqual(['2026-11-23', '2026-11-30'])
  fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), (n) => {
    const monday = nextMonday(dayFromNumber(n))
    expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1)
    expect(dayNumber(monday) - n).toBeGreaterThanOrEqual(1)
    expect(dayNumber(monday) - n).toBeLessThanOrEqual(7)
  }))
})

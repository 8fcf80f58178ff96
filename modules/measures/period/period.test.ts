import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { firstDayOf, lastDayOf, shift, stretchesOf, stretchKey, stretchNamed, stretchOf, timeGrains } from './calendar.ts'
import { resolveBefore, resolvePeriod } from './resolve-period.ts'

const today = '2026-11-22'

test('periods as people say them', () => {
  expect(resolvePeriod({ last: 1, unit: 'month' }, today)).toEqual({ from: '2026-11-01', to: today })
  expect(resolvePeriod({ last: 1, unit: 'month', whole: true }, today)).toEqual({ from: '2026-10-01', to: '2026-10-31' })
  expect(resolvePeriod({ last: 2, unit: 'week' }, today)).toEqual({ from: '2026-11-09', to: today })
  expect(resolvePeriod({ last: 12, unit: 'month' }, today)).toEqual({ from: '2025-12-01', to: today })
  expect(resolvePeriod({ last: 2, unit: 'quarter', whole: true }, today)).toEqual({ from: '2026-04-01', to: '2026-09-30' })
})

test('a running period is compared with as much of the earlier one; whole months with whole months', () => {
  expect(resolveBefore({ last: 1, unit: 'month' }, 'previous', today)).toEqual({ from: '2026-10-01', to: '2026-10-22' })
  expect(resolveBefore({ last: 1, unit: 'year' }, 'year', today)).toEqual({ from: '2025-01-01', to: '2025-11-22' })
  expect(resolveBefore({ from: '2026-02-01', to: '2026-02-28' }, 'previous', today)).toEqual({ from: '2026-01-01', to: '2026-01-31' })
  expect(resolveBefore({ from: '2024-02-01', to: '2024-02-29' }, 'year', today)).toEqual({ from: '2023-02-01', to: '2023-02-28' })
  expect(resolveBefore({ from: '2026-11-10', to: '2026-11-16' }, 'previous', today)).toEqual({ from: '2026-11-03', to: '2026-11-09' })
})

const day = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2100-01-01') }).map(dayFromNumber)

test('stretches hold their days, follow one another, and are read back from their names', () => {
  fc.assert(fc.property(day, fc.constantFrom(...timeGrains), (d, grain) => {
    const n = stretchOf(d, grain)
    expect(firstDayOf(n, grain) <= d && d <= lastDayOf(n, grain)).toBe(true)
    expect(stretchOf(lastDayOf(n, grain), grain)).toBe(n)
    expect(stretchNamed(stretchKey(n, grain), grain)).toBe(n)
    expect(stretchesOf({ from: d, to: dayFromNumber(dayNumber(lastDayOf(n, grain)) + 1) }, grain)).toHaveLength(2)
    expect(stretchOf(shift(d, 5, grain), grain) - n).toBe(grain === 'week' ? 35 : 5)
  }), { numRuns: 300 })
})

import { expect, test } from 'vitest'
import { groupDays } from './group-days.ts'

const grouped = (days: string[]) => groupDays(days, '2026-11-22', (d) => d).map((g) => [g.heading, g.items.length, g.byMonth])

test('a month back goes by day, what lies before by month', () => {
  expect(grouped(['2026-11-22', '2026-11-22', '2026-11-14', '2026-10-22', '2026-10-21', '2026-10-09', '2025-10-09'])).toEqual([
    ['2026-11-22', 2, false], ['2026-11-14', 1, false], ['2026-10-22', 1, false], ['2026-10', 2, true], ['2025-10', 1, true],
  ])
})

test('what lies ahead stands under its day, and nothing gives nothing', () => {
  expect(grouped(['2026-12-24'])).toEqual([['2026-12-24', 1, false]])
  expect(grouped([])).toEqual([])
})

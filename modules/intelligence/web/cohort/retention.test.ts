import { expect, test } from 'vitest'
import { lastDay, monthAfter, retentionOf } from './retention.ts'

const cohorts = [{ month: '2026-09', size: 100, active: [100, 40, 10], revenue: [] }, { month: '2026-10', size: 50, active: [50, 5], revenue: [] }, { month: '2026-11', size: 10, active: [10], revenue: [] }]

test('retention is of those whose cohort is old enough, without the month under way', () => {
  expect(retentionOf(cohorts, '2026-11')).toEqual([{ month: 0, size: 150, active: 150, share: 1 }, { month: 1, size: 100, active: 40, share: 0.4 }])
  expect(retentionOf(cohorts, '2026-12')[1]).toEqual({ month: 1, size: 150, active: 45, share: 0.3 })
  expect(retentionOf([], '2026-12')).toEqual([])
})

test('months are counted over the year, and end on their last day', () => {
  expect([monthAfter('2026-11', 0), monthAfter('2026-11', 2), monthAfter('2025-12', 13)]).toEqual(['2026-11', '2027-01', '2027-01'])
  expect([lastDay('2028-02'), lastDay('2026-11'), lastDay('2026-12')]).toEqual(['2028-02-29', '2026-11-30', '2026-12-31'])
})

import { expect, test } from 'vitest'
import { nextTime } from './next-time.ts'

const next = (every: 'day' | 'week' | 'month', on: number, after: string, zone = 'Asia/Shanghai') => nextTime({ every, on, at: '08:30' }, new Date(after), zone).toISOString()

test('the next time is by the clocks of the firm, strictly after', () => {
  expect(next('day', 1, '2026-11-22T00:29:00Z')).toBe('2026-11-22T00:30:00.000Z')
  expect(next('day', 1, '2026-11-22T00:30:00Z')).toBe('2026-11-23T00:30:00.000Z')
  expect(next('week', 1, '2026-11-22T08:00:00Z')).toBe('2026-11-23T00:30:00.000Z')
  expect(next('week', 7, '2026-11-22T08:00:00Z')).toBe('2026-11-29T00:30:00.000Z')
})

test('the 31st is the last day of a shorter month; summer time moves the moment, not the clock', () => {
  expect(next('month', 31, '2026-01-31T08:00:00Z')).toBe('2026-02-28T00:30:00.000Z')
  expect(next('month', 5, '2026-11-22T08:00:00Z')).toBe('2026-12-05T00:30:00.000Z')
  expect(next('day', 1, '2026-10-24T12:00:00Z', 'Europe/Berlin')).toBe('2026-10-25T07:30:00.000Z')
  expect(next('day', 1, '2026-10-23T12:00:00Z', 'Europe/Berlin')).toBe('2026-10-24T06:30:00.000Z')
})

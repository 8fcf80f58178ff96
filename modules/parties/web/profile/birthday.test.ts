import * as calendar from 'lunar-typescript'
import { expect, test } from 'vitest'
import { daysToNext, daysToNextLunar, lunarWords } from './birthday.ts'

test('a birthday comes again this year or the next', () => {
  expect(daysToNext('1990-05-12', '2026-05-10')).toBe(2)
  expect(daysToNext('1990-05-12', '2026-05-12')).toBe(0)
  expect(daysToNext('1990-01-01', '2026-12-31')).toBe(1)
  expect(daysToNext('2000-02-29', '2027-02-28')).toBe(1)
})

test('lunar days are said as Chinese say them', () => {
  expect([lunarWords('10-26'), lunarWords('1-1'), lunarWords('12-30'), lunarWords('闰4-20'), lunarWords('8-15')]).toEqual(['十月廿六', '正月初一', '腊月三十', '闰四月二十', '八月十五'])
})

test('the lunar new year of 2027 is 6 February, the mid-autumn day of 2026 is 25 September', () => {
  expect(daysToNextLunar(calendar, '1-1', '2027-02-01')).toBe(5)
  expect(daysToNextLunar(calendar, '8-15', '2026-09-20')).toBe(5)
})

test('a leap month that does not come is not counted to', () => {
  expect(daysToNextLunar(calendar, '闰4-1', '2026-01-01')).toBeNull()
})

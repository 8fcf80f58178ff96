import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate, dayNumber, monthLabel, monthNumber } from '../index.ts'

test('a day number and its date are each other\'s inverse, over 20,000 years', () => {
  fc.assert(fc.property(fc.integer({ min: -4_000_000, max: 4_000_000 }), (day) => {
    const date = civilDate(day)
    expect(dayNumber(date.year, date.month, date.day)).toBe(day)
  }))
})

test('dates are those of the platform\'s proleptic Gregorian calendar', () => {
  fc.assert(fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
    const iso = new Date(day * 86_400_000).toISOString()
    const { year, month, day: date } = civilDate(day)
    expect([year, month, date]).toEqual(iso.slice(0, 10).split('-').map(Number))
    expect(monthLabel(monthNumber(day))).toBe(iso.slice(0, 7))
  }))
})

test('leap days come every fourth year but not every hundredth, except every four hundredth', () => {
  expect(civilDate(dayNumber(2000, 2, 28) + 1)).toEqual({ year: 2000, month: 2, day: 29 })
  expect(civilDate(dayNumber(2100, 2, 28) + 1)).toEqual({ year: 2100, month: 3, day: 1 })
  expect(civilDate(dayNumber(2024, 12, 31) + 1)).toEqual({ year: 2025, month: 1, day: 1 })
})

import { SolarDay } from 'tyme4ts'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import type { festivals } from '../definition/definition.ts'

type Festival = (typeof festivals)[number]

/** Month and day in the Chinese calendar; `leap` for a doubled month. 2026-02-17 is { month: 1, day: 1 }. (The calendar in JavaScript's Intl has the new year of 2027 a day late.) */
export function lunarDate(day: string): { month: number; day: number; leap: boolean } {
  const date = SolarDay.fromYmd(...(day.split('-').map(Number) as [number, number, number])).getLunarDay()
  return { month: Math.abs(date.getMonth()), day: date.getDay(), leap: date.getLunarMonth().isLeap() }
}

const byMoon: Partial<Record<Festival, readonly [month: number, day: number]>> = { 'spring-festival': [1, 1], lantern: [1, 15], 'dragon-boat': [5, 5], 'mid-autumn': [8, 15], 'double-ninth': [9, 9] }
const bySun: Partial<Record<Festival, string>> = { 'new-year': '01-01', 'national-day': '10-01', 'double-eleven': '11-11' }

/** Whether a day lies so many days after a festival (negative: before). */
export function isFestival(today: string, festival: Festival, days: number): boolean {
  const day = dayFromNumber(dayNumber(today) - days)
  const sun = bySun[festival]
  if (sun) return day.endsWith(sun)
  const { month, day: d, leap } = lunarDate(day)
  const [m, on] = byMoon[festival]!
  return !leap && month === m && d === on
}

import { Lunar } from 'lunar-typescript'
import { dayNumber } from '#kernel/date.ts'

export type Festival = 'spring' | 'dragon-boat' | 'mid-autumn' | 'christmas'

const lunar = (year: number, month: number, day: number): number => dayNumber(Lunar.fromYmd(year, month, day).getSolar().toYmd())

const known = new Map<string, number>()

/** The day number of a festival in a year: 春节, 端午 and 中秋 by the lunar calendar. Worked out once. */
export function festivalDay(festival: Festival, year: number): number {
  const day = known.get(festival + year) ?? workOut(festival, year)
  known.set(festival + year, day)
  return day
}

function workOut(festival: Festival, year: number): number {
  if (festival === 'spring') return lunar(year, 1, 1)
  if (festival === 'dragon-boat') return lunar(year, 5, 5)
  if (festival === 'mid-autumn') return lunar(year, 8, 15)
  return dayNumber(`${year}-12-25`)
}

/** A festival's days within a span of day numbers. */
export function festivalDays(festival: Festival, from: number, to: number): number[] {
  const years = [new Date(from * 86_400_000).getUTCFullYear(), new Date(to * 86_400_000).getUTCFullYear()] as const
  return Array.from({ length: years[1] - years[0] + 1 }, (_, i) => festivalDay(festival, years[0] + i)).filter((day) => day >= from && day <= to)
}

/** The days within a span on which a birthday (yyyy-mm-dd) comes round. */
export function birthdaysBetween(birthday: string, from: number, to: number): number[] {
  const first = new Date(from * 86_400_000).getUTCFullYear(), last = new Date(to * 86_400_000).getUTCFullYear()
  return Array.from({ length: last - first + 1 }, (_, i) => dayNumber(`${first + i}${birthday.slice(4) === '-02-29' ? '-02-28' : birthday.slice(4)}`)).filter((day) => day >= from && day <= to)
}

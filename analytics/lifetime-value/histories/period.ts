import { monthNumber } from '../../calendar/month-number.ts'
import { civilDate } from '../../calendar/civil-date.ts'
import type { TimeUnit } from '../time/duration.ts'

/** The number of the calendar period that a day falls in: weeks begin on Monday, months and years are the calendar's. */
export function periodOf(day: number, unit: TimeUnit): number {
  switch (unit) {
    case 'day': return day
    case 'week': return Math.floor((day + 3) / 7)
    case 'month': return monthNumber(day)
    case 'year': return civilDate(day).year
  }
}

/** The last period that is over at the end of a day. */
export const lastWholePeriod = (day: number, unit: TimeUnit): number => periodOf(day + 1, unit) - 1

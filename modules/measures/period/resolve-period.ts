import { type Day, dayFromNumber, dayNumber } from '#kernel/date.ts'
import type { Compare, Period } from '../contract.ts'
import { firstDayOf, lastDayOf, shift, type Span, stretchOf, type TimeGrain } from './calendar.ts'

/** The days of a period as of today. The last n months run from the first of the first of them up to today; whole ones end with the month before. */
export function resolvePeriod(period: Period, today: Day): Span {
  if ('from' in period) return period
  const { last, unit, whole = false } = period
  const current = stretchOf(today, unit)
  const to = whole ? dayFromNumber(dayNumber(firstDayOf(current, unit)) - 1) : today
  return { from: firstDayOf(stretchOf(shift(to, 1 - last, unit), unit), unit), to }
}

/** The days to compare with: as long, right before, or a year earlier. A running period is compared with as much of the earlier one. */
export function resolveBefore(period: Period, compare: Compare, today: Day): Span {
  const { from, to } = resolvePeriod(period, today)
  if (compare === 'year') return moved({ from, to }, -1, 'year')
  if (!('from' in period)) return moved({ from, to }, -period.last, period.unit)
  const months = stretchOf(to, 'month') - stretchOf(from, 'month') + 1
  if (from.endsWith('-01') && to === lastDayOf(stretchOf(to, 'month'), 'month')) return moved({ from, to }, -months, 'month')
  return moved({ from, to }, dayNumber(from) - dayNumber(to) - 1, 'day')
}

/** The end of a month stays the end of a month. */
function moved({ from, to }: Span, by: number, grain: TimeGrain): Span {
  const end = to === lastDayOf(stretchOf(to, 'month'), 'month') && grain !== 'day' && grain !== 'week'
  const last = shift(to, by, grain)
  return { from: shift(from, by, grain), to: end ? lastDayOf(stretchOf(last, 'month'), 'month') : last }
}

const usual: Record<TimeGrain, number> = { day: 31, week: 26, month: 24, quarter: 12, year: 10 }

/** The period of a time split for which none was asked. */
export const usualPeriod = (unit: TimeGrain): Period => ({ last: usual[unit], unit })

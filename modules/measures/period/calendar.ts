import { type Day, dayFromNumber, dayNumber } from '#kernel/date.ts'

export const timeGrains = ['day', 'week', 'month', 'quarter', 'year'] as const
export type TimeGrain = (typeof timeGrains)[number]

/** From a day to a day, both within. */
export interface Span { from: Day; to: Day }

const parts = (day: Day): [year: number, month: number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1]
const firstOf = (months: number): Day => `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
const MONDAY = 3

/** The number of the stretch of time that a day lies in: days and weeks by the day number of their first day (weeks begin on Monday), the others counted from year nought. */
export function stretchOf(day: Day, grain: TimeGrain): number {
  const [year, month] = parts(day)
  const n = dayNumber(day)
  switch (grain) {
    case 'day': return n
    case 'week': return n - ((((n + MONDAY) % 7) + 7) % 7)
    case 'month': return year * 12 + month
    case 'quarter': return year * 4 + Math.floor(month / 3)
    case 'year': return year
  }
}

/** The first day of a stretch. */
export function firstDayOf(stretch: number, grain: TimeGrain): Day {
  if (grain === 'day' || grain === 'week') return dayFromNumber(stretch)
  return firstOf(stretch * (grain === 'month' ? 1 : grain === 'quarter' ? 3 : 12))
}

const step = (grain: TimeGrain): number => (grain === 'week' ? 7 : 1)

/** The last day of a stretch. */
export const lastDayOf = (stretch: number, grain: TimeGrain): Day => dayFromNumber(dayNumber(firstDayOf(stretch + step(grain), grain)) - 1)

/** All stretches that a span touches, in order. */
export function stretchesOf({ from, to }: Span, grain: TimeGrain): number[] {
  const last = stretchOf(to, grain)
  const all: number[] = []
  for (let n = stretchOf(from, grain); n <= last; n += step(grain)) all.push(n)
  return all
}

/** How a stretch is written in addresses and answers: `2026-11-22`, `2026-11-16` (a week by its Monday), `2026-11`, `2026-Q4`, `2026`. */
export function stretchKey(stretch: number, grain: TimeGrain): string {
  const first = firstDayOf(stretch, grain)
  if (grain === 'month') return first.slice(0, 7)
  if (grain === 'quarter') return `${first.slice(0, 4)}-Q${(stretch % 4) + 1}`
  return grain === 'year' ? first.slice(0, 4) : first
}

/** The inverse of `stretchKey`, or null where the text is none of that grain. */
export function stretchNamed(key: string, grain: TimeGrain): number | null {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(key) ?? []
  const day = grain === 'year' ? `${key}-01-01` : grain === 'month' ? `${key}-01` : grain === 'quarter' ? `${year}-${String(Number(quarter) * 3).padStart(2, '0')}-01` : key
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return null
  const stretch = stretchOf(day, grain)
  return stretchKey(stretch, grain) === key ? stretch : null
}

/** A day some stretches later or earlier; the 31st becomes the last day where the month is shorter. `shift('2026-03-31', -1, 'month')` gives 28 February. */
export function shift(day: Day, by: number, grain: TimeGrain): Day {
  if (grain === 'day' || grain === 'week') return dayFromNumber(dayNumber(day) + by * step(grain))
  const [year, month] = parts(day)
  const to = year * 12 + month + by * (grain === 'month' ? 1 : grain === 'quarter' ? 3 : 12)
  const last = Number(lastDayOf(to, 'month').slice(8))
  return `${firstOf(to).slice(0, 8)}${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`
}

/** ClickHouse SQL of `stretchOf`. */
export function stretchSql(day: string, grain: TimeGrain): string {
  switch (grain) {
    case 'day': return `toInt32(${day})`
    case 'week': return `(toInt32(${day}) - positiveModulo(toInt32(${day}) + ${MONDAY}, 7))`
    case 'month': return `(toInt32(toYear(${day})) * 12 + toMonth(${day}) - 1)`
    case 'quarter': return `(toInt32(toYear(${day})) * 4 + toQuarter(${day}) - 1)`
    case 'year': return `toInt32(toYear(${day}))`
  }
}

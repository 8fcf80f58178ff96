import { dayIn, dayNumber, type Day, type Instant } from '#kernel/date.ts'
import type { Language } from '#kernel/text.ts'

const kept = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const known = kept.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options)
  kept.set(key, known)
  return known
}

/** Digits and Chinese words get a thin gap, as good type sets them: `34天前` becomes `34 天前`. */
const spaced = (text: string): string => text.replaceAll(/(\d)(?=\p{Script=Han})/gu, '$1 ').replaceAll(/(\p{Script=Han})(?=\d)/gu, '$1 ')

/** A calendar date: `2026-11-16` in Chinese, `16 Nov 2026` in English. */
export const day = (language: Language, value: Day): string =>
  language === 'en' ? formatter(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(dayNumber(value) * 86_400_000) : value

/** A date as a heading: `11 月 16 日 周一`, with the year where it is not this one. */
export function dayHeading(language: Language, value: Day, today: Day): string {
  const year = value.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }
  const at = dayNumber(value) * 86_400_000
  if (language === 'en') return formatter(language, { ...year, weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(at)
  const date = formatter(language, { ...year, month: 'long', day: 'numeric', timeZone: 'UTC' }).format(at)
  return spaced(`${date} ${formatter(language, { weekday: 'short', timeZone: 'UTC' }).format(at)}`).replaceAll('  ', ' ')
}

/** A month: `2026-11` in Chinese, `Nov 2026` in English. `value` is any of its days, or `YYYY-MM`. */
export const month = (language: Language, value: string): string =>
  language === 'en' ? formatter(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${value.slice(0, 7)}-01T00:00:00Z`)) : value.slice(0, 7)

/** The hour and minute in a zone: `19:42`. */
export const time = (language: Language, at: Instant, zone: string): string => formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(Date.parse(at))

/** A moment to the minute, in a zone: `2026-11-16 19:42`. */
export const moment = (language: Language, at: Instant, zone: string): string => `${day(language, dayIn(zone, new Date(at)))} ${time(language, at, zone)}`

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A moment as people say it: `刚刚`, `5 分钟前`, `昨天`, `36 天前`, `4 个月前`. Days are the reader's days, not spans of 24 hours. */
export function relative(language: Language, at: Instant, now: Date, zone: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const past = now.getTime() - Date.parse(at)
  const days = dayNumber(dayIn(zone, new Date(at))) - dayNumber(dayIn(zone, now))
  if (Math.abs(past) < MINUTE) return spaced(words.format(0, 'second'))
  if (Math.abs(past) < HOUR) return spaced(words.format(-Math.trunc(past / MINUTE), 'minute'))
  if (days === 0) return spaced(words.format(-Math.trunc(past / HOUR), 'hour'))
  return relativeDays(language, days)
}

/** A distance in days as people say it; negative is the past. */
export function relativeDays(language: Language, days: number): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (Math.abs(days) < 100) return spaced(words.format(days, 'day'))
  if (Math.abs(days) < 730) return spaced(words.format(Math.round(days / 30.44), 'month'))
  return spaced(words.format(Math.round(days / 365.25), 'year'))
}

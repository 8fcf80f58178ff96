import type { Day, Instant } from '#kernel/date.ts'
import { dayIn } from '#kernel/date.ts'
import type { Amount, Currency } from '#kernel/money.ts'
import type { Language } from '#kernel/text.ts'
import * as date from './format/date.ts'
import * as numbers from './format/number.ts'
import { initials, personName } from './format/name.ts'
import { phone, telHref } from './format/phone.ts'
import { useLanguage } from './language.ts'
import { useZone } from './me.ts'

/** Everything that is written differently by language or zone, bound to one reader. */
export const formatFor = (language: Language, zone: string) => ({
  number: (value: number, decimals?: number) => numbers.number(language, value, decimals),
  fixed: (value: number, decimals: number) => numbers.fixed(language, value, decimals),
  percent: (share: number, decimals?: number) => numbers.percent(language, share, decimals),
  short: (value: number) => numbers.short(language, value),
  money: (amount: Amount | number, currency?: Currency) => numbers.money(language, amount, currency),
  exactMoney: (amount: Amount, currency?: Currency) => numbers.exactMoney(language, amount, currency),
  day: (value: Day) => date.day(language, value),
  dayHeading: (value: Day) => date.dayHeading(language, value, dayIn(zone, new Date())),
  month: (value: string) => date.month(language, value),
  /** The reader's calendar date of a moment. */
  dayOf: (at: Instant) => dayIn(zone, new Date(at)),
  time: (at: Instant) => date.time(language, at, zone),
  moment: (at: Instant) => date.moment(language, at, zone),
  relative: (at: Instant, now = new Date()) => date.relative(language, at, now, zone),
  relativeDays: (days: number) => date.relativeDays(language, days),
  /** Names and the like in one line: with 、 in Chinese, commas in English. */
  list: (items: readonly string[]) => (language === 'en' ? items.join(', ') : items.join('、')),
  personName, initials, phone, telHref,
})
export type Format = ReturnType<typeof formatFor>

const kept = new Map<string, Format>()

/** The reader's formats: `const f = useFormat()`, then `f.money(row.value)`. */
export function useFormat(): Format {
  const language = useLanguage()
  const zone = useZone()
  const key = `${language} ${zone}`
  const known = kept.get(key) ?? formatFor(language, zone)
  kept.set(key, known)
  return known
}

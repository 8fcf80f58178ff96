import type * as Calendar from 'lunar-typescript'
import { type Day, dayNumber } from '#kernel/date.ts'

/** Days until the next return of a calendar day; one of 29 February is kept on 1 March in other years. `daysToNext('1990-05-12', '2026-05-10')` gives 2. */
export function daysToNext(day: Day, today: Day): number {
  const inYear = (year: number): number => Math.round(Date.UTC(year, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000)
  const now = dayNumber(today)
  const thisYear = inYear(Number(today.slice(0, 4)))
  return (thisYear >= now ? thisYear : inYear(Number(today.slice(0, 4)) + 1)) - now
}

const months = ['', '正月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '冬月', '腊月']
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A lunar day as Chinese say it: `10-26` is 十月廿六, `闰4-1` 闰四月初一. */
export function lunarWords(monthDay: string): string {
  const [, leap = '', month = '0', day = '0'] = /^(闰)?(\d{1,2})-(\d{1,2})$/.exec(monthDay) ?? []
  return `${leap}${months[Number(month)] ?? ''}${lunarDay(Number(day))}`
}

function lunarDay(day: number): string {
  if (day <= 10) return `初${digits[day]}`
  if (day < 20) return `十${digits[day - 10]}`
  if (day === 20) return '二十'
  return day < 30 ? `廿${digits[day - 20]}` : '三十'
}

/** Days until the next return of a lunar day. Null where none comes this lunar year or the next, as with a leap month or a thirtieth. The calendar is handed in, for it is large and few pages need it. */
export function daysToNextLunar({ Lunar, Solar }: Pick<typeof Calendar, 'Lunar' | 'Solar'>, monthDay: string, today: Day): number | null {
  const [, leap, month, day] = /^(闰)?(\d{1,2})-(\d{1,2})$/.exec(monthDay) ?? []
  const [y, m, d] = today.split('-').map(Number) as [number, number, number]
  const thisYear = Solar.fromYmd(y, m, d).getLunar().getYear()
  const returns = [thisYear, thisYear + 1].flatMap((year) => {
    try {
      return [dayNumber(Lunar.fromYmd(year, leap ? -Number(month) : Number(month), Number(day)).getSolar().toYmd()) - dayNumber(today)]
    } catch {
      return []
    }
  })
  return returns.find((days) => days >= 0) ?? null
}

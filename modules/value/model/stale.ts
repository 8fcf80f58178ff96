import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import type { Language } from '#kernel/text.ts'

/** Orders older than this leave nothing to say of the present. */
const STALE_DAYS = 365

/** Whether the last order (a day number) is so old that whatever is said of today rests on the past. */
export const isStale = (lastDay: number, asOf: string): boolean => dayNumber(asOf) - lastDay > STALE_DAYS

/** That there have been no orders for so long, where that is so: whatever follows rests on the past. */
export function saidStale(lastDay: number | null | undefined, asOf: string, language: Language): string | null {
  if (lastDay === null || lastDay === undefined || !isStale(lastDay, asOf)) return null
  const [day, years] = [dayFromNumber(lastDay), ((dayNumber(asOf) - lastDay) / 365.25).toFixed(1)]
  return {
    en: `The last order is of ${day}, ${years} years ago. All that follows is carried forward from then: most customers count as gone. Bring in recent orders first.`,
    'zh-CN': `最近一笔订单在 ${day}，距今 ${years} 年。以下数字都由当时推算而来，多数客户会被视为已离开；请先导入近期订单。`,
    'zh-TW': `最近一筆訂單在 ${day}，距今 ${years} 年。以下數字都由當時推算而來，多數顧客會被視為已離開；請先匯入近期訂單。`,
  }[language]
}

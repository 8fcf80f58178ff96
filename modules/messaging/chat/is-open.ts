import { dayIn, dayNumber } from '#kernel/date.ts'
import type { ChatWidget } from '#modules/firm/setting/contract.ts'

/** Whether someone is there at a moment, by the hours of the week in the firm's zone. `24:00` there is not: the last minute of a day is 23:59. */
export function isOpen(hours: ChatWidget['hours'], zone: string, at: Date): boolean {
  const weekday = ((dayNumber(dayIn(zone, at)) + 3) % 7) + 1
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
  return hours.some((h) => h.day === weekday && h.from <= time && time <= h.to)
}

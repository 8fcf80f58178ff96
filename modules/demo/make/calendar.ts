import { type Day, dayFromNumber } from '#kernel/date.ts'
import { momentIn } from '#kernel/zoned.ts'

/** Day numbers as the firm's days and moments; nothing lies after now. */
export interface Calendar { day(number: number): Day; moment(number: number, minute?: number): Date }

/** The firm's calendar. Each day's beginning is worked out once. */
export function calendar(zone: string, now: Date): Calendar {
  const beginnings = new Map<number, number>()
  const beginning = (number: number): number => {
    const known = beginnings.get(number) ?? momentIn(zone, dayFromNumber(number), '00:00:00').getTime()
    beginnings.set(number, known)
    return known
  }
  return { day: dayFromNumber, moment: (number, minute = 600) => new Date(Math.min(now.getTime(), beginning(number) + minute * 60_000)) }
}

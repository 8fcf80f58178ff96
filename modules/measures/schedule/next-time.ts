import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { momentIn } from '#kernel/zoned.ts'
import { lastDayOf, stretchOf } from '../period/calendar.ts'
import type { ScheduleInput } from './contract.ts'

const WEEK = 7

/** The first moment after another at which a schedule is due, by the clocks of a zone. The 31st of a short month is its last day. */
export function nextTime({ every, on, at }: Pick<ScheduleInput, 'every' | 'on' | 'at'>, after: Date, zone: string): Date {
  const today = dayNumber(dayIn(zone, after))
  for (let n = today; ; n++) {
    if (!due(n, every, on)) continue
    const moment = momentIn(zone, dayFromNumber(n), `${at}:00`)
    if (moment > after) return moment
  }
}

function due(n: number, every: ScheduleInput['every'], on: number): boolean {
  if (every === 'day') return true
  if (every === 'week') return n - stretchOf(dayFromNumber(n), 'week') === (on - 1) % WEEK
  const day = dayFromNumber(n)
  return Number(day.slice(8)) === Math.min(on, Number(lastDayOf(stretchOf(day, 'month'), 'month').slice(8)))
}

import type { ParsedDate } from './parse-date.ts'

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' })
  clocks.set(zone, clock)
  return clock
}

/** The day and time of day that clocks in a zone showed at an instant. `inZone('2024-05-06T20:00:00Z', 'Asia/Shanghai')` gives `{ day: '2024-05-07', time: '04:00:00' }`. */
export function inZone(instant: string, zone: string): ParsedDate | null {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return null
  const [day = '', time = ''] = clockOf(zone).format(at).split(', ')
  return { day, time }
}

import type { Day } from './date.ts'

const clocks = new Map<string, Intl.DateTimeFormat>()

/** A zone's wall clock; made once, because making one is slow. */
function clock(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
  clocks.set(zone, known)
  return known
}

/** The moment at which a zone's clocks show a day and time. `momentIn('Asia/Shanghai', '2026-11-22', '08:00:00')` gives 00:00 UTC. */
export function momentIn(zone: string, day: Day, time: string): Date {
  const guess = new Date(`${day}T${time}Z`)
  const part = Object.fromEntries(clock(zone).formatToParts(guess).map(({ type, value }) => [type, value]))
  const shown = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`)
  return new Date(guess.getTime() + Math.floor(guess.getTime() / 60_000) * 60_000 - shown)
}

/** Noon of a day in a zone: where an order's hour is not known, it stands in the middle of its day. `noonIn('Asia/Shanghai', '2026-11-22')` gives 04:00 UTC. */
export const noonIn = (zone: string, day: Day): Date => momentIn(zone, day, '12:00:00')

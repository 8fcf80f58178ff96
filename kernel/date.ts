import { z } from 'zod'

/** A calendar date without a time or a zone: a purchase day, a birthday. */
export const Day = z.iso.date().meta({ id: 'Day', description: 'A calendar date.', example: '2026-11-22' })
export type Day = string

/** A moment, as ISO 8601 with its offset. */
export const Instant = z.iso.datetime({ offset: true }).meta({ id: 'Instant', description: 'A moment.', example: '2026-11-22T08:30:00Z' })
export type Instant = string

const MS_PER_DAY = 86_400_000

/** Days since 1970-01-01. `dayNumber('1970-01-02')` gives 1. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY

/** The inverse of `dayNumber`. */
export const dayFromNumber = (n: number): Day => new Date(n * MS_PER_DAY).toISOString().slice(0, 10)

/** The calendar date that a moment falls on in a zone: recency is counted in the firm's days, never in UTC's. */
export function dayIn(zone: string, at: Date): Day {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(zone, format)
  return format.format(at)
}

/** Kept, because making one takes a quarter of a millisecond. */
const formats = new Map<string, Intl.DateTimeFormat>()

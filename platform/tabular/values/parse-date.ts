import type { DateFormat } from './date-format.ts'
import { dayOfSerial, timeOfSerial } from './excel-serial.ts'
import { inZone } from './in-zone.ts'
import { normalise } from './normalise.ts'
import { parseTime } from './parse-time.ts'

/** A calendar day, 'yyyy-mm-dd', and where the text has one the time of day, 'HH:mm:ss'. */
export interface ParsedDate { day: string; time?: string }

type Order = 'ymd' | 'mdy' | 'dmy'

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[\sT]+(.+))?$/
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,?\s+(.+))?$/
const shortLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})(?:,?\s+(.+))?$/
const written = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?(?:\s*(.+))?$/
const compact = /^(\d{4})(\d{2})(\d{2})(?:[\sT]*(\d{2}):?(\d{2}):?(\d{2})?)?$/
const instant = /^(\d{4}-\d{2}-\d{2})(?:[T\s](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i
const republic = /^(?:民[国國]\s*)?(\d{1,3})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+(.+))?$/

/** Reads a date written in a known format; null where it is none, or no day of the calendar (30 February). The y-m-d formats read each other's separators.
 *  An instant with an offset falls on its day in `zone`; without a zone it keeps the day it is written with. */
export function parseDate(text: string, format: DateFormat, zone?: string): ParsedDate | null {
  const value = normalise(text)
  switch (format) {
    case 'yyyy-MM-dd': case 'yyyy/M/d': case 'yyyy.M.d': return withOrder(yearFirst.exec(value), 'ymd')
    case 'M/d/yyyy': return withOrder(yearLast.exec(value), 'mdy')
    case 'd/M/yyyy': case 'd.M.yyyy': return withOrder(yearLast.exec(value), 'dmy')
    case 'M/d/yy': return withOrder(shortLast.exec(value), 'mdy')
    case 'd/M/yy': return withOrder(shortLast.exec(value), 'dmy')
    case 'yyyy年M月d日': return fromParts(written.exec(value), 0)
    case 'roc': return fromParts(republic.exec(value), 1911)
    case 'yyyyMMdd': return fromCompact(compact.exec(value))
    case 'iso': return fromInstant(instant.exec(value), zone)
    case 'excel': return fromSerial(value)
  }
}

/** The day where the calendar has it: `calendarDay(2024, 2, 30)` is null. Years 1000 to 9999. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return null
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day > length ? null : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function dated(day: string | null, time: string | undefined): ParsedDate | null {
  if (!day) return null
  if (!time) return { day }
  const parsed = parseTime(time.trim())
  return parsed ? { day, time: parsed } : null
}

const fullYear = (year: string): number => (year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900))

function withOrder(match: RegExpExecArray | null, order: Order): ParsedDate | null {
  if (!match) return null
  const [, a = '', , b = '', c = '', time] = match
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a]
  return dated(calendarDay(fullYear(year), Number(month), Number(day)), time)
}

const fromParts = (match: RegExpExecArray | null, offset: number): ParsedDate | null =>
  match && dated(calendarDay(Number(match[1]) + offset, Number(match[2]), Number(match[3])), match[4])

const fromCompact = (match: RegExpExecArray | null): ParsedDate | null =>
  match && dated(calendarDay(Number(match[1]), Number(match[2]), Number(match[3])), match[4] && `${match[4]}:${match[5]}:${match[6] ?? '00'}`)

function fromInstant(match: RegExpExecArray | null, zone?: string): ParsedDate | null {
  if (!match) return null
  const [, day = '', time, offset] = match
  const [year, month, date] = day.split('-').map(Number)
  const plain = dated(calendarDay(year!, month!, date!), time)
  return plain?.time && offset && zone ? inZone(`${day}T${plain.time}${fullOffset(offset)}`, zone) : plain
}

/** +08 and +0800 as +08:00. */
const fullOffset = (offset: string): string => offset.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`)

function fromSerial(value: string): ParsedDate | null {
  if (!/^\d{1,7}(?:\.\d+)?$/.test(value)) return null
  const serial = Number(value)
  if (serial < 1 || serial >= 2_958_466) return null
  return serial % 1 === 0 ? { day: dayOfSerial(serial) } : { day: dayOfSerial(serial), time: timeOfSerial(serial) }
}

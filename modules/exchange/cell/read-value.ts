import { type DateFormat, dateFormats, type NumberFormat, original, parseDate, parseNumber } from '#platform/tabular/index.ts'
import type { Named } from '#kernel/text.ts'
import type { FieldSpec } from '../extension.ts'
import { plainTitle } from '../match/title.ts'

/** How the cells of a column are written. */
export interface CellFormat { dateFormat: DateFormat | null; numberFormat: NumberFormat | null }

export type ValueFault = 'not-a-date' | 'not-a-time' | 'not-a-number' | 'not-a-choice' | 'not-yes-or-no' | 'not-an-email' | 'not-a-phone' | 'too-long'
/** A cell's value as text in one form for all files, null for an empty cell, or why it has none. */
export type Value = { value: string | null } | { fault: ValueFault }

const LONGEST = 4000
const yes = /^(true|yes|y|1|是|有|对|對|√|x)$/i
const no = /^(false|no|n|0|否|无|無|不|×)$/i
const email = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/
const time = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/
/** Words for "nothing here" that other systems write into cells. */
const nothing = /^(?:-+|n\/a|null|#n\/a|\\n)$/i

/** Reads one cell for a field: numbers as exact decimals, dates as `2026-11-22`, moments as `2026-11-22T08:30:00` in the firm's zone, choices by key, yes and no as true and false. */
export function readValue(field: Pick<FieldSpec, 'type' | 'choices'>, cell: string, format: CellFormat, zone: string): Value {
  const text = original(cell).normalize('NFC').trim()
  if (text === '' || nothing.test(text)) return { value: null }
  if (text.length > LONGEST) return { fault: 'too-long' }
  switch (field.type) {
    case 'text': return { value: text }
    case 'number': case 'money': return number(text, format.numberFormat)
    case 'date': case 'instant': return date(text, format.dateFormat, zone, field.type === 'instant')
    case 'time': return clock(text)
    case 'choice': return choice(text, field.choices ?? [])
    case 'boolean': return yes.test(text) ? { value: 'true' } : no.test(text) ? { value: 'false' } : { fault: 'not-yes-or-no' }
    case 'email': return email.test(text.normalize('NFKC')) ? { value: text.normalize('NFKC') } : { fault: 'not-an-email' }
    case 'phone': return text.replaceAll(/\D/g, '').length >= 5 || /^\d{3,}$/.test(text) ? { value: text } : { fault: 'not-a-phone' }
  }
}

function number(text: string, format: NumberFormat | null): Value {
  const value = format ? parseNumber(text, format) : parseNumber(text)
  return value === null || value.replace(/^-/, '').split('.')[0]!.length > 15 ? { fault: 'not-a-number' } : { value }
}

/** Serial numbers look like any other number, so they are read only where somebody says that they are dates. */
const evident = dateFormats.filter((f) => f !== 'excel')

/** Without a known format, any that reads it; where formats could disagree the earlier one of the list is taken, as when detecting. */
function date(text: string, format: DateFormat | null, zone: string, withTime: boolean): Value {
  for (const f of format ? [format] : evident) {
    const read = parseDate(text, f, zone)
    if (read) return { value: withTime && read.time ? `${read.day}T${read.time}` : read.day }
  }
  return { fault: 'not-a-date' }
}

function clock(text: string): Value {
  const [, h, m, s = '00'] = time.exec(text) ?? []
  return h && m ? { value: `${h.padStart(2, '0')}:${m}:${s}` } : { fault: 'not-a-time' }
}

function choice(text: string, choices: readonly { key: string; label: Named }[]): Value {
  const wanted = plainTitle(text)
  const found = choices.find((c) => c.key === text) ?? choices.find((c) => plainTitle(c.key) === wanted || Object.values(c.label).some((l) => plainTitle(l) === wanted))
  return found ? { value: found.key } : { fault: 'not-a-choice' }
}

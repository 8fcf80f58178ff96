import type { FieldInfo } from '#kernel/field.ts'
import type { Language } from '#kernel/text.ts'
import type { Cell } from '#platform/tabular/index.ts'

const words: Record<Language, [no: string, yes: string]> = { 'zh-CN': ['否', '是'], 'zh-TW': ['否', '是'], en: ['no', 'yes'] }

export interface Reader { language: Language; zone: string }

/** A field's value as a cell that a spreadsheet understands, and that a later import reads back: numbers and dates as such, choices by their names, moments as clocks in the reader's zone showed them. `value` is PostgreSQL's text. */
export function cellOf(field: Pick<FieldInfo, 'kind' | 'choices'>, value: string | null, { language, zone }: Reader): Cell {
  if (value === null || value === '') return null
  const named = (key: string): string => field.choices?.find((c) => c.key === key)?.label[language] ?? key
  switch (field.kind) {
    case 'number': case 'money': return { number: value }
    case 'date': return { day: value.slice(0, 10) }
    case 'boolean': return words[language][value === 'true' ? 1 : 0]
    case 'choice': return named(value)
    case 'choices': return (value.startsWith('[') ? (JSON.parse(value) as string[]) : value.split('; ')).map(named).join('; ')
    case 'instant': return momentText(value, zone)
    default: return value
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** `'2026-11-22T00:30:00Z'` in Shanghai is `'2026-11-22 08:30:00'`. */
function momentText(value: string, zone: string): string {
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  clocks.set(zone, clock)
  const at = new Date(value)
  return Number.isNaN(at.getTime()) ? value : clock.format(at)
}

import type { Language } from '#kernel/text.ts'
import type { Field } from '#platform/filter/field.ts'

/** What writing a value needs beside it. */
export interface Locale { language: Language; zone: string; currency: string }

const yesNo: Record<Language, readonly [string, string]> = { 'zh-CN': ['是', '否'], 'zh-TW': ['是', '否'], en: ['yes', 'no'] }
const formats = new Map<string, { format(value: number | Date): string }>()

function format(key: string, make: () => { format(value: number | Date): string }): { format(value: number | Date): string } {
  const made = formats.get(key) ?? make()
  formats.set(key, made)
  return made
}

/** A field's value as its reader would write it: dates and amounts in their language, choices by name. Null where there is none. */
export function writeValue(field: Pick<Field, 'kind' | 'choices'>, value: unknown, locale: Locale): string | null {
  if (value === null || value === undefined || value === '') return null
  const { language, zone } = locale
  switch (field.kind) {
    case 'date': return format(`date ${language}`, () => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })).format(new Date(`${String(value).slice(0, 10)}T00:00:00Z`))
    case 'instant': return format(`instant ${language} ${zone}`, () => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: zone })).format(new Date(String(value)))
    case 'number': return format(`number ${language}`, () => new Intl.NumberFormat(language, { maximumFractionDigits: 6 })).format(Number(value))
    case 'money': return writeMoney(value, locale)
    case 'boolean': return yesNo[language][value === true || value === 'true' ? 0 : 1]
    case 'choice': case 'choices': return [value].flat().map((key) => field.choices?.find((c) => c.key === key)?.label[language] ?? String(key)).join(language === 'en' ? ', ' : '、')
    default: return String(value)
  }
}

function writeMoney(value: unknown, { language, currency: own }: Locale): string {
  const { amount, currency } = typeof value === 'object' && value !== null && 'amount' in value ? (value as { amount: unknown; currency?: string }) : { amount: value, currency: own }
  const of = currency ?? own
  return format(`money ${language} ${of}`, () => new Intl.NumberFormat(language, { style: 'currency', currency: of })).format(Number(amount))
}

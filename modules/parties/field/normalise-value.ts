import { Day } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { Amount, fromUnits, toUnits } from '#kernel/money.ts'
import { plain } from '../party/normalise.ts'
import type { CustomField } from './contract.ts'

type Defined = Pick<CustomField, 'kind' | 'choices'>

const LONGEST = 2000

/** A value in the form that is stored, `null` for no value, `undefined` where it does not fit its field: text trimmed, numbers and money as decimal strings, dates as ISO, choices by key (found by their text too, as files have it). */
export function normaliseValue(field: Defined, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return field.kind === 'choices' ? choices(field, value) : undefined
  const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : undefined
  if (text === undefined) return undefined
  return text === '' ? null : byKind[field.kind](text, field)
}

const byKind: Record<CustomField['kind'], (text: string, field: Defined) => unknown> = {
  text: (text) => (text.length <= LONGEST ? text.normalize('NFC') : undefined),
  number: (text) => (/^-?\d{1,18}(\.\d{1,6})?$/.test(text) ? text.replace(/^(-?)0+(?=\d)/, '$1').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '').replace(/^-0$/, '0') : undefined),
  money: (text) => (Amount.safeParse(text).success ? fromUnits(toUnits(text)) : undefined),
  date: (text) => (Day.safeParse(text).success ? text : undefined),
  choice: (text, field) => choiceKey(field, text),
  choices: (text, field) => choices(field, text.split(/[;；、,，|]/)),
  party: (text) => (Id.safeParse(text).success ? text : undefined),
  boolean: (text) => (/^(true|yes|y|1|是|有)$/i.test(text) ? true : /^(false|no|n|0|否|无|無)$/i.test(text) ? false : undefined),
}

const choiceKey = ({ choices: known }: Defined, text: string): string | undefined =>
  (known.find((c) => c.key === text) ?? known.find((c) => Object.values(c.label).some((l) => plain(l) === plain(text))))?.key

function choices(field: Defined, given: readonly unknown[]): string[] | null | undefined {
  const keys = given.map(String).map((t) => t.trim()).filter(Boolean).map((t) => choiceKey(field, t))
  if (keys.includes(undefined)) return undefined
  return keys.length ? [...new Set(keys as string[])] : null
}

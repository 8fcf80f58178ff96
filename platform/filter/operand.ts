import type { Condition } from '#kernel/filter.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Field } from './field.ts'

export const filterRefusals = refusals('filter', { 'unknown-field': 422, 'unknown-activity': 422, 'bad-value': 422, 'bad-operator': 422, 'bad-range': 422, 'too-deep': 422, 'too-large': 422 })

const shapes: Partial<Record<Field['kind'], RegExp>> = { number: /^-?\d{1,18}(\.\d+)?$/, money: /^-?\d{1,15}(\.\d+)?$/, date: /^\d{4}-\d\d-\d\d$/, instant: /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d))?$/, boolean: /^(true|false)$/, party: /^\d{1,19}$/, member: /^\d{1,19}$/, unit: /^\d{1,19}$/, tag: /^\d{1,19}$/ }

export const refuseValue = (field: Field, value: unknown): never => { throw new Refusal(filterRefusals['bad-value'], { field: field.key, ...field.label, value: String(value) }) }

/** One value as text, checked against the field's kind before any engine sees it. */
export function oneOf(field: Field, value: unknown): string {
  if (value === undefined || value === null || Array.isArray(value)) return refuseValue(field, value)
  const text = String(value)
  if (field.compared) return /^-?\d{1,4}$/.test(text) ? text : refuseValue(field, value)
  const dated = (field.kind === 'date' || field.kind === 'instant') && Number.isNaN(Date.parse(text))
  return dated || !(shapes[field.kind]?.test(text) ?? true) ? refuseValue(field, value) : text
}

/** Several values; of a range exactly two. */
export function listOf(field: Field, { op, value }: Condition): string[] {
  if (!Array.isArray(value) || !value.length || (op === 'between' && value.length !== 2)) return refuseValue(field, value)
  return value.map((v) => oneOf(field, v))
}

/** A distance in days, of fields that are dates or moments. */
export function daysOf(field: Field, { value }: Condition): number {
  const days = Number(value)
  if (!Number.isInteger(days) || days < 0 || days > 36_500 || (field.kind !== 'date' && field.kind !== 'instant')) return refuseValue(field, value)
  return days
}

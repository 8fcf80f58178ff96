import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { filterRefusals } from '#platform/filter/operand.ts'
import { normaliseValue } from './normalise-value.ts'
import type { KnownField } from './read-fields.ts'

/** What a condition on one of the firm's own fields asks of a value, whatever the engine: to be one of some, to lie in a range (`before` is without its end), to contain a text, to be there. */
export type Test = { is: readonly string[] } | { from?: string; to?: string; before?: string } | { contains: string } | 'there'

/** A condition in that form; `not`: for whom the test does not hold. Values that do not fit the field are refused. */
export function askCustom(field: KnownField, op: string, value: unknown, today: string): { not: boolean; test: Test } {
  const refuse = (kind: 'bad-value' | 'bad-operator'): never => { throw new Refusal(filterRefusals[kind], { field: `custom.${field.key}`, ...field.label, value: String(value), operator: op }) }
  const one = (given: unknown): string => normalOf(field, given) ?? refuse('bad-value')
  const many = (): string[] => (Array.isArray(value) && value.length ? value.map(one) : refuse('bad-value'))
  const shifted = (by: 1 | -1): string => dayFrom(field, value, today, by) ?? refuse('bad-value')
  const holds = (test: Test): { not: boolean; test: Test } => ({ not: false, test })
  switch (op) {
    case 'is': return holds({ is: [one(value)] })
    case 'isNot': return { not: true, test: { is: [one(value)] } }
    case 'in': return holds({ is: many() })
    case 'contains': return field.kind === 'text' ? holds({ contains: folded(value) }) : refuse('bad-operator')
    case 'atLeast': case 'after': return holds({ from: one(value) })
    case 'atMost': return holds({ to: one(value) })
    case 'before': return holds({ before: one(value) })
    case 'between': { const [from, to, more] = many(); return from && to && !more ? holds({ from, to }) : refuse('bad-value') }
    case 'within': return holds({ from: shifted(-1), to: today })
    case 'ahead': return holds({ from: today, to: shifted(1) })
    case 'olderThan': return holds({ before: shifted(-1) })
    case 'empty': return { not: true, test: 'there' }
    case 'filled': return holds('there')
    default: return refuse('bad-operator')
  }
}

/** A text as it is compared: without regard to width, case and blanks around it. */
export const folded = (value: unknown): string => String(value).normalize('NFKC').trim().toLowerCase()

/** Several choices are compared one at a time. */
function normalOf(field: KnownField, value: unknown): string | null {
  const normal = normaliseValue(field.kind === 'choices' ? { ...field, kind: 'choice' } : field, value)
  return normal === null || normal === undefined ? null : String(normal)
}

function dayFrom(field: KnownField, value: unknown, today: string, by: 1 | -1): string | null {
  const days = Number(value)
  return field.kind === 'date' && Number.isInteger(days) && days >= 0 && days <= 36_500 ? dayFromNumber(dayNumber(today) + by * days) : null
}

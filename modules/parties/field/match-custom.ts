import { type RawBuilder, sql } from 'kysely'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { filterRefusals } from '#platform/filter/compile.ts'
import { normaliseValue } from './normalise-value.ts'
import type { KnownField } from './read-fields.ts'

type Matches = (op: string, value: unknown, at: { today: string }) => RawBuilder<unknown>
type Condition = RawBuilder<unknown>

/** A condition on one of the firm's own fields, as a look-up in the side table: `party.id in (select … where field_id = 7 and value_key = 'green')`. */
export const matchCustom = (field: KnownField): Matches => (op, value, { today }) => {
  const refuse = (kind: 'bad-value' | 'bad-operator'): never => { throw new Refusal(filterRefusals[kind], { field: `custom.${field.key}`, ...field.label, value: String(value), operator: op }) }
  const having = (condition: Condition) => sql`party.id in (select v.party_id from parties.custom_value v where v.field_id = ${Number(field.id)}::int and ${condition})`
  const key = (one: unknown) => valueKey(field, one) ?? refuse('bad-value')
  const is = () => (field.kind === 'party' ? having(sql`v.value_key = any (parties.ids_of(${partyId(value) ?? refuse('bad-value')})::text[])`) : having(sql`v.value_key = ${key(value)}`))
  const keys = () => (Array.isArray(value) && value.length ? value.map(key) : refuse('bad-value'))
  const daysAgo = () => dayBefore(field, value, today) ?? refuse('bad-value')
  switch (op) {
    case 'is': return is()
    case 'isNot': return sql`not ${is()}`
    case 'in': return having(sql`v.value_key in (${sql.join(keys())})`)
    case 'contains': return field.kind === 'text' ? having(sql`v.value_key like ${`%${folded(value).replaceAll(/[\\%_]/g, '\\$&')}%`}`) : refuse('bad-operator')
    case 'atLeast': case 'after': return having(sql`v.value_key >= ${key(value)} and v.value_key <> ''`)
    case 'atMost': return having(sql`v.value_key <= ${key(value)} and v.value_key <> ''`)
    case 'before': return having(sql`v.value_key < ${key(value)} and v.value_key <> ''`)
    case 'between': { const [from, to, more] = keys(); return from && to && !more ? having(sql`v.value_key between ${from} and ${to}`) : refuse('bad-value') }
    case 'within': return having(sql`v.value_key between ${daysAgo()} and ${today}`)
    case 'olderThan': return having(sql`v.value_key < ${daysAgo()} and v.value_key <> ''`)
    case 'empty': return sql`not ${having(sql`v.value_key <> ''`)}`
    case 'filled': return having(sql`v.value_key <> ''`)
    default: return refuse('bad-operator')
  }
}

/** A party is meant with the records merged into it. */
const partyId = (value: unknown): string | null => Id.safeParse(String(value)).data ?? null

const folded = (value: unknown): string => String(value).normalize('NFKC').trim().toLowerCase()

/** A value as the side table keeps it; null where it does not fit the field. Several choices are compared one at a time. */
function valueKey(field: KnownField, value: unknown): Condition | null {
  const single = field.kind === 'choices' ? { ...field, kind: 'choice' as const } : field
  const normal = normaliseValue(single, value)
  return normal === null || normal === undefined ? null : sql`parties.value_key(${field.kind}, ${String(normal)})`
}

function dayBefore(field: KnownField, value: unknown, today: string): string | null {
  const days = Number(value)
  return field.kind === 'date' && Number.isInteger(days) && days >= 0 && days <= 36_500 ? dayFromNumber(dayNumber(today) - days) : null
}

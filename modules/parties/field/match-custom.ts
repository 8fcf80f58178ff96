import { type RawBuilder, sql } from 'kysely'
import { askCustom, type Test } from './ask-custom.ts'
import type { KnownField } from './read-fields.ts'

type Matches = (op: string, value: unknown, at: { today: string }) => RawBuilder<unknown>
type Condition = RawBuilder<unknown>

/** A condition on one of the firm's own fields, as a look-up in the side table: `party.id in (select … where field_id = 7 and value_key = 'green')`. */
export const matchCustom = (field: KnownField): Matches => (op, value, { today }) => {
  const { not, test } = askCustom(field, op, value, today)
  const found = sql`party.id in (select v.party_id from parties.custom_value v where v.field_id = ${Number(field.id)}::int and ${conditionOf(field, test)})`
  return not ? sql`not ${found}` : found
}

function conditionOf({ kind }: KnownField, test: Test): Condition {
  const key = (text: string): Condition => sql`parties.value_key(${kind}, ${text})`
  if (test === 'there') return sql`v.value_key <> ''`
  if ('contains' in test) return sql`v.value_key like ${`%${test.contains.replaceAll(/[\\%_]/g, '\\$&')}%`}`
  if ('is' in test) return kind === 'party' && test.is.length === 1 ? sql`v.value_key = any (parties.ids_of(${test.is[0]!})::text[])` : sql`v.value_key in (${sql.join(test.is.map(key))})`
  const { from, to, before } = test
  const bounds = [from === undefined ? sql`v.value_key <> ''` : sql`v.value_key >= ${key(from)}`, ...(to === undefined ? [] : [sql`v.value_key <= ${key(to)}`]), ...(before === undefined ? [] : [sql`v.value_key < ${key(before)}`])]
  return sql.join(bounds, sql` and `)
}

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import type { Field } from '#platform/filter/field.ts'
import { customThere } from './custom-there.ts'
import { matchCustom } from './match-custom.ts'
import { type KnownField, readFields } from './read-fields.ts'

/** How filters, columns and sorts name one of the firm's own fields: apart from the built-in ones, which may grow. */
export const customKey = (key: string): string => `custom.${key}`

/** The firm's own fields that the asker may see, as party lists know them. Conditions and sorts go by the side table, whose operators an index can serve under row-level security. */
export async function customFields(tx: Tx): Promise<Field[]> {
  const fields = await readFields(tx)
  return fields.filter((f) => !f.hidden).map(asField)
}

function asField(field: KnownField): Field {
  const { key, label, kind, choices } = field
  const warehouse = customThere(field)
  const base: Field = { key: customKey(key), label, kind, sortable: false, custom: true, sql: sql`party.custom -> ${sql.lit(key)}`, matches: matchCustom(field), ...(warehouse && { warehouse }), ...(choices.length && { choices }) }
  return field.sortable && field.state === 'ready' ? { ...base, ...sorted(field) } : base
}

/** Every party has a row of a sortable field, an empty one where it has no value: those come first ascending, last descending. */
function sorted({ id }: KnownField): Pick<Field, 'sortable' | 'sort' | 'sortType' | 'from'> {
  const alias = sql.raw(`sort_${id}`)
  return { sortable: true, sort: sql`${alias}.value_key`, sortType: 'text', from: { name: `custom ${id}`, join: joinOf(alias, id) } }
}

const joinOf = (alias: RawBuilder<unknown>, id: string): RawBuilder<unknown> =>
  sql`join parties.custom_value ${alias} on ${alias}.party_id = party.id and ${alias}.field_id = ${Number(id)}::int`

import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/tables.ts'
import { type CustomField, fieldRefusals } from './contract.ts'
import { type KnownField, readFields } from './read-fields.ts'

/** A definition as it is told outside. */
export function presented(known: KnownField): CustomField {
  const { hidden: _hidden, ...field } = known
  return field
}

/** One field's definition; whoever may change the settings sees every one. */
export async function getField(tx: Tx, id: string): Promise<CustomField> {
  const field = (await readFields(tx)).find((f) => f.id === id)
  if (!field) throw new Refusal(fieldRefusals['field-not-found'], { id })
  return presented(field)
}

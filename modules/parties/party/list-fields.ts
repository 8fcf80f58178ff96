import type { FieldInfo } from '#kernel/field.ts'
import type { Context } from '#platform/db/transaction.ts'
import { partyFields } from './party-fields.ts'

/** The fields of a party as forms, lists, filters, imports and exports show them. */
export async function listFields({ tx }: Context): Promise<{ fields: FieldInfo[] }> {
  const all = [...(await partyFields(tx)).values()]
  return { fields: all.map(({ key, label, kind, choices, sortable, custom }) => ({ key, label, kind, choices, sortable, custom })) }
}

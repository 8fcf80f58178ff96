import type { FieldInfo } from '#kernel/field.ts'
import type { Context } from '#platform/db/transaction.ts'
import { partyFields } from './party-fields.ts'
import { isOpen } from './require-level.ts'

/** The fields of a party as forms, lists, filters, imports and exports show them; one that the reader may see only masked or not at all is not offered, for it could neither be shown nor asked for. */
export async function listFields({ tx, actor }: Context): Promise<{ fields: FieldInfo[] }> {
  const all = [...(await partyFields(tx)).values()].filter((f) => isOpen(actor, f.key))
  return { fields: all.map(({ key, label, kind, choices, group, sortable, custom }) => ({ key, label, kind, choices, group: custom ? 'own' : group, sortable, custom })) }
}

import { reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { CustomField } from './contract.ts'
import { presented } from './present-field.ts'
import { readFields } from './read-fields.ts'

/** The firm's own fields in their order: those in use that the asker may see; for whoever sets them up all, put away ones too when asked for. */
export async function findCustomFields({ tx, actor }: Context, { archived = false }: { archived?: boolean | undefined }): Promise<{ fields: CustomField[] }> {
  const mayChange = reach(actor, 'update', 'settings') !== null
  const fields = (await readFields(tx)).filter((f) => (mayChange ? archived || !f.archivedAt : !f.hidden))
  return { fields: fields.map(presented) }
}

import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { CustomField } from './contract.ts'
import { getField } from './present-field.ts'
import { forgetFields } from './read-fields.ts'

/** Puts a field away: gone from forms, lists and filters; values, their order and their uniqueness are kept in step, so that it can come back at once. */
export async function archiveCustomField(context: Context, id: string): Promise<void> {
  await setArchived(context, id, context.now)
}

/** Brings a field back with its values. */
export async function restoreCustomField(context: Context, id: string): Promise<CustomField> {
  await setArchived(context, id, null)
  forgetFields(context.tx)
  return getField(context.tx, id)
}

async function setArchived(context: Context, id: string, at: Date | null): Promise<void> {
  const { tx, actor, now } = context
  await getField(tx, id)
  await tx.updateTable('parties.field').set({ archived_at: at, updated_at: now, updated_by: actor.memberId, version: sql<number>`version + 1` }).where('id', '=', Number(id)).execute()
  await audit(context, { action: at ? 'archive' : 'restore', object: 'field', id })
}

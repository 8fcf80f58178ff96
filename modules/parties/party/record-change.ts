import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { indexParty } from '../search/index-party.ts'
import { partyChanged } from './contract.ts'

/** What changed about a party apart from its own row: a contact, a role, a preference. */
export interface PartChange { fields: string[]; before?: unknown; after?: unknown }

/** Tells that something that hangs on a party changed: new version, found anew, audited before and after, heard by others. */
export async function recordChange(context: Context, id: string, { fields, before = null, after = null }: PartChange): Promise<void> {
  const { tx, actor, now } = context
  await tx.updateTable('parties.party').set({ updated_at: now, updated_by: actor.memberId }).set(sql`version`, sql`version + 1`).where('id', '=', id).execute()
  await indexParty(context, id)
  await audit(context, { action: 'update', object: 'party', id, detail: { fields, before, after } })
  await publish(context, partyChanged, { partyId: id, fields })
}

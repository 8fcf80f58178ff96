import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type Party, partyDeleted, partyChanged, partyRefusals } from '../contract.ts'
import { readParty } from './get-party.ts'

/** Puts a party into the bin: gone from lists and search, nothing lost. */
export async function deleteParty(context: Context, id: string): Promise<void> {
  await setDeleted(context, id, context.now)
  await audit(context, { action: 'delete', object: 'party', id })
  await publish(context, partyDeleted, { partyId: id })
}

/** Takes a party out of the bin, as it was. */
export async function restoreParty(context: Context, id: string): Promise<Party> {
  await setDeleted(context, id, null)
  await audit(context, { action: 'restore', object: 'party', id })
  await publish(context, partyChanged, { partyId: id, fields: ['deletedAt'] })
  return readParty(context, id)
}

/** Owner-side, because deleting is a right of its own: whoever has `party.delete` need not have `party.update`. */
async function setDeleted({ tx, now, actor }: Context, id: string, at: Date | null): Promise<void> {
  const { rows: [done] } = await sql<{ ok: boolean }>`select parties.set_deleted(${id}, ${at}, ${now}, ${actor.memberId}) as ok`.execute(tx)
  if (!done?.ok) throw new Refusal(partyRefusals['not-found'], { id })
}

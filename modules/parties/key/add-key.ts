import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import { keyRefusals, type PartyKey } from './contract.ts'

/** Adds a key from outside; within its source it names one party only. */
export async function addKey(context: Context, partyId: string, { source, key }: PartyKey): Promise<PartyKey> {
  await lockParty(context, partyId)
  const added = await context.tx.insertInto('parties.key').values({ source, key, party_id: partyId }).onConflict((c) => c.doNothing()).executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) throw new Refusal(keyRefusals['key-taken'], { source, key }, '/body/key')
  await recordChange(context, partyId, { fields: ['keys'], after: { key: { source, key } } })
  return { source, key }
}

/** Removes a key of a party or of a record merged into it. */
export async function removeKey(context: Context, partyId: string, { source, key }: PartyKey): Promise<void> {
  await lockParty(context, partyId)
  const removed = await sql`delete from parties.key where source = ${source} and key = ${key} and party_id = any (parties.ids_of(${partyId}))`.execute(context.tx)
  if (!removed.numAffectedRows) throw new Refusal(keyRefusals['key-not-found'], { source, key })
  await recordChange(context, partyId, { fields: ['keys'], before: { key: { source, key } } })
}

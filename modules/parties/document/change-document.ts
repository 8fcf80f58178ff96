import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { given } from '../party/dates.ts'
import type { PartyDocument } from '../party/contract.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import type { DocumentChange } from './contract.ts'
import { readDocument } from './read-document.ts'

/** Changes until when a document holds, or which country gave it. */
export async function changeDocument(context: Context, partyId: string, documentId: string, change: DocumentChange): Promise<PartyDocument> {
  await lockParty(context, partyId)
  const before = await readDocument(context, partyId, documentId)
  const { country, validTo } = { ...before, ...given(change) }
  await sql`update parties.document set country = ${country}, valid_to = ${validTo}::date where id = any (${twinsOf(partyId, documentId)})`.execute(context.tx)
  const after = await readDocument(context, partyId, documentId)
  await recordChange(context, partyId, { fields: ['documents'], before: { document: before }, after: { document: after } })
  return after
}

/** Removes a document that was wrong. */
export async function removeDocument(context: Context, partyId: string, documentId: string): Promise<void> {
  await lockParty(context, partyId)
  const before = await readDocument(context, partyId, documentId)
  await sql`delete from parties.document where id = any (${twinsOf(partyId, documentId)})`.execute(context.tx)
  await recordChange(context, partyId, { fields: ['documents'], before: { document: before } })
}

/** The rows of a document: after a merge several records may have it, which is shown, changed and removed as one. */
const twinsOf = (partyId: string, documentId: string): RawBuilder<unknown> => sql`array(
  select t.id from parties.document d join parties.document t on t.kind = d.kind and t.digest = d.digest where d.id = ${documentId} and t.party_id = any (parties.ids_of(${partyId})))`

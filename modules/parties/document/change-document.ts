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
  await context.tx.updateTable('parties.document').set({ country, valid_to: validTo }).where('id', '=', documentId).execute()
  const after = await readDocument(context, partyId, documentId)
  await recordChange(context, partyId, { fields: ['documents'], before: { document: before }, after: { document: after } })
  return after
}

/** Removes a document that was wrong. */
export async function removeDocument(context: Context, partyId: string, documentId: string): Promise<void> {
  await lockParty(context, partyId)
  const before = await readDocument(context, partyId, documentId)
  await context.tx.deleteFrom('parties.document').where('id', '=', documentId).execute()
  await recordChange(context, partyId, { fields: ['documents'], before: { document: before } })
}

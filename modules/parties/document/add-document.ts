import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { PartyDocument } from '../party/contract.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import { documentKindsOf, fitsKind, plainNumber } from './check-number.ts'
import { documentRefusals, type NewDocument } from './contract.ts'
import { readDocument, requireEdit } from './read-document.ts'

const home: Partial<Record<NewDocument['kind'], string>> = { 'cn-id': 'CN', uscc: 'CN', permit: 'CN' }

/** Adds an identity document. Its number is checked, then kept only as a keyed digest and its last four characters. */
export async function addDocument(context: Context, partyId: string, { kind, number, country, validTo }: NewDocument): Promise<PartyDocument> {
  const { tx, actor } = context
  requireEdit(actor)
  const party = await lockParty(context, partyId)
  if (!documentKindsOf(party.kind).includes(kind)) throw new Refusal(documentRefusals['document-for-kind'], { kind, party: party.kind }, '/body/kind')
  if (!fitsKind(kind, number)) throw new Refusal(documentRefusals['document-number'], { kind }, '/body/number')
  const plain = plainNumber(number)
  const { rows: [made] } = await sql<{ id: string }>`
    insert into parties.document (party_id, kind, digest, tail, country, valid_to)
    select ${partyId}, ${kind}, d.digest, ${plain.slice(-4)}, ${country ?? home[kind] ?? null}, ${validTo ?? null}::date from parties.document_digest(${plain}) d (digest)
    where not exists (select from parties.document k where k.kind = ${kind} and k.digest = d.digest and k.party_id = any (parties.ids_of(${partyId}))) returning id::text`.execute(tx)
  if (!made) throw new Refusal(documentRefusals['document-known'], { kind }, '/body/number')
  const after = await readDocument(context, partyId, made.id)
  await recordChange(context, partyId, { fields: ['documents'], after: { document: after } })
  return after
}

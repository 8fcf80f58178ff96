import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { PartyDocument } from '../party/contract.ts'
import { documentRefusals } from './contract.ts'

/** Whoever may not edit documents writes none, and is never shown one by way of an answer. */
export function requireEdit(actor: Actor): void {
  if (fieldLevel(actor, 'party.document') !== 'edit') throw new Refusal(common.forbidden, { action: 'update', object: 'party', field: 'document' })
}

/** One document of a party or of a record merged into it. */
export async function readDocument({ tx, actor }: Context, partyId: string, id: string): Promise<PartyDocument> {
  requireEdit(actor)
  const { rows: [found] } = await sql<PartyDocument>`
    select id::text, kind, '••••' || tail as number, country, valid_to::text as "validTo" from parties.document where id = ${id} and party_id = any (parties.ids_of(${partyId}))`.execute(tx)
  if (!found) throw new Refusal(documentRefusals['document-not-found'], { id })
  return found
}

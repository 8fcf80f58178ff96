import { sql } from 'kysely'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { fieldOf } from '../party/mask-party.ts'
import type { Contact } from '../party/contract.ts'
import { contactRefusals } from './contract.ts'

/** Whoever may not edit a channel's field may not write its contacts either, and is never shown one by way of an answer. */
export function requireEdit(actor: Actor, channel: string): void {
  const field = fieldOf(channel)
  if (fieldLevel(actor, `party.${field}`) !== 'edit') throw new Refusal(common.forbidden, { action: 'update', object: 'party', field })
}

/** One contact of a party or of a record merged into it. */
export async function readContact({ tx, actor }: Context, partyId: string, contactId: string): Promise<Contact> {
  const { rows: [found] } = await sql<Contact>`
    select id::text, channel, value, label, is_main as "isMain", to_json(verified_at at time zone 'UTC')#>>'{}' || 'Z' as "verifiedAt", source, valid_from::text as "validFrom", valid_to::text as "validTo"
    from parties.contact where id = ${contactId} and party_id = any (parties.ids_of(${partyId}))`.execute(tx)
  if (!found) throw new Refusal(contactRefusals['contact-not-found'], { id: contactId })
  requireEdit(actor, found.channel)
  return found
}

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

/** The rows of a contact: after a merge several records may have the same number, which is shown, changed and removed as one. */
export async function readTwins({ tx }: Context, partyId: string, contactId: string): Promise<{ id: string; party_id: string; is_main: boolean }[]> {
  const { rows } = await sql<{ id: string; party_id: string; is_main: boolean }>`
    select t.id::text, t.party_id::text, t.is_main from parties.contact c join parties.contact t on t.channel = c.channel and t.value_key = c.value_key
    where c.id = ${contactId} and t.party_id = any (parties.ids_of(${partyId})) order by t.id`.execute(tx)
  return rows
}

import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Contact, partyRefusals } from '../party/contract.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import { checkContact } from './check-contact.ts'
import type { NewContact } from './contract.ts'
import { demoteMain } from './set-main-contact.ts'
import { readContact, requireEdit } from './read-contact.ts'

/** Adds a contact; the first of its channel becomes the main one, and another that is marked so takes over. */
export async function addContact(context: Context, partyId: string, input: NewContact): Promise<Contact> {
  const { tx, actor } = context
  requireEdit(actor, input.channel)
  await lockParty(context, partyId)
  const value_key = await checkContact(context, partyId, input)
  const main = await tx.selectFrom('parties.contact').select('id').where('party_id', '=', partyId).where('channel', '=', input.channel).where('is_main', '=', true).executeTakeFirst()
  if (main && input.isMain) await demoteMain(context, partyId, input.channel)
  const made = await tx.insertInto('parties.contact').values({
    party_id: partyId, channel: input.channel, label: input.label, value: input.value, value_key, address: input.address ? JSON.stringify(input.address) : null,
    is_main: input.isMain ?? !main, verified_at: null, valid_from: input.validFrom ?? null, valid_to: input.validTo ?? null,
  }).returning('id').executeTakeFirst()
  if (!made) throw new Refusal(partyRefusals['not-found'], { id: partyId })
  const after = await readContact(context, partyId, made.id)
  await recordChange(context, partyId, { fields: ['contacts'], after: { contact: after } })
  return after
}

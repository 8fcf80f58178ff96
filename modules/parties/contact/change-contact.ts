import type { Context } from '#platform/db/transaction.ts'
import { given } from '../party/dates.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import { checkContact } from './check-contact.ts'
import type { Contact } from '../party/contract.ts'
import type { ContactChange } from './contract.ts'
import { readContact, readTwins } from './read-contact.ts'

/** Changes a contact. Another value loses its verification: it is another telephone. */
export async function changeContact(context: Context, partyId: string, contactId: string, change: ContactChange): Promise<Contact> {
  await lockParty(context, partyId)
  const before = await readContact(context, partyId, contactId)
  const next = { ...before, ...given(change) }
  const twins = (await readTwins(context, partyId, contactId)).map((t) => t.id)
  const value_key = await checkContact(context, partyId, next, twins)
  await context.tx.updateTable('parties.contact').set({
    value: next.value, value_key, label: next.label, valid_from: next.validFrom, valid_to: next.validTo,
    ...(change.address !== undefined && { address: change.address ? JSON.stringify(change.address) : null }),
    ...(next.value !== before.value && { verified_at: null }),
  }).where('id', 'in', twins).execute()
  const after = await readContact(context, partyId, contactId)
  await recordChange(context, partyId, { fields: ['contacts'], before: { contact: before }, after: { contact: after } })
  return after
}

/** Removes a contact; if it was the main one, the oldest of its channel follows. */
export async function removeContact(context: Context, partyId: string, contactId: string): Promise<void> {
  const { tx } = context
  await lockParty(context, partyId)
  const before = await readContact(context, partyId, contactId)
  const twins = await readTwins(context, partyId, contactId)
  await tx.deleteFrom('parties.contact').where('id', 'in', twins.map((t) => t.id)).execute()
  for (const twin of twins.filter((t) => t.is_main)) {
    const next = await tx.selectFrom('parties.contact').select('id').where('party_id', '=', twin.party_id).where('channel', '=', before.channel).orderBy('id').limit(1).executeTakeFirst()
    if (next) await tx.updateTable('parties.contact').set({ is_main: true }).where('id', '=', next.id).execute()
  }
  await recordChange(context, partyId, { fields: ['contacts'], before: { contact: before } })
}

import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import type { Contact } from '../party/contract.ts'
import { readContact, readTwins } from './read-contact.ts'

/** Makes a contact the main one of its channel, in place of the one before. */
export async function setMainContact(context: Context, partyId: string, contactId: string): Promise<Contact> {
  await lockParty(context, partyId)
  const before = await readContact(context, partyId, contactId)
  await demoteMain(context, partyId, before.channel)
  await context.tx.updateTable('parties.contact').set({ is_main: true }).where('id', '=', contactId).execute()
  return recorded(context, partyId, before)
}

/** Marks a contact as verified: someone answered there. */
export async function verifyContact(context: Context, partyId: string, contactId: string): Promise<Contact> {
  return setVerified(context, partyId, contactId, context.now)
}

/** Takes the mark back. */
export async function unverifyContact(context: Context, partyId: string, contactId: string): Promise<Contact> {
  return setVerified(context, partyId, contactId, null)
}

/** Leaves a channel without a main contact, for the next one; records merged into the party included. */
export async function demoteMain({ tx }: Context, partyId: string, channel: string): Promise<void> {
  await sql`update parties.contact set is_main = false where channel = ${channel} and is_main and party_id = any (parties.ids_of(${partyId}))`.execute(tx)
}

async function setVerified(context: Context, partyId: string, contactId: string, at: Date | null): Promise<Contact> {
  await lockParty(context, partyId)
  const before = await readContact(context, partyId, contactId)
  await context.tx.updateTable('parties.contact').set({ verified_at: at }).where('id', 'in', (await readTwins(context, partyId, contactId)).map((t) => t.id)).execute()
  return recorded(context, partyId, before)
}

async function recorded(context: Context, partyId: string, before: Contact): Promise<Contact> {
  const after = await readContact(context, partyId, before.id)
  await recordChange(context, partyId, { fields: ['contacts'], before: { contact: before }, after: { contact: after } })
  return after
}

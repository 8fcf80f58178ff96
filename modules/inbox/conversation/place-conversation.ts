import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { placeInbound } from '#modules/messaging/api.ts'
import { addContact, contactKey, createParty, requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type Conversation, conversationPlaced, type ConversationRow, inboxRefusals } from '../contract.ts'
import { givenBy } from './get-conversation.ts'
import { readConversation } from './read-conversations.ts'
import { tellConversation } from './tell.ts'

export type Placing = { partyId: string } | { name: string }

/** Says who an unknown sender is, with the rights of whoever says so; all that they wrote goes to the party. Gives the conversation it then is: the party's own, where it had one. */
export async function placeConversation(context: Context, id: string, placing: Placing): Promise<ConversationRow> {
  const { tx } = context
  const row = await readConversation(context, id)
  if (row.party.id !== null) throw new Refusal(inboxRefusals['already-placed'], { name: row.party.name })
  const partyId = 'partyId' in placing ? (await requireParty(context, placing.partyId)).id : await makeParty(context, row, placing.name, await givenBy(context, row))
  if ('partyId' in placing) await learnContact(context, row, partyId)
  const visitor = await placeChat(context, row, partyId)
  const { rows: inbound } = await sql<{ id: string }>`select id::text from messaging.inbound where party_id is null and channel = ${row.channel} and sender = ${row.party.sender} order by id`.execute(tx)
  for (const { id: inboundId } of inbound) await placeInbound(context, inboundId, { partyId })
  const { rows: [became] } = await sql<{ id: string }>`select inbox.become(${row.id}, ${partyId})::text as id`.execute(tx)
  await audit(context, { action: 'place', object: 'conversation', id: became!.id, detail: { partyId } })
  await publish(context, conversationPlaced, { conversationId: became!.id, partyId, visitor })
  await tellConversation(tx, became!.id)
  return readConversation(context, became!.id)
}

/** A new party of whoever places it: first contact makes the owner. */
async function makeParty(context: Context, { channel, party: { sender } }: ConversationRow, name: string, given: Conversation['given']): Promise<string> {
  const contacts = [
    ...(given?.email ? [{ channel: 'email' as const, value: given.email, label: 'main' }] : []),
    ...(channel === 'sms' && sender ? [{ channel: 'phone' as const, value: sender, label: 'main' }] : []),
    ...networkContact(channel, sender),
  ]
  return (await createParty(context, { kind: 'person', name, roles: ['prospect'], contacts })).id
}

async function placeChat({ tx }: Context, { channel, party: { sender } }: ConversationRow, partyId: string): Promise<string | null> {
  if (channel !== 'chat') return null
  const { rows: [chat] } = await sql<{ visitor: string | null }>`update messaging.chat set party_id = ${partyId} where key = substr(${sender}::text, 6) and party_id is null returning visitor`.execute(tx)
  return chat?.visitor ?? null
}

/** The contact by which someone is known on a network. */
function networkContact(channel: string, sender: string | null): { channel: 'wechat' | 'social'; value: string; label: string }[] {
  if (!sender) return []
  if (channel.startsWith('social-')) return [{ channel: 'social', value: sender, label: sender.split('/')[0]! }]
  return ['wechat', 'wecom', 'line'].includes(channel) ? [{ channel: channel as 'wechat', value: sender, label: 'main' }] : []
}

/** A party that was known before is known by this account, too, from now on. */
async function learnContact(context: Context, { channel, party: { sender } }: ConversationRow, partyId: string): Promise<void> {
  for (const contact of channel === 'line' || channel.startsWith('social-') ? networkContact(channel, sender) : []) {
    const { rows } = await sql`select from parties.contact where party_id = ${partyId} and channel = ${contact.channel} and value_key = ${contactKey(contact.channel, contact.value)}`.execute(context.tx)
    if (!rows.length) await addContact(context, partyId, contact)
  }
}

import { sql } from 'kysely'
import { reach, system } from '#platform/access/actor.ts'
import { resolveParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { Conversation, ConversationRow } from '../contract.ts'
import { channelsOf } from './channels-of.ts'
import { readConversation } from './read-conversations.ts'

/** A conversation for whoever opens it: where it may be answered, and who an unknown sender may be. */
export async function getConversation(context: Context, id: string, db: Db): Promise<Conversation> {
  const row = await readConversation(context, id)
  const given = row.party.id === null ? await givenBy(context, row) : null
  await audit(context, { action: 'read', object: 'conversation', id: row.id })
  return {
    ...row, given, channels: await channelsOf(context, row, given), subject: await subjectOf(context, row), maybe: row.party.id === null ? await maybeOf(context, row, given, db) : [],
    mayAnswer: reach(context.actor, 'answer', 'conversation') !== null,
  }
}

export const partyIds = ({ party }: ConversationRow) => sql`parties.ids_of(${party.id}::bigint)`

/** What a visitor said of themselves when a chat began. */
export async function givenBy({ tx }: Context, { channel, party: { sender } }: ConversationRow): Promise<Conversation['given']> {
  if (channel === 'email') return { name: null, email: sender }
  if (channel.startsWith('social-')) return (await sql<{ name: string | null; email: null }>`select w.name, null as email from messaging.social_word w where w.identity = ${sender} order by w.inbound_id desc limit 1`.execute(tx)).rows[0] ?? null
  const { rows: [chat] } = await sql<{ name: string | null; email: string | null }>`select name, email from messaging.chat where key = substr(${sender}::text, 6)`.execute(tx)
  return chat ?? null
}

/** Re: what they wrote last by mail. */
async function subjectOf({ tx }: Context, row: ConversationRow): Promise<string | null> {
  const whose = row.party.id === null ? sql`i.party_id is null and i.sender = ${row.party.sender}` : sql`i.party_id = any (${partyIds(row)})`
  const { rows: [last] } = await sql<{ subject: string | null }>`select i.subject from messaging.inbound i where i.channel = 'email' and ${whose} order by i.id desc limit 1`.execute(tx)
  return last?.subject ? `Re: ${last.subject.replace(/^(?:(?:re|回复|答复|回覆)\s*[:：]\s*)+/i, '')}` : null
}

/** Known parties with what an unknown sender said of themselves; found with every right, told only as far as the reader sees. */
async function maybeOf(context: Context, row: ConversationRow, given: Conversation['given'], db: Db): Promise<Conversation['maybe']> {
  const contacts = [...(given?.email ? [{ channel: 'email' as const, value: given.email }] : []), ...(row.party.sender && row.channel === 'sms' ? [{ channel: 'phone' as const, value: row.party.sender }] : [])]
  if (!contacts.length) return []
  const { alike } = await inTransaction(db, system('inbox.maybe'), (all) => resolveParty(all, { kind: 'person', name: given?.name ?? null, contacts }), context.now)
  const { rows } = await sql<Conversation['maybe'][number]>`select id::text, name from parties.party where id = any (${`{${alike.join(',')}}`}::bigint[]) limit 5`.execute(context.tx)
  return rows
}

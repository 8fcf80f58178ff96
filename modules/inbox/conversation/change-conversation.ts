import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { notify } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { LIVE } from '#platform/events/live.ts'
import { type ConversationRow, inboxRefusals } from '../contract.ts'
import { readConversation } from './read-conversations.ts'
import { tellConversation } from './tell.ts'

/** Gives a conversation to a colleague, who is told, or to nobody. */
export async function assignConversation(context: Context, id: string, memberId: string | null): Promise<ConversationRow> {
  const { tx } = context
  const row = await readConversation(context, id)
  const { rows: [member] } = await sql`select from people.member_name where id = ${memberId}::bigint and active`.execute(tx)
  if (memberId !== null && !member) throw new Refusal(inboxRefusals['member-unknown'], {}, '/body/memberId')
  await sql`update inbox.conversation set assignee_id = ${memberId}::bigint where id = ${row.id}`.execute(tx)
  await audit(context, { action: 'assign', object: 'conversation', id: row.id, detail: { before: row.assignee?.id ?? null, after: memberId } })
  if (memberId !== null && memberId !== row.assignee?.id) await notify(context, [{ memberId, reason: 'conversation-given', partyId: row.party.id, ref: { object: 'conversation', id: row.id } }])
  await tellConversation(tx, row.id)
  return readConversation(context, row.id)
}

/** Puts a conversation off; what they write meanwhile brings it back. */
export async function snoozeConversation(context: Context, id: string, until: string | null): Promise<ConversationRow> {
  const row = await readConversation(context, id)
  if (until !== null && Date.parse(until) <= context.now.getTime()) throw new Refusal(inboxRefusals['snooze-past'], {}, '/body/until')
  await sql`update inbox.conversation set snoozed_until = ${until}::timestamptz, state = 'open' where id = ${row.id}`.execute(context.tx)
  await tellConversation(context.tx, row.id)
  return readConversation(context, row.id)
}

/** Done: nobody is waited for any more. */
export async function setConversationState(context: Context, id: string, state: 'open' | 'done'): Promise<ConversationRow> {
  const row = await readConversation(context, id)
  await sql`update inbox.conversation set state = ${state}, snoozed_until = null, waiting_since = case when ${state} = 'done' then null else waiting_since end where id = ${row.id}`.execute(context.tx)
  await tellConversation(context.tx, row.id)
  return readConversation(context, row.id)
}

/** Marks as read, or unread, for oneself alone. */
export async function markRead(context: Context, id: string, read: boolean): Promise<void> {
  const { tx, actor, now } = context
  const row = await readConversation(context, id)
  if (!actor.memberId) return
  if (read) await sql`insert into inbox.seen as s (conversation_id, member_id, at) values (${row.id}, ${actor.memberId}, ${now}) on conflict (conversation_id, member_id) do update set at = greatest(s.at, excluded.at)`.execute(tx)
  else await sql`delete from inbox.seen where conversation_id = ${row.id} and member_id = ${actor.memberId}`.execute(tx)
}

/** A note for colleagues; those who are mentioned hear of it. */
export async function noteConversation(context: Context, id: string, { text, mentions }: { text: string; mentions: readonly string[] }): Promise<void> {
  const { tx, actor, now } = context
  const row = await readConversation(context, id)
  await sql`insert into inbox.note (conversation_id, at, by, text) values (${row.id}, ${now}, ${actor.memberId}, ${text})`.execute(tx)
  await notify(context, [...new Set(mentions)].map((memberId) => ({ memberId, reason: 'mention', partyId: row.party.id, ref: { object: 'conversation', id: row.id } })))
  await audit(context, { action: 'note', object: 'conversation', id: row.id })
  await tellConversation(tx, row.id)
}

/** Tells colleagues' open pages what one does at a conversation. Kept nowhere. */
export async function showPresence(context: Context, id: string, doing: 'looking' | 'answering' | 'gone'): Promise<void> {
  const row = await readConversation(context, id)
  if (context.actor.memberId) await sql`select pg_notify(${LIVE}, ${`presence:${row.id}:${context.actor.memberId}:${doing}`})`.execute(context.tx)
}

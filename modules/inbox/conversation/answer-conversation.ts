import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { deliverChat, queueMessages, readTemplate } from '#modules/messaging/api.ts'
import { audit } from '#platform/audit/record.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { type answerConversation as contract, type Conversation, type ConversationRow, inboxRefusals } from '../contract.ts'
import { channelsOf } from './channels-of.ts'
import { markRead } from './change-conversation.ts'
import { getConversation, givenBy } from './get-conversation.ts'
import { placeConversation } from './place-conversation.ts'
import { readConversation } from './read-conversations.ts'
import { tellConversation } from './tell.ts'

type Answer = BodyOf<typeof contract>
const NAME = 80

/** Answers on a channel. The try's own key is the ledger's step, so that a try that is repeated sends nothing twice; a chat's words are handed over at once, all else by the worker. */
export async function answerConversation({ db, actor, now }: Pick<HttpContext, 'db' | 'actor' | 'now'>, id: string, answer: Answer, key: string | undefined): Promise<Conversation> {
  const row = await inTransaction(db, actor, (context) => queueAnswer(context, id, answer, `inbox/${actor.memberId}/${key ?? randomUUID()}`), now)
  if (answer.channel === 'chat') await deliverChat(db)
  return inTransaction(db, actor, (context) => getConversation(context, row.id, db))
}

async function queueAnswer(context: Context, id: string, { channel, subject, text, templateId, done }: Answer, step: string): Promise<ConversationRow> {
  if ((text === undefined) === (templateId === undefined)) throw new Refusal(inboxRefusals['nothing-to-send'], {}, '/body/text')
  if (channel === 'email' && !subject && !templateId) throw new Refusal(inboxRefusals['needs-subject'], {}, '/body/subject')
  const asked = await readConversation(context, id)
  await requireOpen(context, asked, channel, templateId)
  const row = await partyOf(context, asked)
  const said = templateId === undefined ? { subject: channel === 'email' ? subject! : null, body: text! } : { templateId }
  const { withheld } = await queueMessages(context, { ...said, step, channel, purpose: 'service', audience: sql`select ${row.party.id}::bigint as party_id` })
  if (withheld) throw new Refusal(inboxRefusals['no-way'], { name: row.party.name, channel, reason: await reasonOf(context, step) })
  await taken(context, row, { channel, text: text ?? subject ?? '', done })
  await audit(context, { action: 'answer', object: 'conversation', id: row.id, detail: { partyId: row.party.id, channel } })
  return row
}

/** What the provider would not take any more is refused before it is sent. A template that WeChat approved goes at any time. */
async function requireOpen(context: Context, row: ConversationRow, channel: Answer['channel'], templateId: string | undefined): Promise<void> {
  const given = row.party.id === null ? await givenBy(context, row) : null
  const over = (await channelsOf(context, row, given)).some((c) => c.channel === channel && c.reason === 'window-over')
  if (over && !(channel === 'wechat' && templateId !== undefined && (await readTemplate(context, templateId)).body.approved)) throw new Refusal(inboxRefusals['window-over'], { name: row.party.name })
}

/** Whoever answers an unknown sender first makes a party of them, by the name that they gave. */
async function partyOf(context: Context, row: ConversationRow): Promise<ConversationRow> {
  if (row.party.id !== null) return row
  const given = await givenBy(context, row)
  return placeConversation(context, row.id, { name: (given?.name ?? given?.email ?? row.party.sender ?? '—').slice(0, NAME) })
}

const reasonOf = async ({ tx }: Context, step: string): Promise<string> => (await sql<{ reason: string }>`select reason from messaging.message where step = ${step}`.execute(tx)).rows[0]?.reason ?? ''

/** An answered conversation waits for nobody and is whose who answered it, unless it was someone's. */
async function taken(context: Context, row: ConversationRow, { channel, text, done }: { channel: string; text: string; done: boolean }): Promise<void> {
  const { tx, actor, now } = context
  await markRead(context, row.id, true)
  await sql`update inbox.conversation set waiting_since = null, snoozed_until = null, last_at = ${now}, last_in = false, last_channel = ${channel}, preview = ${text.slice(0, 200)}, state = ${done ? 'done' : 'open'}, assignee_id = coalesce(assignee_id, ${actor.memberId}::bigint) where id = ${row.id}`.execute(tx)
  await tellConversation(tx, row.id)
}

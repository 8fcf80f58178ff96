import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { readLink, signLink } from '#modules/consent/api.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Language } from '#kernel/text.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { chatRefusals, type ChatStart, type ChatWidgetView, type Transcript } from './contract.ts'
import { isOpen } from './is-open.ts'
import { getChatWidget, requireWidget } from './widget.ts'

/** How long a chat can be gone on with, and its answers be read. */
const DAYS = 7
const actor = system('messaging.chat')

interface Chat { id: string; key: string; partyId: string | null }

export const chatAddress = (key: string): string => `chat/${key}`

export const showWidget = (db: Db, language: Language, request: FastifyRequest, now: Date): Promise<ChatWidgetView> => inTransaction(db, actor, (context) => getChatWidget(context, language, request), now)

/** Begins a chat. The visitor is nobody yet, whatever name they give: a colleague decides whose it is. What a robot sends is answered and not kept. */
export const startChat = (db: Db, start: ChatStart, request: FastifyRequest, now: Date): Promise<{ token: string; open: boolean }> => inTransaction(db, actor, async (context) => {
  const { open, site } = await requireWidget(context, request)
  const key = randomBytes(16).toString('base64url')
  const token = await signLink(context, 'chat', [key], DAYS)
  if (start.website) return { token, open }
  const { rows: [chat] } = await sql<Chat>`
    insert into messaging.chat (key, name, email, language, site, page, visitor, offline, started_at, seen_at) values (${key}, ${start.name}, ${start.email ?? null}, ${start.language}, ${site}, ${start.page ?? null}, ${start.visitor ?? null}, ${!open}, ${now}, ${now}) returning id::text, key, party_id::text as "partyId"`.execute(context.tx)
  await receive(context, chat!, 'first', start.text)
  return { token, open }
}, now)

/** Takes what a visitor writes on. */
export const sayInChat = (db: Db, { token, key, text }: { token: string; key: string; text: string }, now: Date): Promise<Transcript> => inTransaction(db, actor, async (context) => {
  const chat = await requireChat(context, token)
  await receive(context, chat, key, text)
  return transcriptOf(context, chat)
}, now)

/** What was said, for whoever holds the chat's token. */
export const getTranscript = (db: Db, token: string, now: Date): Promise<Transcript> => inTransaction(db, actor, async (context) => transcriptOf(context, await requireChat(context, token)), now)

/** Which chat a token opens, for its live stream; null where none. */
export const chatOf = (db: Db, token: string): Promise<string | null> => inTransaction(db, actor, async (context) => (await requireChat(context, token)).id).catch((error: unknown) => {
  if (error instanceof Refusal) return null
  throw error
})

async function receive(context: Context, { key, partyId }: Chat, providerKey: string, text: string): Promise<void> {
  await receiveMessage(context, { channel: 'chat', providerKey: `${key}/${providerKey}`, from: chatAddress(key), partyId, text, at: context.now })
}

async function requireChat(context: Context, token: string): Promise<Chat> {
  const [key = ''] = await readLink(context, 'chat', token)
  const { rows: [chat] } = await sql<Chat>`update messaging.chat set seen_at = ${context.now} where key = ${key} returning id::text, key, party_id::text as "partyId"`.execute(context.tx)
  if (!chat) throw new Refusal(chatRefusals['chat-over'])
  return chat
}

async function transcriptOf(context: Context, { id, key }: Chat): Promise<Transcript> {
  const { rows } = await sql<Transcript['lines'][number]>`
    select id, "from", text, to_json(at at time zone 'UTC')#>>'{}' || 'Z' as at from (
      select 'v' || i.id as id, 'visitor' as "from", i.text, i.at, i.id as nr from messaging.inbound i where i.channel = 'chat' and i.sender = ${chatAddress(key)}
      union all select 'f' || l.id, 'firm', l.body, l.at, l.id from messaging.chat_line l where l.chat_id = ${id}) l
    order by l.at, l.nr limit 500`.execute(context.tx)
  const [widget, zone] = [await getSetting(context.tx, 'chat.widget'), await getSetting(context.tx, 'firm.zone')]
  return { lines: rows, open: isOpen(widget.hours, zone, context.now) }
}

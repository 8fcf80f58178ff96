import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import pg from 'pg'
import type { Logger } from 'pino'
import { common, Refusal } from '#kernel/refusal.ts'
import { chatOf } from '#modules/messaging/api.ts'
import { type Actor, reach } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { LIVE } from '#platform/events/live.ts'
import { addressOf, API } from '#platform/http/register.ts'

const BEAT_MS = 25_000
const MOST_STREAMS = 500

interface Listener { actor: Actor; send(text: string): void }
interface Visitor { chatId: string; send(text: string): void }
interface LiveParts { db: Db; appUrl: string; log: Logger; /** How often a stream shows that it lives, and whose it is is looked at anew. */ liveBeatMs?: number; identify(request: FastifyRequest): Promise<Actor | null> }

/** What a word on the line is: a party's id, or one of these with its parts behind colons. */
const WORD = /^(?:\d+|(member|chat|inbox):(\d+)|presence:(\d+):(\d+):(looking|answering|gone))$/

/** `/api/v1/live`: server-sent events that tell open pages which parties changed, and their reader that there are notices, never what: the page asks again within its rights. Only visible parties are told; whoever is shut out or loses rights loses them here by the next beat. */
export function registerLive(app: FastifyInstance, { db, appUrl, log, identify, liveBeatMs = BEAT_MS }: LiveParts): void {
  const listeners = new Set<Listener>()
  const visitors = new Set<Visitor>()
  const close = hear(appUrl, log, (word) => {
    const [, what, id, conversation, member, doing] = WORD.exec(word) ?? []
    if (what === 'chat') return visitors.forEach((v) => { if (v.chatId === id) v.send('event: line\ndata: {}\n\n') })
    for (const l of listeners) {
      if (what === 'member') { if (l.actor.memberId === id) l.send('event: notices\ndata: {}\n\n') }
      else void (what === 'inbox' || conversation ? tellConversation(db, l, { id: id ?? conversation!, member, doing }) : tell(db, l, word)).catch((err: unknown) => log.debug({ err }, 'live'))
    }
  })
  app.addHook('onClose', close)
  registerVisitors(app, db, visitors)
  app.get(`${API}/live`, async (request, reply) => {
    const actor = await identify(request)
    if (!actor) throw new Refusal(common.unauthenticated)
    if (!reach(actor, 'read', 'party')) throw new Refusal(common.forbidden, { action: 'read', object: 'party' })
    if (listeners.size >= MOST_STREAMS) throw new Refusal(common['too-many'])
    stream(reply, listeners, { actor, beatMs: liveBeatMs, again: () => identify(request) })
    return reply
  })
}

/** A visitor's page hears that there is something new in its chat, never what; its token says which. */
function registerVisitors(app: FastifyInstance, db: Db, visitors: Set<Visitor>): void {
  app.get<{ Querystring: { token?: string } }>(`${API}/chat/live`, { config: { rateLimit: { max: 60, timeWindow: '1 minute', keyGenerator: (request: FastifyRequest) => addressOf(request.ip) } } }, async (request, reply) => {
    if (visitors.size >= MOST_STREAMS) throw new Refusal(common['too-many'])
    const chatId = await chatOf(db, request.query.token ?? '')
    if (chatId === null) throw new Refusal(common['not-found'])
    begin(reply, { 'access-control-allow-origin': '*' })
    const visitor: Visitor = { chatId, send: (text) => { if (reply.raw.writableLength < 65_536) reply.raw.write(text) } }
    const beat = setInterval(() => visitor.send(': beat\n\n'), BEAT_MS)
    visitors.add(visitor)
    reply.raw.on('close', () => { clearInterval(beat); visitors.delete(visitor) })
    return reply
  })
}

function begin(reply: FastifyReply, headers: Readonly<Record<string, string>> = {}): void {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', ...headers })
  reply.raw.write('retry: 3000\n\n')
}

interface Streaming { actor: Actor; beatMs: number; /** Who it is by now. */ again(): Promise<Actor | null> }

function stream(reply: FastifyReply, listeners: Set<Listener>, { actor, beatMs, again }: Streaming): void {
  begin(reply)
  const listener: Listener = { actor, send: (text) => { if (reply.raw.writableLength < 65_536) reply.raw.write(text) } }
  const beat = setInterval(() => {
    void again().catch(() => listener.actor).then((now) => {
      if (!now || !reach(now, 'read', 'party')) return reply.raw.end()
      listener.actor = now
      listener.send(': beat\n\n')
    })
  }, beatMs)
  listeners.add(listener)
  reply.raw.on('close', () => { clearInterval(beat); listeners.delete(listener) })
}

async function tell(db: Db, { actor, send }: Listener, partyId: string): Promise<void> {
  const seen = await inTransaction(db, actor, ({ tx }) => sql`select from parties.party where id = ${partyId}`.execute(tx))
  if (seen.rows.length) send(`event: party\ndata: ${JSON.stringify({ partyId })}\n\n`)
}

/** A conversation changed, or a colleague looks at it or answers it: told to whoever may see it. */
async function tellConversation(db: Db, { actor, send }: Listener, { id, member, doing }: { id: string; member: string | undefined; doing: string | undefined }): Promise<void> {
  if (member === actor.memberId) return
  const { rows: [seen] } = await inTransaction(db, actor, ({ tx }) => sql<{ name: string | null }>`select (select m.name from people.member_name m where m.id = ${member ?? null}::bigint) as name from inbox.conversation where id = ${id}`.execute(tx))
  if (!seen) return
  send(member === undefined ? `event: conversation\ndata: ${JSON.stringify({ conversationId: id })}\n\n` : `event: presence\ndata: ${JSON.stringify({ conversationId: id, memberId: member, name: seen.name ?? '', doing })}\n\n`)
}

/** One connection that hears which parties changed and who has a notice, opened again when lost. */
function hear(url: string, log: Logger, heard: (word: string) => void): () => Promise<void> {
  let closed = false
  let client: pg.Client | undefined
  const open = async (): Promise<void> => {
    client = new pg.Client({ connectionString: url, application_name: 'guanxi live' })
    client.on('error', () => {})
    client.on('end', () => { if (!closed) setTimeout(() => void open(), 1_000).unref() })
    client.on('notification', (n) => { if (n.payload && WORD.test(n.payload)) heard(n.payload) })
    await client.connect().then(() => client!.query(`listen ${LIVE}`)).catch((err: unknown) => { log.debug({ err }, 'live ear'); client?.end().catch(() => {}) })
  }
  void open()
  return async () => { closed = true; await client?.end().catch(() => {}) }
}

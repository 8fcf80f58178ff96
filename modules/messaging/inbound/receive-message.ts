import { sql } from 'kysely'
import { contactKey } from '#modules/parties/api.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import type { Staged } from '#platform/files/file-store.ts'
import { holdContent, keepContent } from '#platform/files/hold-content.ts'
import { noteDelivery } from '../notice/note-delivery.ts'
import { messageReceived } from './contract.ts'

/** What came in on a channel. `providerKey` is its name there: received twice it is kept once. `inReplyTo` is the message of ours that it answers. */
export interface Incoming {
  channel: string; providerKey: string; at: Date; from: string | null; partyId?: string | null; inReplyTo?: string | null
  subject?: string | null; text: string; html?: string | null; files?: readonly IncomingFile[]; automatic?: boolean
  /** Names of files that were not kept. */
  leftOut?: readonly string[]
}
/** A file that was looked at (`receiveFile`) before the transaction began. */
export interface IncomingFile { name: string; type: string; staged: Staged }

export interface ReceivedMessage { id: string; partyId: string | null; messageId: string | null }

const TEXT = 200_000
const TOUCHPOINT_TEXT = 4000

/** Keeps what came in, with one touchpoint where the sender is known, tells it, and counts it as a reply to what it answers. What a machine answered is kept and counts as nothing. Null where it was known already. */
export async function receiveMessage(context: Context, incoming: Incoming): Promise<ReceivedMessage | null> {
  const { tx, now } = context
  const { channel, providerKey, at, from, subject = null, text, html = null, automatic = false } = incoming
  const known = await whose(context, incoming)
  const { rows: [made] } = await sql<{ id: string }>`
    insert into messaging.inbound (channel, provider_key, party_id, message_id, sender, subject, text, html, automatic, at, received_at, left_out)
    values (${channel}, ${providerKey}, ${known.partyId}, ${known.messageId}, ${from}, ${subject?.slice(0, 1000) ?? null}, ${text.replaceAll('\0', '').slice(0, TEXT)}, ${html && html.length <= 10 * TEXT ? html.replaceAll('\0', '') : null}, ${automatic}, ${at}, ${now}, ${incoming.leftOut?.length ? [...incoming.leftOut] : null})
    on conflict (channel, provider_key) do nothing returning id::text`.execute(tx)
  if (!made) return null
  await keepFiles(context, made.id, incoming.files ?? [])
  if (!automatic) await follow(context, made.id, { ...incoming, ...known })
  await publish(context, messageReceived, { inboundId: made.id, ...known, channel, automatic })
  return { id: made.id, ...known }
}

/** Puts what came in on the timeline of whom it is from. */
export async function placeOnTimeline(context: Context, inboundId: string, { partyId, channel, at, subject, text }: { partyId: string; channel: string; at: Date; subject?: string | null; text: string }): Promise<void> {
  const said = [subject, text].filter(Boolean).join('\n\n').slice(0, TOUCHPOINT_TEXT).trim()
  const touchpoint = await logTouchpoint(context, {
    kind: 'message-received', channel, direction: 'in', at, participants: [{ partyId, role: 'subject' }], text: said || null, source: 'messaging', sourceKey: `inbound/${inboundId}`, ref: { object: 'inbound', id: inboundId },
  })
  await sql`update messaging.inbound set touchpoint_id = ${touchpoint} where id = ${inboundId}`.execute(context.tx)
}

async function follow(context: Context, id: string, incoming: Incoming & { messageId: string | null }): Promise<void> {
  if (incoming.partyId) await placeOnTimeline(context, id, { ...incoming, partyId: incoming.partyId })
  if (incoming.messageId) await noteDelivery(context, [{ messageId: incoming.messageId, kind: 'replied', at: incoming.at, key: id }])
}

/** Keeps files with what they came with. */
export async function keepFiles(context: Context, inboundId: string, files: readonly IncomingFile[]): Promise<void> {
  for (const { name, type, staged } of files) {
    await keepContent(context, staged, type)
    const { rows: [file] } = await sql<{ id: string }>`insert into messaging.inbound_file (inbound_id, name, type, size, sha256) values (${inboundId}, ${name}, ${type}, ${staged.size}, ${staged.sha256}) returning id::text`.execute(context.tx)
    await holdContent(context, staged.sha256, { holder: 'messaging.inbound_file', id: file!.id })
  }
}

/** So long an answer without a thread is taken to be one to what was sent under its subject. */
const ANSWERED_DAYS = 30
const REPLY = /^\s*(?:(?:re|aw|回复|答复|回覆)\s*[:：]\s*)+/i

/** The message that words without a thread answer: the last that the party got on the channel of late under the subject that they repeat. */
async function answeredBy({ tx }: Context, { channel, at, subject = null }: Incoming, partyId: string): Promise<string | null> {
  if (!subject || !REPLY.test(subject)) return null
  const { rows: [sent] } = await sql<{ id: string }>`
    select m.id::text from messaging.message m join messaging.content c on c.id = m.content_id where m.party_id = any (parties.ids_of(${partyId}::bigint)) and m.channel = ${channel} and m.state = 'sent'
      and m.ended_at between ${at}::timestamptz - make_interval(days => ${ANSWERED_DAYS}::int) and ${at}::timestamptz and lower(btrim(c.subject)) = lower(btrim(${subject.replace(REPLY, '')})) order by m.id desc limit 1`.execute(tx)
  return sent?.id ?? null
}

/** Whom it is from: whoever was said, else whom the message that it answers went to, else the one party with that address; of several the one last written to there, else nobody. */
async function whose(context: Context, incoming: Incoming): Promise<{ partyId: string | null; messageId: string | null }> {
  const { tx } = context
  const { channel, from, partyId = null, inReplyTo = null } = incoming
  const { rows: [answered] } = inReplyTo ? await sql<{ id: string; party: string }>`
    select m.id::text, coalesce(p.survivor_id, p.id)::text as party from messaging.message m join parties.party p on p.id = m.party_id where m.id = ${inReplyTo} and p.erased_at is null`.execute(tx) : { rows: [] }
  const { rows: [contact] } = await sql<{ kind: string }>`select consent.contact_of(${channel}) as kind`.execute(tx)
  const key = from ? contactKey(contact!.kind, from) : null
  if (partyId || answered || !key) return { partyId: partyId ?? answered?.party ?? null, messageId: answered?.id ?? null }
  const { rows } = await sql<{ id: string; written: boolean }>`
    select h.id::text, exists (select from messaging.message m where m.party_id = h.id and m.channel = ${channel} and m.state = 'sent') as written
    from (select distinct coalesce(p.survivor_id, p.id) as id from parties.contact c join parties.party p on p.id = c.party_id where c.channel = ${contact!.kind} and c.value_key = ${key} and p.deleted_at is null and p.erased_at is null) h
    order by (select max(m.id) from messaging.message m where m.party_id = h.id and m.channel = ${channel} and m.state = 'sent') desc nulls last limit 2`.execute(tx)
  const [known] = rows.length === 1 || rows[0]?.written ? rows : []
  return { partyId: known?.id ?? null, messageId: known ? await answeredBy(context, incoming, known.id) : null }
}

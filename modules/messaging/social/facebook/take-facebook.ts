import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Called, Heard } from '../connector.ts'
import { isSame, readJson } from '../webhook/signed.ts'

const id = z.string().max(200)
const Comment = z.object({ item: z.literal('comment'), verb: z.enum(['add', 'edited', 'remove', 'hide', 'unhide']), comment_id: id, post_id: id, from: z.object({ id, name: z.string().nullish() }).nullish(), message: z.string().nullish(), created_time: z.number(), permalink_url: z.string().nullish() })
const Message = z.object({ sender: z.object({ id }), timestamp: z.number(), message: z.object({ mid: id, text: z.string().nullish(), is_echo: z.boolean().nullish(), attachments: z.array(z.object({ type: z.string() })).nullish() }) })
const Told = z.object({ object: z.literal('page'), entry: z.array(z.object({ id, changes: z.array(z.object({ field: z.string(), value: z.unknown() })).optional(), messaging: z.array(z.unknown()).optional() })) })

/** What the page's webhook tells, signed with the app's secret over the body as it came (X-Hub-Signature-256): comments of others and messages. Another page's are not ours. */
export function takeFacebook({ raw, headers }: Called, { appSecret, pageId }: { appSecret: string; pageId: string }): Heard[] | null {
  if (!isSame(`sha256=${createHmac('sha256', appSecret).update(raw).digest('hex')}`, headers['x-hub-signature-256'])) return null
  const told = Told.safeParse(readJson(raw)).data
  return (told?.entry ?? []).filter((e) => e.id === pageId).flatMap(({ changes = [], messaging = [] }) => [
    ...changes.filter((c) => c.field === 'feed').flatMap((c) => commentOf(c.value, pageId)),
    ...messaging.flatMap(messageOf),
  ])
}

function commentOf(value: unknown, pageId: string): Heard[] {
  const c = Comment.safeParse(value).data
  if (!c?.from || c.from.id === pageId || (c.verb !== 'add' && c.verb !== 'remove')) return []
  return [{ id: c.comment_id, place: 'public', by: { id: c.from.id, name: c.from.name ?? c.from.id }, text: c.message ?? '', at: new Date(c.created_time * 1000), thread: c.post_id, url: c.permalink_url ?? null, gone: c.verb === 'remove' }]
}

function messageOf(value: unknown): Heard[] {
  const m = Message.safeParse(value).data
  if (!m || m.message.is_echo) return []
  return [{ id: m.message.mid, place: 'private', by: { id: m.sender.id, name: m.sender.id }, text: m.message.text ?? (m.message.attachments ?? []).map((a) => `[${a.type}]`).join(' '), at: new Date(m.timestamp), thread: null, url: null }]
}

import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { textOfHtml } from '../../email/text-of-html.ts'
import { askNetwork, type Asking } from '../ask.ts'
import type { Called, Connector, Heard, KnownAccount, Publishing } from '../connector.ts'
import { SocialFault } from '../fault.ts'
import { isSame, readJson } from '../webhook/signed.ts'

interface Made { id: number; topic_id: number; topic_slug: string }
interface Topic { views: number; like_count: number; posts_count: number }
interface Searched { posts?: { id: number; username: string; name?: string | null; blurb: string; created_at: string; topic_id: number; post_number: number }[] }

const Post = z.object({ post: z.object({ id: z.number(), username: z.string(), name: z.string().nullish(), cooked: z.string(), raw: z.string().nullish(), created_at: z.string(), topic_id: z.number(), post_number: z.number(), topic_slug: z.string().nullish(), topic_archetype: z.string().nullish(), deleted_at: z.string().nullish(), user_deleted: z.boolean().nullish(), post_type: z.number().nullish() }) })
const REGULAR = 1

/** A Discourse forum's API. A post is `topic:post`; a thread is the topic with the post's number. */
export function openDiscourse({ settings: { base, username, category }, secret, keywords, cursor }: KnownAccount<'discourse'>): Connector {
  const headers = { 'api-key': secret['apiKey'] ?? '', 'api-username': username }
  const host = new URL(base).host
  const ask = async <T extends object>(path: string, asking: Asking = {}): Promise<T> => (await askNetwork<T>(`${base}${path}`, { ...asking, headers }, limited)).said
  const named = (name: string): string => `${host}/${name}`
  const raw = async ({ text, link, pictures }: Publishing): Promise<string> => {
    const shown = await Promise.all(pictures.map(async ({ name, type, content }) => `![${name}](${(await ask<{ short_url: string }>('/uploads.json', { parts: [{ name: 'type', value: 'composer' }, { name: 'synchronous', value: 'true' }, { name: 'file', value: content, filename: name, type }] })).short_url})`))
    return [text, ...shown, link].filter(Boolean).join('\n\n')
  }
  return {
    check: async () => ({ handle: (await ask<{ user: { username: string } }>(`/u/${encodeURIComponent(username)}.json`, { method: 'GET' })).user.username, until: null }),
    publish: async (post) => {
      const made = await ask<Made>('/posts.json', { json: { title: post.title, raw: await raw(post), ...(category !== null && { category }) } })
      return { id: `${made.topic_id}:${made.id}`, url: `${base}/t/${made.topic_slug}/${made.topic_id}` }
    },
    edit: async (id, post) => { await ask(`/posts/${id.split(':')[1]}.json`, { method: 'PUT', json: { post: { raw: await raw(post) } } }) },
    remove: async (id) => { await ask(`/t/${id.split(':')[0]}.json`, { method: 'DELETE' }) },
    figures: async (id) => { const t = await ask<Topic>(`/t/${id.split(':')[0]}.json`, { method: 'GET' }); return { views: t.views, likes: t.like_count, comments: Math.max(0, t.posts_count - 1), shares: null } },
    answer: async ({ thread }, text) => { const [topic, number] = (thread ?? '').split('#'); const made = await ask<Made>('/posts.json', { json: { topic_id: Number(topic), raw: text, ...(number && { reply_to_post_number: Number(number) }) } }); return { id: String(made.id) } },
    write: async ({ place, thread, by }, text) => {
      const to = place === 'private' ? { topic_id: Number((thread ?? '').split('#')[0]) } : { title: titleOf(text), archetype: 'private_message', target_recipients: by.split('/')[1] }
      return { id: String((await ask<Made>('/posts.json', { json: { ...to, raw: text } })).id) }
    },
    removeWord: async (id) => { await ask(`/posts/${encodeURIComponent(id)}.json`, { method: 'DELETE' }) },
    ...(keywords.length > 0 && { fetch: async () => {
      const heard: Heard[] = []
      for (const word of keywords) {
        const { posts = [] } = await ask<Searched>(`/search.json?q=${encodeURIComponent(`${word} order:latest`)}`, { method: 'GET' })
        const since = Number(cursor[`word ${word}`] ?? 0)
        heard.push(...posts.filter((p) => p.id > since).map((p): Heard => ({ id: String(p.id), place: 'public', by: { id: named(p.username), name: p.name || p.username, url: `${base}/u/${p.username}` }, text: textOfHtml(p.blurb), at: new Date(p.created_at), thread: `${p.topic_id}#${p.post_number}`, url: `${base}/t/${p.topic_id}/${p.post_number}` })))
        cursor = { ...cursor, [`word ${word}`]: String(Math.max(since, ...posts.map((p) => p.id))) }
      }
      return { heard: heard.filter((h) => h.by.id !== named(username)), cursor }
    } }),
    take: (called) => takePost(called, { secret: secret['webhookSecret'] ?? '', base, username, named }),
  }
}

const titleOf = (text: string): string => { const line = text.split('\n')[0]!.slice(0, 100); return line.length < 15 ? `${line}${'…'.repeat(15 - line.length)}` : line }

/** Discourse says how long to wait in the body. */
function limited(said: object | null, status: number): SocialFault | null {
  const { errors = [], extras, error_type: type } = (said ?? {}) as { errors?: string[]; extras?: { wait_seconds?: number }; error_type?: string }
  if (status === 429 || type === 'rate_limit') return new SocialFault('rate', errors.join('; '), extras?.wait_seconds ?? 60)
  return status === 403 && type === 'invalid_access' ? new SocialFault(errors.some((e) => /api/i.test(e)) ? 'token' : 'rights', errors.join('; ')) : null
}

interface Forum { secret: string; base: string; username: string; named: (name: string) => string }

/** A post that the forum tells of: signed as X-Discourse-Event-Signature says, of a topic or a private message. Our own are left out. */
function takePost({ raw, headers }: Called, { secret, base, username, named }: Forum): Heard[] | null {
  if (!secret || !isSame(`sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`, headers['x-discourse-event-signature'])) return null
  const found = headers['x-discourse-event-type'] === 'post' ? Post.safeParse(readJson(raw)).data?.post : undefined
  if (!found || found.username === username || (found.post_type ?? REGULAR) !== REGULAR) return []
  return [{
    id: String(found.id), place: found.topic_archetype === 'private_message' ? 'private' : 'public', by: { id: named(found.username), name: found.name || found.username, url: `${base}/u/${found.username}` },
    text: found.raw ?? textOfHtml(found.cooked), at: new Date(found.created_at), thread: `${found.topic_id}#${found.post_number}`, url: `${base}/t/${found.topic_slug ?? '-'}/${found.topic_id}/${found.post_number}`,
    gone: headers['x-discourse-event'] === 'post_destroyed' || Boolean(found.deleted_at) || found.user_deleted === true,
  }]
}

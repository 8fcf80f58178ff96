import { textOfHtml } from '../../email/text-of-html.ts'
import { askNetwork, type Asking } from '../ask.ts'
import type { Connector, Heard, KnownAccount, Picture, Publishing } from '../connector.ts'
import { SocialFault } from '../fault.ts'

interface Person { id: string; acct: string; display_name?: string; url?: string }
interface Status { id: string; url: string | null; content: string; created_at: string; visibility: string; in_reply_to_id: string | null; account: Person; replies_count: number; reblogs_count: number; favourites_count: number }
interface Notification { id: string; type: string; status?: Status }

const TRIES = 20
const PAUSE_MS = 250

/** Mastodon's REST API. A status under the same Idempotency-Key is made once, so that silence is answered by asking again. */
export function openMastodon({ settings: { base }, secret, handle, keywords, cursor }: KnownAccount<'mastodon'>): Connector {
  const headers = { authorization: `Bearer ${secret['accessToken'] ?? ''}` }
  const ask = async <T extends object>(path: string, asking: Asking = {}): Promise<T> => (await askNetwork<T>(`${base}${path}`, { ...asking, headers: { ...headers, ...asking.headers } })).said
  const say = (key: string, json: object): Promise<Status> => {
    const once = () => ask<Status>('/api/v1/statuses', { json, headers: { 'idempotency-key': key } })
    return once().catch((error: unknown) => { if (error instanceof SocialFault && error.kind === 'silent') return once(); throw error })
  }
  const host = new URL(base).host
  const whole = (acct: string): string => (acct.includes('@') ? acct : `${acct}@${host}`)
  const heardOf = (status: Status): Heard => ({
    id: status.id, place: status.visibility === 'direct' ? 'private' : 'public', by: { id: whole(status.account.acct), name: status.account.display_name || status.account.acct, url: status.account.url ?? null },
    text: textOfHtml(status.content), at: new Date(status.created_at), thread: status.in_reply_to_id, url: status.url,
  })
  const bodyOf = async ({ text, link, pictures }: Publishing): Promise<object> => ({ status: [text, link].filter(Boolean).join('\n\n'), visibility: 'public', media_ids: await Promise.all(pictures.map((picture) => upload(ask, picture))) })
  return {
    check: async () => ({ handle: whole((await ask<Person>('/api/v1/accounts/verify_credentials', { method: 'GET' })).acct), until: null }),
    publish: async (post) => { const { id, url } = await say(post.key, await bodyOf(post)); return { id, url } },
    edit: async (id, post) => { await ask(`/api/v1/statuses/${encodeURIComponent(id)}`, { method: 'PUT', json: { ...(await bodyOf(post)), visibility: undefined } }) },
    remove: async (id) => { await ask(`/api/v1/statuses/${encodeURIComponent(id)}`, { method: 'DELETE' }) },
    figures: async (id) => { const s = await ask<Status>(`/api/v1/statuses/${encodeURIComponent(id)}`, { method: 'GET' }); return { views: null, likes: s.favourites_count, comments: s.replies_count, shares: s.reblogs_count } },
    answer: ({ id, by }, text, key) => say(key, { status: `@${by} ${text}`, in_reply_to_id: id, visibility: 'public' }),
    write: ({ id, by }, text, key) => say(key, { status: `@${by} ${text}`, in_reply_to_id: id, visibility: 'direct' }),
    fetch: async () => {
      const told = await ask<Notification[]>(`/api/v1/notifications?types[]=mention&limit=80${cursor['mention'] ? `&min_id=${encodeURIComponent(cursor['mention'])}` : ''}`, { method: 'GET' })
      const next: Record<string, string> = { ...cursor, ...(told.length && { mention: highest(told.map((n) => n.id)) }) }
      const heard = told.flatMap((n) => (n.status ? [heardOf(n.status)] : []))
      for (const tag of keywords) {
        const name = `tag ${tag}`
        const found = await ask<Status[]>(`/api/v1/timelines/tag/${encodeURIComponent(tag.replace(/^#/, ''))}?limit=40${cursor[name] ? `&min_id=${encodeURIComponent(cursor[name])}` : ''}`, { method: 'GET' })
        if (found.length) next[name] = highest(found.map((s) => s.id))
        heard.push(...found.map(heardOf))
      }
      return { heard: heard.filter((h) => h.by.id !== handle), cursor: next }
    },
  }
}

const highest = (ids: readonly string[]): string => ids.reduce((a, b) => (a.length > b.length || (a.length === b.length && a > b) ? a : b))

/** A picture is taken in at once, or looked at first (202), until the server says that it is ready. */
async function upload(ask: <T extends object>(path: string, asking?: Asking) => Promise<T>, { name, type, content }: Picture): Promise<string> {
  let media = await ask<{ id: string; url: string | null }>('/api/v2/media', { parts: [{ name: 'file', value: content, filename: name, type }] })
  for (let tries = 0; media.url === null && tries < TRIES; tries += 1) {
    await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS) })
    media = await ask(`/api/v1/media/${encodeURIComponent(media.id)}`, { method: 'GET' })
  }
  return media.id
}

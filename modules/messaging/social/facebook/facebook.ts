import { createHmac } from 'node:crypto'
import { askNetwork, type Asking, type Part } from '../ask.ts'
import type { Connector, KnownAccount, Picture, Publishing } from '../connector.ts'
import { SocialFault } from '../fault.ts'
import { isSame } from '../webhook/signed.ts'
import { takeFacebook } from './take-facebook.ts'

interface Said { error?: { message?: string; code?: number; error_subcode?: number; is_transient?: boolean } }
interface Made extends Said { id: string; post_id?: string }
interface Counted extends Said { shares?: { count: number }; comments?: { summary: { total_count: number } }; reactions?: { summary: { total_count: number } } }
interface Insights extends Said { data?: { name: string; values: { value: number }[] }[] }

/** The Messenger platform's standard window for answers, and how long a comment may be answered privately. */
const WINDOW_MS = 24 * 3_600_000
const COMMENT_WINDOW_MS = 7 * WINDOW_MS
const RATE = new Set([4, 17, 32, 613, 80001, 80006])
const RIGHTS = new Set([3, 10, 200, 299])

/** A Facebook page and its Messenger, by the Graph API. */
export function openFacebook({ settings: { base, pageId }, secret }: KnownAccount<'facebook'>): Connector {
  const token = secret['pageToken'] ?? ''
  const proof = createHmac('sha256', secret['appSecret'] ?? '').update(token).digest('hex')
  const ask = async <T extends Said>(path: string, asking: Asking = {}): Promise<T> => {
    const url = new URL(`${base}/${path}`)
    url.searchParams.set('appsecret_proof', proof)
    return (await askNetwork<T>(url.href, { ...asking, headers: { authorization: `Bearer ${token}` } }, faultOf)).said
  }
  const page = encodeURIComponent(pageId)
  const one = (id: string): string => encodeURIComponent(id)
  return {
    check: async () => {
      const { name } = await ask<Said & { name: string }>(`${page}?fields=name`, { method: 'GET' })
      const { data } = await ask<Said & { data?: { expires_at?: number } }>(`debug_token?input_token=${encodeURIComponent(token)}`, { method: 'GET' }).catch(() => ({ data: undefined }))
      return { handle: name, until: data?.expires_at ? new Date(data.expires_at * 1000) : null }
    },
    publish: async (post) => {
      const shown = await Promise.all(post.pictures.map((picture) => upload((parts) => ask<Made>(`${page}/photos`, { parts }), picture)))
      const { id } = await ask<Made>(`${page}/feed`, { json: { ...wordsOf(post), ...(shown.length && { attached_media: shown.map((media_fbid) => ({ media_fbid })) }) } })
      return { id, url: `https://www.facebook.com/${id}` }
    },
    edit: async (id, post) => { await ask(one(id), { json: { message: [post.text, post.link].filter(Boolean).join('\n\n') } }) },
    remove: async (id) => { await ask(one(id), { method: 'DELETE' }) },
    figures: async (id) => {
      const c = await ask<Counted>(`${one(id)}?fields=shares,comments.summary(true).limit(0),reactions.summary(true).limit(0)`, { method: 'GET' })
      const seen = await ask<Insights>(`${one(id)}/insights?metric=post_impressions`, { method: 'GET' }).catch(() => null)
      return { views: seen?.data?.[0]?.values.at(-1)?.value ?? null, likes: c.reactions?.summary.total_count ?? null, comments: c.comments?.summary.total_count ?? null, shares: c.shares?.count ?? 0 }
    },
    answer: async ({ id }, text) => ask<Made>(`${one(id)}/comments`, { json: { message: text } }),
    write: async ({ id, place, by, at }, text, _key, now) => {
      if (now.getTime() - at.getTime() > (place === 'private' ? WINDOW_MS : COMMENT_WINDOW_MS)) throw new SocialFault('window', place === 'private' ? '24h' : '7d')
      const { message_id: id2 } = await ask<Said & { message_id: string }>(`${page}/messages`, { json: { recipient: place === 'private' ? { id: by } : { comment_id: id }, messaging_type: 'RESPONSE', message: { text } } })
      return { id: id2 }
    },
    hide: async (id, hidden) => { await ask(one(id), { json: { is_hidden: hidden } }) },
    removeWord: async (id) => { await ask(one(id), { method: 'DELETE' }) },
    take: (called) => takeFacebook(called, { appSecret: secret['appSecret'] ?? '', pageId }),
    echo: (query) => (query['hub.mode'] === 'subscribe' && isSame(secret['verifyToken'] ?? '', query['hub.verify_token']) ? query['hub.challenge'] ?? '' : null),
  }
}

const wordsOf = ({ text, link, pictures }: Publishing): object => (pictures.length ? { message: [text, link].filter(Boolean).join('\n\n') } : { message: text, ...(link && { link }) })

const upload = async (send: (parts: Part[]) => Promise<Made>, { name, type, content }: Picture): Promise<string> => (await send([{ name: 'published', value: 'false' }, { name: 'source', value: content, filename: name, type }])).id

/** What the Graph API's error codes mean: 190 a token that ended, 10 and 2xx rights, 551 and 2018278 someone who cannot be written to any more. */
function faultOf(said: Said | null, status: number): SocialFault | null {
  const error = said?.error
  if (!error) return null
  const words = `(#${error.code ?? status}) ${error.message ?? ''}`
  if (error.code === 190 || error.code === 102) return new SocialFault('token', words)
  if (error.error_subcode === 2018278 || error.code === 551) return new SocialFault('window', words)
  if (RATE.has(error.code ?? 0)) return new SocialFault('rate', words, 900)
  if (RIGHTS.has(error.code ?? 0)) return new SocialFault('rights', words)
  if (error.code === 1 || error.code === 2 || error.is_transient) return new SocialFault('silent', words)
  return new SocialFault(error.code === 100 && error.error_subcode === 33 ? 'gone' : 'invalid', words)
}

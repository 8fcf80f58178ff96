import { createHash } from 'node:crypto'
import { z } from 'zod'
import { askNetwork, type Asking } from '../ask.ts'
import type { Called, Connector, Heard, KnownAccount } from '../connector.ts'
import { SocialFault } from '../fault.ts'
import { isSame, readJson } from '../webhook/signed.ts'

interface Said { error_code?: number; error?: string }
interface Made extends Said { id?: number; idstr?: string; user?: { idstr?: string } }
interface Comment { idstr: string; text: string; created_at: string; user: { idstr: string; screen_name: string }; status?: { idstr: string } }

const TOKEN = new Set([21314, 21315, 21316, 21317, 21319, 21327, 21332])
const RATE = new Set([10022, 10023, 10024, 20016, 20020])
const RIGHTS = new Set([10014, 10006, 20112, 21335])
const GONE = new Set([20101, 20201, 20003])
const SILENT = new Set([10001, 10009])

/** Weibo's open API, with the fans' service for private messages. */
export function openWeibo({ settings: { base, messages, appKey }, secret, cursor, handle }: KnownAccount<'weibo'>): Connector {
  const pass = { access_token: secret['accessToken'] ?? '' }
  const get = async <T extends Said>(path: string, query: Record<string, string> = {}): Promise<T> => (await askNetwork<T>(`${base}/2/${path}?${new URLSearchParams({ ...pass, ...query }).toString()}`, { method: 'GET' }, faultOf)).said
  const post = async <T extends Said>(url: string, asking: Asking): Promise<T> => (await askNetwork<T>(url, asking, faultOf)).said
  const send = <T extends Said>(path: string, form: Record<string, string>): Promise<T> => post<T>(`${base}/2/${path}`, { form: { ...pass, ...form } })
  return {
    check: async () => {
      const { uid = '' } = await get<Said & { uid?: number | string }>('account/get_uid.json')
      const { screen_name: name = '' } = await get<Said & { screen_name?: string }>('users/show.json', { uid: String(uid) })
      const { expire_in: left } = await post<Said & { expire_in?: number }>(`${base}/oauth2/get_token_info`, { form: pass })
      return { handle: name || String(uid), until: left ? new Date(Date.now() + left * 1000) : null }
    },
    publish: async ({ text, link, pictures: [picture] }) => {
      const status = [text, link].filter(Boolean).join(' ')
      const made = picture ? await post<Made>(`${base}/2/statuses/share.json`, { parts: [...Object.entries({ ...pass, status }).map(([name, value]) => ({ name, value })), { name: 'pic', value: picture.content, filename: picture.name, type: picture.type }] }) : await send<Made>('statuses/share.json', { status })
      const id = made.idstr ?? String(made.id ?? '')
      return { id, url: made.user?.idstr ? `https://weibo.com/${made.user.idstr}/${id}` : null }
    },
    remove: async (id) => { await send('statuses/destroy.json', { id }) },
    figures: async (id) => { const [c] = await get<Said & { comments?: number; reposts?: number; attitudes?: number }[]>('statuses/count.json', { ids: id }); return { views: null, likes: c?.attitudes ?? null, comments: c?.comments ?? null, shares: c?.reposts ?? null } },
    answer: async ({ id, thread }, text) => ({ id: (await send<Made>('comments/reply.json', { cid: id, id: thread ?? '', comment: text })).idstr ?? '' }),
    write: async ({ by, place }, text) => {
      if (place !== 'private') throw new SocialFault('window', 'no private message before theirs')
      await post(`${messages}/2/messages/reply.json`, { form: { ...pass, type: 'text', data: encodeURIComponent(JSON.stringify({ text })), receiver_id: by } })
      return { id: '' }
    },
    removeWord: async (id) => { await send('comments/destroy.json', { cid: id }) },
    fetch: async () => {
      const { comments = [] } = await get<Said & { comments?: Comment[] }>('comments/to_me.json', { count: '50', ...(cursor['comment'] && { since_id: cursor['comment'] }) })
      const heard = comments.filter((c) => c.user.screen_name !== handle).map((c): Heard => ({ id: c.idstr, place: 'public', by: { id: c.user.idstr, name: c.user.screen_name, url: `https://weibo.com/u/${c.user.idstr}` }, text: c.text, at: new Date(c.created_at), thread: c.status?.idstr ?? null, url: null }))
      return { heard, cursor: { ...cursor, ...(comments.length && { comment: comments.map((c) => BigInt(c.idstr)).reduce((a, b) => (a > b ? a : b)).toString() }) } }
    },
    take: (called) => takePushed(called, secret['appSecret'] ?? ''),
    echo: (query) => (isSigned(query, secret['appSecret'] ?? '') ? query['echostr'] ?? '' : null),
    renew: async () => {
      if (!secret['refreshToken']) return null
      const got = await post<Said & { access_token?: string; refresh_token?: string; expires_in?: number }>(`${base}/oauth2/access_token`, { form: { client_id: appKey, client_secret: secret['appSecret'] ?? '', grant_type: 'refresh_token', refresh_token: secret['refreshToken'] } })
      return got.access_token ? { secret: { accessToken: got.access_token, ...(got.refresh_token && { refreshToken: got.refresh_token }) }, until: got.expires_in ? new Date(Date.now() + got.expires_in * 1000) : null } : null
    },
  }
}

/** Weibo tells its reasons by number (Error code, open.weibo.com). */
function faultOf(said: Said | null): SocialFault | null {
  const code = said && !Array.isArray(said) ? said.error_code : undefined
  if (!code) return null
  const words = `${code} ${said?.error ?? ''}`
  return new SocialFault(TOKEN.has(code) ? 'token' : RATE.has(code) ? 'rate' : RIGHTS.has(code) ? 'rights' : GONE.has(code) ? 'gone' : SILENT.has(code) ? 'silent' : 'invalid', words, RATE.has(code) ? 3600 : null)
}

/** SHA-1 over the app's secret, the moment and the number used once, in their order as words. */
function isSigned({ signature, timestamp = '', nonce = '' }: Called['query'], appSecret: string): boolean {
  return appSecret !== '' && isSame(createHash('sha1').update([appSecret, timestamp, nonce].sort().join('')).digest('hex'), signature)
}

const Pushed = z.object({ type: z.string(), sender_id: z.union([z.number(), z.string()]), created_at: z.string(), text: z.string().nullish() })
/** Told again for as long as Weibo may try; what is older was caught and sent anew by another. */
const STALE_MS = 600_000

/** A private message that the fans' service pushes; events (following, menus) are no words. Weibo gives it no number of its own: who, when and what are its name. */
function takePushed({ raw, query }: Called, appSecret: string): Heard[] | null {
  const sent = Number(query['timestamp'])
  if (!isSigned(query, appSecret) || Math.abs(Date.now() - (sent > 1e11 ? sent : sent * 1000)) > STALE_MS) return null
  const told = Pushed.safeParse(readJson(raw)).data
  if (!told || told.type === 'event') return []
  const [by, text] = [String(told.sender_id), told.text || `[${told.type}]`]
  return [{ id: createHash('sha256').update(`${by} ${told.created_at} ${text}`).digest('base64url').slice(0, 32), place: 'private', by: { id: by, name: by }, text, at: new Date(told.created_at), thread: null, url: null }]
}

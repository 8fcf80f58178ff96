import { askProvider, jsonOf } from '../channel/ask-provider.ts'

/** What WeChat and WeCom answer to everything. */
export interface Said { errcode?: number; errmsg?: string }
interface TokenSaid extends Said { access_token?: string; expires_in?: number }

/** How a token is fetched: its cache's name and the call. */
export interface TokenCall { name: string; url: string; body?: object; /** Sent as a form, where the provider reads no JSON there. */ form?: Readonly<Record<string, string>> }

const kept = new Map<string, { token: string; until: number }>()
/** Renewed so long before it ends. */
const EARLY_MS = 300_000

/** The access token of an account, fetched when there is none or it is about to end. Throws what the provider said where it gives none. */
export async function accessToken({ name, url, body, form }: TokenCall, now: number): Promise<string> {
  const held = kept.get(name)
  if (held && held.until > now) return held.token
  const answer = await askProvider(url, form ? { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(form).toString() } : body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : { method: 'GET' })
  const said = jsonOf<TokenSaid>(answer)
  if (!said?.access_token) throw new Error(`token ${said?.errcode ?? answer.status} ${said?.errmsg ?? ''}`.trim())
  kept.set(name, { token: said.access_token, until: now + Math.max((said.expires_in ?? 7200) * 500, (said.expires_in ?? 7200) * 1000 - EARLY_MS) })
  return said.access_token
}

/** Forgets a token that was refused. */
export const forgetToken = (name: string): void => void kept.delete(name)

/** The token is refused: it ended, or another took its place. */
const STALE = new Set([40001, 40014, 42001])

/** Calls an endpoint that takes a token; a refused token is fetched anew once, for then nothing was done. Null where the answer is none of theirs. */
export async function askWithToken<T extends Said>(call: TokenCall, url: (token: string) => string, body: object, now: number): Promise<{ said: T | null; status: number }> {
  for (let fresh = false; ; fresh = true) {
    const token = await accessToken(call, now)
    const answer = await askProvider(url(encodeURIComponent(token)), { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const said = jsonOf<T>(answer)
    if (fresh || !STALE.has(said?.errcode ?? 0)) return { said, status: answer.status }
    forgetToken(call.name)
  }
}

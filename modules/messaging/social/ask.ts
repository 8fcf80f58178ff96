import { askProvider, jsonOf, type ProviderAnswer, Unanswered } from '../channel/ask-provider.ts'
import { type FaultKind, SocialFault } from './fault.ts'

export interface Asking { method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; headers?: Readonly<Record<string, string>>; json?: object; form?: Readonly<Record<string, string>>; parts?: readonly Part[] }
/** A part of a multipart body: a field, or a file. */
export interface Part { name: string; value: string | Buffer; filename?: string; type?: string }

const kinds: Readonly<Record<number, FaultKind>> = { 400: 'invalid', 401: 'token', 403: 'rights', 404: 'gone', 410: 'gone', 422: 'invalid', 429: 'rate', 503: 'down' }
const MOST_WAIT = 86_400

/** Asks a network and gives its answer as JSON. A no becomes a fault, by its status unless `read` knows the network's own words; silence after the connection stood is `silent`, before it `down`. */
export async function askNetwork<T extends object>(url: string, { method = 'POST', headers = {}, json, form, parts }: Asking, read: (said: T | null, status: number) => SocialFault | null = () => null): Promise<{ said: T; answer: ProviderAnswer }> {
  const body = json ? { type: 'application/json', body: JSON.stringify(json) } : form ? { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(form).toString() } : parts ? multipart(parts) : null
  const answer = await askProvider(url, { method, headers: { accept: 'application/json', 'user-agent': 'guanxi', ...headers, ...(body && { 'content-type': body.type }) }, ...(body && { body: body.body }) }).catch((error: unknown) => {
    throw new SocialFault(error instanceof Unanswered && !error.begun ? 'down' : method === 'GET' ? 'down' : 'silent', (error as Error).message)
  })
  const said = jsonOf<T>(answer)
  const own = read(said, answer.status)
  if (own) throw own
  if (answer.status < 200 || answer.status > 299) throw new SocialFault(kinds[answer.status] ?? (answer.status >= 500 ? (method === 'GET' ? 'down' : 'silent') : 'other'), wordsOf(said) || `http ${answer.status}`, waitOf(answer))
  return { said: said ?? ({} as T), answer }
}

const wordsOf = (said: object | null): string => {
  const { error, error_description: more, errors, message } = (said ?? {}) as Record<string, unknown>
  return [error, more, message, Array.isArray(errors) ? errors.join('; ') : null].filter((w) => typeof w === 'string').join(': ')
}

/** Retry-After in seconds or as a date; else when the network's own limit ends (X-RateLimit-Reset). */
function waitOf({ headers, status }: ProviderAnswer): number | null {
  const after = String(headers['retry-after'] ?? '')
  const reset = String(headers['x-ratelimit-reset'] ?? '')
  const seconds = /^\d+$/.test(after) ? Number(after) : after || (status === 429 && reset) ? (Date.parse(after || reset) - Date.now()) / 1000 : Number.NaN
  return Number.isFinite(seconds) ? Math.min(MOST_WAIT, Math.max(1, Math.ceil(seconds))) : null
}

function multipart(parts: readonly Part[]): { type: string; body: Buffer } {
  const boundary = `guanxi-${crypto.randomUUID()}`
  const pieces = parts.flatMap(({ name, value, filename, type }) => [Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"${filename ? `; filename="${filename.replaceAll(/["\r\n]/g, '_')}"` : ''}\r\n${type ? `content-type: ${type}\r\n` : ''}\r\n`), Buffer.from(value), Buffer.from('\r\n')])
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]) }
}

import { Agent as HttpAgent, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { publicAddress } from '#modules/firm/api.ts'
import type { Outcome } from './sender.ts'

const keeping = () => ({ http: new HttpAgent({ keepAlive: true, maxSockets: 16 }), https: new HttpsAgent({ keepAlive: true, maxSockets: 16 }) })
const agents = keeping()
const guarded = keeping()
const SILENT_MS = 20_000
const ANSWER_MOST = 1_000_000

export interface ProviderAnswer { status: number; body: Buffer; headers: Readonly<Record<string, string | string[] | undefined>> }
/** A call that was not answered; `begun` tells whether any of it can have arrived. */
export class Unanswered extends Error {
  readonly begun: boolean
  constructor(reason: string, begun: boolean) {
    super(reason)
    this.begun = begun
  }
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; headers?: Readonly<Record<string, string>>; body?: Buffer | string; /** Bytes of the answer. */ most?: number
  /** For addresses that strangers gave: none within the firm's own network, unless the firm allows it. */
  guard?: { privateAllowed: boolean }
}

/** Calls a provider. Until the connection stands nothing has arrived for certain; afterwards silence leaves a doubt. */
export async function askProvider(url: string, call: Call = {}): Promise<ProviderAnswer> {
  if (!call.guard) return exchange(url, call, agents)
  const found = await publicAddress(new URL(url).hostname, call.guard.privateAllowed).catch((error: NodeJS.ErrnoException) => { throw new Unanswered(error.code ?? error.message, false) })
  if (!found) throw new Unanswered('private-address', false)
  return exchange(url, call, { ...guarded, lookup: (_host, options, answer) => (options.all ? answer(null, [found]) : answer(null, found.address, found.family)) })
}

interface Line { http: HttpAgent; https: HttpsAgent; lookup?: LookupFunction }

function exchange(url: string, { method = 'POST', headers = {}, body, most = ANSWER_MOST }: Call, line: Line): Promise<ProviderAnswer> {
  const secure = url.startsWith('https:')
  return new Promise((resolve, reject) => {
    let begun = false
    const fail = (error: NodeJS.ErrnoException) => reject(new Unanswered(error.code ?? error.message, begun))
    const asked = (secure ? requestHttps : requestHttp)(url, { method, agent: secure ? line.https : line.http, ...(line.lookup && { lookup: line.lookup }), timeout: SILENT_MS, headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) } }, (answer) => {
      const parts: Buffer[] = []
      let size = 0
      answer.on('data', (part: Buffer) => { size += part.length; if (size > most) asked.destroy(new Error('answer too long')); else parts.push(part) })
      answer.on('error', fail).on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts), headers: answer.headers }))
    })
    asked.on('socket', (socket) => { if (!socket.connecting) begun = true; else socket.once(secure ? 'secureConnect' : 'connect', () => { begun = true }) })
    asked.on('timeout', () => asked.destroy(new Error('timeout'))).on('error', fail)
    asked.end(body)
  })
}

/** What a call that was not answered comes to. */
export const outcomeOfSilence = (error: unknown, provider: string): Outcome => {
  const reason = `${provider} ${(error as Error).message}`.slice(0, 200)
  return error instanceof Unanswered && !error.begun ? { kind: 'later', reason } : { kind: 'doubtful', reason }
}

/** An answer as JSON; null where it is none. */
export function jsonOf<T>(answer: ProviderAnswer): T | null {
  try {
    return JSON.parse(answer.body.toString('utf8')) as T
  } catch {
    return null
  }
}

/** What an answer that says nothing a provider would say comes to: too many or closed for now is certain, a gateway's fault is not. */
export const outcomeOfStatus = (status: number, provider: string): Outcome => {
  const reason = `${provider} http ${status}`
  return status === 429 || status === 503 ? { kind: 'later', reason } : status >= 500 || status < 300 ? { kind: 'doubtful', reason } : { kind: 'failed', reason }
}

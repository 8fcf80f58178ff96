import { Agent as HttpAgent, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import type { Outcome } from './sender.ts'

const agents = { http: new HttpAgent({ keepAlive: true, maxSockets: 16 }), https: new HttpsAgent({ keepAlive: true, maxSockets: 16 }) }
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

/** Calls a provider. Until the connection stands nothing has arrived for certain; afterwards silence leaves a doubt. */
export function askProvider(url: string, { method = 'POST', headers = {}, body }: { method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; headers?: Readonly<Record<string, string>>; body?: Buffer | string }): Promise<ProviderAnswer> {
  const secure = url.startsWith('https:')
  return new Promise((resolve, reject) => {
    let begun = false
    const fail = (error: NodeJS.ErrnoException) => reject(new Unanswered(error.code ?? error.message, begun))
    const asked = (secure ? requestHttps : requestHttp)(url, { method, agent: secure ? agents.https : agents.http, timeout: SILENT_MS, headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) } }, (answer) => {
      const parts: Buffer[] = []
      let size = 0
      answer.on('data', (part: Buffer) => { size += part.length; if (size > ANSWER_MOST) asked.destroy(new Error('answer too long')); else parts.push(part) })
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

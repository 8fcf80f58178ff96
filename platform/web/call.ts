import type { z } from 'zod'
import type { CallOf, Endpoint, ReplyOf } from '#kernel/endpoint.ts'
import { answered, unanswered } from './connection.ts'
import { lost, readProblem } from './problem.ts'

export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

/** A call as `call` reads it, whatever the endpoint. */
export interface Parts { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown; ifMatch?: string | number; idempotencyKey?: string; signal?: AbortSignal }

/** What a caller passes; a version may be given as the number that the record carries. */
export type Input<E> = Omit<CallOf<E>, 'ifMatch'> & { ifMatch?: string | number }

export interface Tagged<R> { reply: R; etag: string | null }

const API = '/api/v1'

let whenSignedOut: () => void = () => undefined
/** Sets what happens when any call answers 401: the frame goes to the sign-in page. */
export const onSignedOut = (then: () => void): void => { whenSignedOut = then }
export const signedOut = (): void => whenSignedOut()

/** Calls an endpoint of a contract on this page's own server and gives its reply. A refusal throws a `ProblemError`. */
export async function call<E extends AnyEndpoint>(endpoint: E, input: Input<E>): Promise<ReplyOf<E>> {
  return (await callTagged(endpoint, input)).reply
}

/** As `call`, with the ETag that a versioned endpoint answers. */
export async function callTagged<E extends AnyEndpoint>(endpoint: E, input: Input<E>): Promise<Tagged<ReplyOf<E>>> {
  const parts = input as Parts
  const response = await send(urlOf(endpoint, input), {
    method: endpoint.method,
    headers: headersOf(endpoint, parts),
    body: parts.body === undefined ? null : JSON.stringify(parts.body),
    signal: parts.signal ?? null,
  })
  const reply = endpoint.reply && response.status !== 204 ? await response.json() as ReplyOf<E> : undefined as ReplyOf<E>
  return { reply, etag: response.headers.get('etag') }
}

/** The address of a call: for links, downloads and event streams. Lists repeat their key, objects go as JSON. */
export function urlOf<E extends AnyEndpoint>(endpoint: E, input: Input<E>): string {
  const { params = {}, query = {} } = input as Parts
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) for (const one of Array.isArray(value) ? value : [value]) {
    if (one !== undefined && one !== null && one !== '') search.append(key, typeof one === 'object' ? JSON.stringify(one) : String(one))
  }
  return `${API}${path}${search.size ? `?${search}` : ''}`
}

/** The headers of a call: a POST always carries an idempotency key, so that a retry does the work once. */
export function headersOf(endpoint: AnyEndpoint, { body, ifMatch, idempotencyKey }: Parts): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (endpoint.method === 'POST' || idempotencyKey) headers['idempotency-key'] = idempotencyKey ?? newKey()
  if (ifMatch !== undefined) headers['if-match'] = String(ifMatch).includes('"') ? String(ifMatch) : `"${ifMatch}"`
  return headers
}

/** A random key; not `randomUUID`, which browsers keep from plain-http addresses in the firm's own network. */
export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Fetches from this page's own server; throws a `ProblemError` for any answer but a good one. */
export async function send(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    unanswered()
    throw lost()
  })
  answered()
  if (response.ok) return response
  if (response.status === 401) signedOut()
  throw await readProblem(response)
}

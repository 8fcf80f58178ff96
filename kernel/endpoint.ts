import type { z } from 'zod'
import type { RefusalKind } from './refusal.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who may call: anyone, anyone signed in, or whoever a permission sentence allows `[action, object]`. */
export type May = 'anyone' | 'signed-in' | readonly [action: string, object: string]

/** One operation as both sides see it. The server, the typed client, OpenAPI and the role walk all read this. */
export interface Endpoint<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  /** Unique, camelCase: the operationId. */
  name: string
  method: Method
  /** Below /api/v1, with `{param}` for parameters. */
  path: string
  may: May
  /** One English sentence for the API's readers. */
  summary: string
  params?: P
  query?: Q
  body?: B
  /** JSON reply; absent means 204, or a stream where `streams` is set. */
  reply?: R
  status?: 200 | 201 | 202 | 204
  /** The reply carries `version`, told as an ETag; a write needs If-Match. */
  versioned?: boolean
  /** Media type of a reply that is streamed rather than JSON. */
  streams?: string
  /** A multipart upload: the handler reads `upload`. */
  uploads?: boolean
  /** Calls in a minute, of one key or, without one, from one address; 3,000 of one key unless said. */
  perMinute?: number
  /** Pages of other sites may call it, without cookies; their body is JSON sent as plain text, which browsers let through without asking first. */
  fromSites?: boolean
  /** The body is kept as it came besides, for a signature over its bytes. */
  keepsRaw?: boolean
  refusals?: readonly RefusalKind[]
  example?: { params?: z.input<P>; query?: z.input<Q>; body?: z.input<B>; reply?: z.output<R> }
}

/** Declares an endpoint; only types it. */
export const endpoint = <P extends z.ZodType = z.ZodUndefined, Q extends z.ZodType = z.ZodUndefined, B extends z.ZodType = z.ZodUndefined, R extends z.ZodType = z.ZodUndefined>(
  e: Endpoint<P, Q, B, R>,
): Endpoint<P, Q, B, R> => e

export type ParamsOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never
export type QueryOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never
export type ReplyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? (R extends z.ZodUndefined ? void : z.output<R>) : never
/** What a caller passes. */
export type CallOf<E> = E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
  ? { [K in 'params' as P extends z.ZodUndefined ? never : K]: z.input<P> } & { [K in 'query' as Q extends z.ZodUndefined ? never : K]?: z.input<Q> } & { [K in 'body' as B extends z.ZodUndefined ? never : K]: z.input<B> } & { ifMatch?: string; signal?: AbortSignal; idempotencyKey?: string }
  : never

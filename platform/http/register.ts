import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { common, Refusal } from '#kernel/refusal.ts'
import { type Actor, reach } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { findAnswer, keepAnswer, requestHash } from './idempotency.ts'
import { faultsOf, Invalid } from './problem.ts'
import { keepRaw } from './raw-body.ts'
import type { AnyEndpoint, Call, HttpContext, Route, Streamed } from './route.ts'

export const API = '/api/v1'

export interface Surroundings {
  db: Db
  /** Who sends this request; null where nobody has signed in. */
  identify(request: FastifyRequest): Promise<Actor | null>
}

const PER_MINUTE = 3_000

/** How often one API key may call: RATE_LIMIT_PER_MINUTE, else 3,000. People in a browser are not counted. Answers tell what is left. */
const keyLimit = {
  max: Number(process.env.RATE_LIMIT_PER_MINUTE ?? PER_MINUTE), timeWindow: '1 minute',
  keyGenerator: (request: FastifyRequest) => createHash('sha256').update(header(request, 'authorization') ?? '').digest('base64url'),
  allowList: (request: FastifyRequest) => !request.headers.authorization,
}

/** One visitor's address; of IPv6 the network, for a visitor has all of its addresses. */
export const addressOf = (ip: string): string => (ip.includes(':') && !ip.startsWith('::ffff:') ? ip.split(':').slice(0, 4).join(':') : ip)

const limitOf = ({ perMinute }: AnyEndpoint) => (perMinute === undefined ? keyLimit : {
  max: perMinute, timeWindow: '1 minute', keyGenerator: (request: FastifyRequest) => (request.headers.authorization ? keyLimit.keyGenerator(request) : addressOf(request.ip)),
})

/** The actor where an endpoint has none: may do nothing, which is what `may: 'anyone'` needs. */
const nobody: Actor = { kind: 'member', memberId: null, unitId: null, name: 'nobody', language: 'zh-CN', zone: 'Asia/Shanghai', grants: {}, fieldLevels: {} }

/** Serves a module's routes: who may, does the call fit, in one transaction, answered once. */
export function registerRoutes(app: FastifyInstance, routes: readonly Route[], around: Surroundings): void {
  for (const r of routes) {
    app.route({
      method: r.endpoint.method,
      url: API + r.endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      config: { rateLimit: limitOf(r.endpoint) },
      ...(r.endpoint.keepsRaw && { preParsing: keepRaw }),
      handler: (request, reply) => serve(r, around, request, reply),
    })
  }
}

async function serve(r: Route, around: Surroundings, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (r.endpoint.fromSites) reply.header('access-control-allow-origin', '*')
  const actor = admit(r.endpoint, await around.identify(request))
  const call = readCall(r.endpoint, request)
  if (r.ownTransaction) {
    return send(r.endpoint, reply, await r.handler({ db: around.db, actor, now: new Date() } as HttpContext, call))
  }
  const key = r.endpoint.method === 'GET' ? undefined : header(request, 'idempotency-key')
  return inTransaction(around.db, actor, (context) => {
    const full = { ...context, db: around.db }
    return key ? answerOnce(r, full, call, key) : r.handler(full, call)
  }).then((result) => (result instanceof Replayed ? replay(reply, result) : send(r.endpoint, reply, result)))
}

/** Refuses whoever may not call: 401 where signing in could help, else 403. */
function admit(e: AnyEndpoint, actor: Actor | null): Actor {
  if (e.may === 'anyone') return actor ?? nobody
  if (!actor) throw new Refusal(common.unauthenticated)
  if (e.may !== 'signed-in' && !reach(actor, e.may[0], e.may[1])) throw new Refusal(common.forbidden, { action: e.may[0], object: e.may[1] })
  return actor
}

function readCall(e: AnyEndpoint, request: FastifyRequest): Call<AnyEndpoint> {
  const match = header(request, 'if-match')
  if (e.versioned && e.method !== 'GET' && e.method !== 'POST' && match === undefined) throw new Refusal(common['precondition-required'])
  return {
    params: check(e.params, request.params, 'params'),
    query: check(e.query, request.query, 'query'),
    body: e.uploads ? undefined : check(e.body, e.fromSites && typeof request.body === 'string' ? parsed(request.body) : request.body ?? undefined, 'body'),
    ifMatch: match === undefined ? null : Number(match.replaceAll(/W\/|"/g, '')),
    request,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(common.invalid, {}, '/body')
  }
}

function check(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (!schema) return undefined
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Invalid(faultsOf(parsed.error, part))
  return parsed.data
}

class Replayed {
  readonly status: number
  readonly body: unknown
  readonly etag: string | null
  constructor(status: number, body: unknown, etag: string | null) {
    this.status = status
    this.body = body
    this.etag = etag
  }
}

async function answerOnce(r: Route, context: HttpContext, call: Call<AnyEndpoint>, key: string): Promise<unknown> {
  if (key.length > 200) throw new Refusal(common.invalid, {}, '/headers/idempotency-key')
  const who = `${context.actor.kind}:${context.actor.memberId}`
  const hash = requestHash(call.request.method, call.request.url, call.request.body)
  const earlier = await findAnswer(context.tx, who, key, hash)
  if (earlier) return new Replayed(earlier.status, earlier.body, earlier.etag)
  const result = await r.handler(context, call)
  await keepAnswer(context.tx, who, key, hash, { status: statusOf(r.endpoint), body: result ?? null, etag: etagOf(r.endpoint, result) })
  return result
}

const statusOf = (e: AnyEndpoint): number => e.status ?? (e.reply ? 200 : 204)

const etagOf = (e: AnyEndpoint, result: unknown): string | null =>
  e.versioned && typeof result === 'object' && result && 'version' in result ? `"${String(result.version)}"` : null

function replay(reply: FastifyReply, { status, body, etag }: Replayed): FastifyReply {
  if (etag) reply.header('etag', etag)
  return reply.header('idempotency-replayed', 'true').status(status).send(status === 204 ? undefined : body)
}

function send(e: AnyEndpoint, reply: FastifyReply, result: unknown): FastifyReply {
  if (reply.sent) return reply
  if (e.streams) {
    const { stream, type, filename, headers, status = 200 } = result as Streamed
    if (headers) reply.headers(headers)
    if (filename) reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`)
    return reply.status(status).type(type).send(stream)
  }
  const etag = etagOf(e, result)
  if (etag) reply.header('etag', etag)
  return reply.status(statusOf(e)).send(e.reply ? result : undefined)
}

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

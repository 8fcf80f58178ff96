import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import { common, Refusal } from '#kernel/refusal.ts'

/** One field at fault: a JSON pointer and the rule it breaks. */
export interface FieldFault { at: string; rule: string; message: string }

/** RFC 9457 body. `type` and `params` let the browser say it in the reader's language. */
export interface Problem { type: string; title: string; status: number; params?: object; at?: string; faults?: FieldFault[]; trace: string }

const titles: Record<number, string> = { 401: 'Sign in first', 403: 'Not allowed', 404: 'Not found', 409: 'Conflict', 412: 'Changed meanwhile', 422: 'Not valid', 429: 'Too many requests', 500: 'Internal error', 503: 'Not ready' }

/** Zod's issues as field faults, each with its JSON pointer. */
export const faultsOf = (error: z.ZodError, part: string): FieldFault[] =>
  error.issues.map((i) => ({ at: `/${[part, ...i.path.map(String)].join('/')}`, rule: i.code, message: i.message }))

/** Thrown when a call does not fit its contract. */
export class Invalid extends Refusal {
  readonly faults: FieldFault[]
  constructor(faults: FieldFault[]) {
    super(common.invalid, {}, faults[0]?.at)
    this.faults = faults
  }
}

/** The one place where a refusal becomes a status. Anything else is logged once and answers 500 with its trace id. */
export function sendProblem(reply: FastifyReply, error: unknown): FastifyReply {
  const trace = reply.request.id
  const known = refusalOf(error)
  if (!known) reply.log.error({ err: error, trace }, 'unexpected')
  const status = known?.status ?? 500
  const body: Problem = { type: known?.code ?? 'server/unexpected', title: titles[status] ?? 'Refused', status, trace }
  if (known && Object.keys(known.params).length) body.params = known.params
  if (known?.at) body.at = known.at
  if (known instanceof Invalid) body.faults = known.faults
  if (status === 503) reply.header('retry-after', '2')
  return reply.status(status).type('application/problem+json').send(body)
}

/** PostgreSQL's SQLSTATE classes that mean "not now" or "not yours", and Fastify's own errors. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const { code = '', statusCode } = (error ?? {}) as { code?: string; statusCode?: number }
  if (code === '42501') return new Refusal(common.forbidden)
  if (/^(57P0|08|53)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code) || /Connection terminated|timeout exceeded when trying to connect/.test(String((error as Error)?.message))) return new Refusal(common.unavailable)
  if (statusCode === 413) return new Refusal(common['too-large'])
  if (statusCode === 415) return new Refusal(common['not-acceptable-type'])
  if (statusCode === 429) return new Refusal(common['too-many'])
  if (statusCode && statusCode >= 400 && statusCode < 500) return new Refusal(common.invalid)
  return null
}

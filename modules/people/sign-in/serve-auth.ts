import { isAPIError } from 'better-auth/api'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { common, Refusal } from '#kernel/refusal.ts'
import { ADDRESS_HEADER } from './lockout-plugin.ts'
import { refusalOf } from './refusal-of.ts'

type Handle = (request: Request) => Promise<Response>
type Told = { code?: string; seconds?: number }

/** Hands a request to the sign-in library and its answer back. Errors become problem bodies like everyone's. */
export async function serveAuth(handle: Handle, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const response = await handle(asWebRequest(request)).catch((error: unknown) => {
    if (isAPIError(error)) return new Response(JSON.stringify(error.body ?? {}), { status: error.statusCode })
    throw error
  })
  const cookies = response.headers.getSetCookie()
  if (cookies.length) reply.header('set-cookie', cookies)
  if (response.status >= 400) throw await refusalFrom(response, reply)
  for (const [name, value] of response.headers) if (!['set-cookie', 'content-length'].includes(name)) reply.header(name, value)
  reply.header('cache-control', 'no-store')
  return reply.status(response.status).send(response.body ? Buffer.from(await response.arrayBuffer()) : undefined)
}

async function refusalFrom(response: Response, reply: FastifyReply): Promise<Error> {
  if (response.status >= 500) return new Error(`sign-in answered ${response.status}`)
  const told = (await response.json().catch(() => ({}))) as Told
  const wait = response.headers.get('retry-after') ?? response.headers.get('x-retry-after')
  const seconds = told.seconds ?? (wait === null ? undefined : Number(wait))
  if (seconds !== undefined) reply.header('retry-after', String(seconds))
  return refusalOf(response.status, { code: told.code, seconds })
}

function asWebRequest(request: FastifyRequest): Request {
  const url = `${request.protocol}://${request.host}${request.raw.url ?? ''}`
  if (!URL.canParse(url)) throw new Refusal(common.invalid)
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) for (const one of [value].flat()) if (one !== undefined && !/^(x-forwarded-|content-length$|connection$)/.test(name)) headers.append(name, one)
  headers.set(ADDRESS_HEADER, request.ip)
  const body = request.body === undefined || request.body === null ? null : JSON.stringify(request.body)
  return new Request(url, { method: request.method, headers, body })
}

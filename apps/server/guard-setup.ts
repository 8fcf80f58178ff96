import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'
import { peopleRefusals, setUp } from '#modules/people/contract.ts'
import { API } from '#platform/http/register.ts'

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/
const LOCAL_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const

/** What the terminal shows for setting the firm up from elsewhere. Derived from the installation's secret: the same in each of its processes and after a restart, worth nothing once there is a member. */
export const setupToken = (secret: string): string => createHmac('sha256', secret).update('setup').digest('base64url').slice(0, 24)

/** Until the firm is set up its first page belongs to whoever started it: someone at this machine, or with the link from its terminal. A call that a proxy passed on is never taken for one from here. */
export function guardSetup(app: FastifyInstance, secret: string): void {
  const token = setupToken(secret)
  app.addHook('preHandler', async (request) => {
    if (request.method !== setUp.method || request.routeOptions.url !== API + setUp.path) return
    const given = (request.body as { token?: unknown } | null)?.token
    if (!isFromHere(request) && !matches(given, token)) throw new Refusal(peopleRefusals['setup-token'])
  })
}

const isFromHere = (request: FastifyRequest): boolean =>
  LOOPBACK.test(request.socket.remoteAddress ?? '') && LOCAL_HOST.test(request.headers.host ?? '') && !FORWARDED.some((name) => name in request.headers)

const matches = (given: unknown, token: string): boolean =>
  typeof given === 'string' && Buffer.byteLength(given) === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))

import type { FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'
import { peopleRefusals } from '../refusals.ts'
import { hasSessionCookie } from './session-cookie.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses a change that another site's page makes with our cookie. A browser tells where it comes from by Origin or Sec-Fetch-Site; keys are exempt, for no other site can send them. */
export function requireSameOrigin(request: FastifyRequest, trusted: readonly string[]): void {
  if (SAFE.has(request.method) || !hasSessionCookie(request) || request.headers.authorization) return
  const { origin } = request.headers
  const same = origin === undefined || origin === 'null' ? request.headers['sec-fetch-site'] === 'same-origin' : isOurs(origin, request.host, trusted)
  if (!same) throw new Refusal(peopleRefusals['cross-site'])
}

const isOurs = (origin: string, host: string, trusted: readonly string[]): boolean =>
  trusted.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host)

/** Where our pages may be: at the public address, and on this machine under both of its names. */
export function originsOf(baseUrl: string): string[] {
  const { origin, hostname, protocol, port } = new URL(baseUrl)
  const names = ['localhost', '127.0.0.1']
  return names.includes(hostname) ? names.map((name) => `${protocol}//${name}${port && `:${port}`}`) : [origin]
}

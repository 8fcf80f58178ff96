import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

const PREFIX = 'guanxi'

/** The session cookie's name: marked as secure where the firm's address is https. */
export const sessionCookieName = (secure: boolean): string => `${secure ? '__Secure-' : ''}${PREFIX}.session_token`
export const cookiePrefix = PREFIX

/** Whether a request carries a session cookie at all, valid or not. */
export const hasSessionCookie = (request: FastifyRequest): boolean => valueOf(request) !== null

/** The session that a cookie names, unchecked: for marking "this device" among sessions that are one's own anyway. */
export function sessionToken(request: FastifyRequest): string | null {
  const value = valueOf(request)
  return value === null ? null : value.slice(0, value.lastIndexOf('.'))
}

/** The session that a cookie names, if it was signed here. */
export function verifiedSessionToken(request: FastifyRequest, secret: string): string | null {
  const value = valueOf(request)
  const token = sessionToken(request)
  if (value === null || !token) return null
  const given = Buffer.from(value.slice(token.length + 1))
  const right = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}

function valueOf(request: FastifyRequest): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name = '', ...rest] = part.trim().split('=')
    if (name !== sessionCookieName(false) && name !== sessionCookieName(true)) continue
    try {
      return decodeURIComponent(rest.join('='))
    } catch {
      return null
    }
  }
  return null
}

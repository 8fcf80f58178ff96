import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api'
import type { Kysely } from 'kysely'
import { challengedUser } from './challenged-user.ts'
import { codeLimits, countAttempt, forgiveAttempt, passwordLimits } from './lockout.ts'

/** The header in which the server tells the sign-in a request's address; whatever a client sends under that name is dropped. */
export const ADDRESS_HEADER = 'x-guanxi-address'

const PASSWORD = '/sign-in/email'
const CODES = ['/two-factor/verify-totp', '/two-factor/verify-backup-code']

interface Asked { path?: string; body?: unknown; headers?: Headers | undefined }

function passwordKeys({ body, headers }: Asked) {
  const { email } = (body ?? {}) as { email?: unknown }
  return passwordLimits(String(email).trim().toLowerCase().slice(0, 254), headers?.get(ADDRESS_HEADER) ?? 'unknown')
}

/** Locks out whoever guesses, at the password and at the second factor, and says how long. */
export const lockoutPlugin = <T>(db: Kysely<T>): BetterAuthPlugin => ({
  id: 'guanxi-lockout',
  hooks: {
    before: [
      { matcher: (c) => c.path === PASSWORD, handler: createAuthMiddleware(async (c) => refuseWhileLocked(await countAttempt(db, passwordKeys(c), new Date()))) },
      {
        matcher: (c) => CODES.includes(c.path ?? ''),
        handler: createAuthMiddleware(async (c) => {
          const user = await challengedUser(c)
          if (user) refuseWhileLocked(await countAttempt(db, codeLimits(user), new Date()))
        }),
      },
    ],
    after: [
      { matcher: (c) => c.path === PASSWORD, handler: createAuthMiddleware(async (c) => { if (!isAPIError(c.context.returned)) await forgiveAttempt(db, passwordKeys(c)) }) },
      { matcher: (c) => CODES.includes(c.path ?? ''), handler: createAuthMiddleware(async (c) => { if (c.context.newSession) await forgiveAttempt(db, codeLimits(c.context.newSession.user.id)) }) },
    ],
  },
})

function refuseWhileLocked(seconds: number): void {
  if (seconds) throw new APIError('TOO_MANY_REQUESTS', { code: 'LOCKED', message: `Too many attempts. Wait ${seconds} seconds.`, seconds }, { 'retry-after': String(seconds) })
}

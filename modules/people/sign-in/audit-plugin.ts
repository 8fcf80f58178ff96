import type { GenericEndpointContext } from '@better-auth/core'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'
import { sql } from 'kysely'
import { type Actor, system } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { challengedUser } from './challenged-user.ts'
import { ADDRESS_HEADER } from './lockout-plugin.ts'

/** Ways in; each makes a session. */
const WAYS_IN: Record<string, string> = { '/sign-in/email': 'password', '/two-factor/verify-totp': 'code', '/two-factor/verify-backup-code': 'backup-code', '/passkey/verify-authentication': 'passkey', '/callback/:id': 'oidc' }
/** What changes how one signs in. */
const CHANGES: Record<string, string> = {
  '/two-factor/verify-totp': 'enable-two-factor', '/two-factor/disable': 'disable-two-factor', '/two-factor/generate-backup-codes': 'renew-backup-codes',
  '/passkey/verify-registration': 'add-passkey', '/passkey/delete-passkey': 'remove-passkey', '/change-password': 'change-password',
}

type Who = { user: string } | { email: string }

/** Audits one deed at the door: as the member whom it concerns, but a failure as the sign-in, for it was perhaps somebody else. */
async function auditSignIn(db: Db, who: Who, action: string, detail: object): Promise<void> {
  await inTransaction(db, system('sign-in'), async (context) => {
    const { rows: [known] } = await sql<{ id: string; name: string }>`
      select id::text, name from people.member where ${'user' in who ? sql`auth_user_id = ${who.user}` : sql`lower(email) = ${who.email.toLowerCase()}`}`.execute(context.tx)
    const actor: Actor = known && action !== 'fail-sign-in' ? { ...context.actor, kind: 'member', memberId: known.id, name: known.name } : context.actor
    if (known && action === 'sign-in') await sql`update people.member set joined_at = ${context.now} where id = ${known.id} and joined_at is null`.execute(context.tx)
    await audit({ ...context, actor }, { action, object: 'session', id: known?.id ?? null, detail })
  })
}

/** Writes who came in, who left, who was refused and who changed their means of coming in. Stands after the second factor's own hooks: only a finished sign-in counts. */
export const auditPlugin = (db: Db): BetterAuthPlugin => ({
  id: 'guanxi-audit',
  hooks: {
    before: [{
      matcher: (c) => c.path === '/sign-out',
      handler: createAuthMiddleware(async (c) => {
        const session = await getSessionFromCtx(c)
        if (session) await auditSignIn(db, { user: session.user.id }, 'sign-out', {})
      }),
    }],
    after: [{
      matcher: (c) => (c.path ?? '') in WAYS_IN || (c.path ?? '') in CHANGES,
      handler: createAuthMiddleware((c) => auditOutcome(db, c, c.context.returned)),
    }],
  },
})

async function auditOutcome(db: Db, c: GenericEndpointContext, returned: unknown): Promise<void> {
  const { session, newSession } = c.context
  const path = c.path ?? ''
  const detail = { by: WAYS_IN[path], address: c.headers?.get(ADDRESS_HEADER) ?? null }
  const failed = isAPIError(returned) && !newSession
  if (session && path in CHANGES) return failed ? undefined : auditSignIn(db, { user: session.user.id }, CHANGES[path]!, detail)
  if (newSession) return auditSignIn(db, { user: newSession.user.id }, 'sign-in', detail)
  if (!failed || !(path in WAYS_IN)) return
  const user = path.startsWith('/two-factor/') ? await challengedUser(c) : null
  const { email } = (c.body ?? {}) as { email?: unknown }
  const typed = typeof email === 'string' ? email.slice(0, 254) : ''
  await auditSignIn(db, user ? { user } : { email: typed }, 'fail-sign-in', { ...detail, ...(typed && { email: typed }), reason: returned.body?.code })
}

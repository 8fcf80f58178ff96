import { createHmac } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { PostgresDialect } from 'kysely'
import type { Logger } from 'pino'
import type { Actor } from '#platform/access/actor.ts'
import { connect } from '#platform/db/connect.ts'
import type { Db } from '#platform/db/tables.ts'
import { createIdentify } from '../rights/identify.ts'
import { auditPlugin } from './audit-plugin.ts'
import { ADDRESS_HEADER, lockoutPlugin } from './lockout-plugin.ts'
import { mailReset } from './mail-reset.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { originsOf, requireSameOrigin } from './same-origin.ts'
import { serveAuth } from './serve-auth.ts'
import { cookiePrefix } from './session-cookie.ts'
import { readSettings, type SignInSettings } from './settings.ts'

export interface AuthParts {
  /** The application's database: rights and audit. */
  db: Db
  /** The sign-in's own address of the same database; see `authUrl` in platform/db/migrate.ts. */
  authUrl: string
  /** The installation's secret; what signs cookies is derived from it. */
  secret: string
  /** The firm's public address: for links in mails, as a trusted origin, and for whether cookies are secure. */
  baseUrl: string
  log: Logger
  settings?: SignInSettings
}

export interface Auth {
  /** Serves /api/auth/* and refuses changes that come from other sites. Closes its connections with the app. */
  register(app: FastifyInstance): void
  /** Who sends a request: a member by session cookie or key, or null. */
  identify(request: FastifyRequest): Promise<Actor | null>
}

const DAY = 24 * 3600
/** The library's own ways to make, join or change accounts: here that is the members' pages' affair. */
const closed = ['/sign-up/email', '/update-user', '/change-email', '/delete-user', '/delete-user/callback', '/set-password', '/update-session', '/link-social', '/unlink-account', '/send-verification-email', '/verify-email', '/reset-password']

/** Everything about signing in, around better-auth: passwords, second factor, passkeys, sessions, lockout and, by environment, the firm's identity provider. */
export function createAuth({ db, authUrl, secret, baseUrl, log, settings = readSettings() }: AuthParts): Auth {
  const connection = connect(authUrl, { max: 4, application: 'guanxi sign-in' })
  const key = createHmac('sha256', secret).update('sign-in').digest('base64url')
  const trusted = originsOf(baseUrl)
  const secure = baseUrl.startsWith('https:')
  const handle = signInHandler({ db, connection, key, trusted, secure, baseUrl, log, settings })
  return {
    identify: createIdentify({ db, secret: key }),
    register(app) {
      app.addHook('onRequest', async (request) => requireSameOrigin(request, trusted))
      app.route({ method: ['GET', 'POST'], url: '/api/auth/*', handler: (request, reply) => serveAuth(handle, request, reply) })
      app.addHook('onClose', () => connection.close())
    },
  }
}

interface Inside extends Pick<AuthParts, 'db' | 'baseUrl' | 'log'> { connection: ReturnType<typeof connect>; key: string; trusted: string[]; secure: boolean; settings: SignInSettings }

function signInHandler({ db, connection, key, trusted, secure, baseUrl, log, settings }: Inside): (request: Request) => Promise<Response> {
  const { oidc } = settings
  const auth = betterAuth({
    appName: 'Guanxi', basePath: '/api/auth', secret: key, trustedOrigins: trusted, disabledPaths: closed, telemetry: { enabled: false },
    database: { dialect: new PostgresDialect({ pool: connection.pool }), type: 'postgres', schemaName: 'people_auth', transaction: true },
    logger: { level: 'error', log: (_level, message, ...rest) => log.error({ err: rest.find((r) => r instanceof Error), rest: rest.filter((r) => !(r instanceof Error)) }, `sign-in: ${message}`) },
    onAPIError: { throw: true, errorURL: '/sign-in' },
    advanced: { useSecureCookies: secure, cookiePrefix, disableOriginCheck: false, disableCSRFCheck: false, ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] } },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 120, customRules: { '/sign-in/email': false, '/two-factor/*': { window: 60, max: 30 } } },
    session: { expiresIn: 30 * DAY, disableSessionRefresh: true, freshAge: DAY },
    user: { additionalFields: { active: { type: 'boolean', input: false, defaultValue: true } } },
    emailAndPassword: {
      enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
      ...(settings.smtpUrl && { sendResetPassword: ({ user }: { user: { id: string; email: string } }) => mailReset({ db, baseUrl, log, settings }, user) }),
    },
    account: { accountLinking: { enabled: true, requireLocalEmailVerified: false, trustedProviders: oidc?.trustEmail ? [oidc.providerId] : [] } },
    databaseHooks: { session: { create: { before: async (session, context) => {
      const user = await context?.context.internalAdapter.findUserById(session.userId)
      if (user && 'active' in user && user.active === false) throw new APIError('FORBIDDEN', { code: 'INACTIVE', message: 'This account is not active.' })
    } } } },
    plugins: [
      twoFactor({ issuer: 'Guanxi', accountLockout: { enabled: false } }),
      passkey({ rpName: 'Guanxi' }),
      ...(oidc ? [genericOAuth({ config: [{ providerId: oidc.providerId, name: oidc.name, discoveryUrl: oidc.discoveryUrl, clientId: oidc.clientId, clientSecret: oidc.clientSecret, scopes: ['openid', 'email', 'profile'], requireIdTokenVerification: true, disableSignUp: true }] })] : []),
      lockoutPlugin(connection.db),
      auditPlugin(db),
    ],
  })
  return auth.handler
}

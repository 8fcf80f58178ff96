import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import { createApp } from '#platform/http/app.ts'
import { registerRoutes } from '#platform/http/register.ts'
import { testDatabase, type TestDatabase, testSecret } from '#test/database.ts'
import { routes } from './routes.ts'
import { createFirstAdministrator } from './setup/set-up.ts'
import { createAuth } from './sign-in/auth.ts'
import type { SignInSettings } from './sign-in/settings.ts'

export const ORIGIN = 'http://guanxi.test'
export const PASSWORD = '棠记雅集的长口令'
export const ADMIN = 'li.na@example.com'

/** Someone at a browser: keeps cookies and sends them back. */
export interface Browser { ask(options: InjectOptions): Promise<LightMyRequestResponse>; cookies: Map<string, string> }
export interface House extends TestDatabase { app: FastifyInstance; browser(address?: string): Browser; signIn(email?: string, password?: string, address?: string): Promise<Browser>; join(name: string, roles: string[], more?: { unitId?: string; email?: string }): Promise<Joined>; end(): Promise<void> }
/** A member who was invited and has accepted. */
export interface Joined { id: string; email: string; browser: Browser }

/** The ids of the built-in roles. */
export const ROLES = { administrator: '1', manager: '2', sales: '3', analyst: '6', auditor: '8', readOnly: '9' }

/** A whole server on a database of its own: real sign-in, real policies. With `empty` nobody is there yet, else 李娜 is the administrator. */
export async function openHouse({ empty = false, settings = { baseUrl: null, smtpUrl: null, mailFrom: 'Guanxi <guanxi@example.com>', oidc: null } as SignInSettings } = {}): Promise<House> {
  const base = await testDatabase()
  const { db } = base
  const app = await createApp(pino({ level: 'silent' }))
  const auth = createAuth({ db, authUrl: base.authUrl, secret: testSecret, baseUrl: ORIGIN, log: app.log as never, settings })
  auth.register(app)
  registerRoutes(app, routes, { db, identify: auth.identify })
  if (!empty) await createFirstAdministrator(db, { email: ADMIN, password: PASSWORD, name: '李娜', firm: '棠记雅集' })
  const browser = (address = '127.0.0.1') => openBrowser(app, address)
  const signIn = async (email = ADMIN, password = PASSWORD, address = '127.0.0.1') => {
    const b = browser(address)
    const answer = await b.ask({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } })
    if (answer.statusCode !== 200) throw new Error(`sign-in answered ${answer.statusCode} ${answer.body}`)
    return b
  }
  return {
    ...base, app, browser, signIn,
    async join(name, roles, { unitId, email = `m${base.ownerUrl.slice(-4)}${++joined}@example.com` } = {}) {
      const lina = await signIn()
      const { member, invitation } = (await lina.ask({ method: 'POST', url: '/api/v1/members', payload: { name, email, roles, ...(unitId && { unitId }) } })).json() as { member: { id: string }; invitation: { link: string } }
      await browser().ask({ method: 'POST', url: '/api/v1/invitations/acceptance', payload: { token: invitation.link.split('/').at(-1), password: PASSWORD } })
      return { id: member.id, email, browser: await signIn(email) }
    },
    async end() {
      await app.close()
      await base.close()
    },
  }
}

let joined = 0

function openBrowser(app: FastifyInstance, address: string): Browser {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async ask(options) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = Object.fromEntries(Object.entries({ host: 'guanxi.test', origin: ORIGIN, ...(cookie && { cookie }), ...options.headers }).filter(([, value]) => value !== undefined))
      const answer = await app.inject({ remoteAddress: address, ...options, headers })
      for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
        if (/max-age=0/i.test(set)) cookies.delete(name)
        else cookies.set(name, value)
      }
      return answer
    },
  }
}

import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { pino } from 'pino'
import { createServer, type ServerParts } from '#apps/server/create-server.ts'
import { testSecret } from './database.ts'
import { cast, type CastName, createWorld, password, type World } from './world.ts'

export interface Asked { method: string; path: string; body?: unknown; /** Sent as it is, under its own content type: a form with a file. */ raw?: Buffer; headers?: Record<string, string> }
export interface Answered { status: number; body: unknown; text: string; headers: Record<string, unknown> }

export interface ServedWorld extends World {
  app: FastifyInstance
  /** Asks the API as one of the cast, signed in; or as nobody. */
  ask(who: CastName | null, asked: Asked): Promise<Answered>
}

export const baseUrl = 'http://127.0.0.1:3977'

/** The named cast with a real server in front of it, each signed in by e-mail and password. Nothing listens on a port. */
export async function createServedWorld(parts: Partial<Pick<ServerParts, 'liveBeatMs'>> = {}): Promise<ServedWorld> {
  const world = await createWorld()
  const app = await createServer({ ...world, ...parts, secret: testSecret, baseUrl, log: pino({ level: process.env.TEST_LOG ?? 'silent' }), readiness: { engines: () => ({ postgres: 'ready' }), version: 'test' } })
  await giveEveryonesPassword(world)
  const cookies = new Map<CastName, string>()
  const ask: ServedWorld['ask'] = async (who, { method, path, body, raw, headers = {} }) => {
    if (who && !cookies.has(who)) cookies.set(who, await signIn(app, cast[who].email))
    const reply = await app.inject({
      method: method as 'GET', url: /^\/(api|f|site)\//.test(path) ? path : `/api/v1${path}`,
      headers: { host: '127.0.0.1:3977', origin: baseUrl, 'sec-fetch-site': 'same-origin', ...(body !== undefined && { 'content-type': 'application/json' }), ...(who && { cookie: cookies.get(who)! }), ...headers },
      ...(body !== undefined && { payload: JSON.stringify(body) }), ...(raw && { payload: raw }),
    })
    const json = String(reply.headers['content-type'] ?? '').includes('json')
    return { status: reply.statusCode, body: json && reply.body ? JSON.parse(reply.body) : undefined, text: reply.body, headers: reply.headers }
  }
  return { ...world, app, ask, close: async () => { await app.close(); await world.close() } }
}

/** Everyone of the cast has the administrator's password, which was hashed once. */
export async function giveEveryonesPassword(world: World): Promise<void> {
  const { rows: [known] } = await world.owner.query<{ password: string }>('select password from people_auth.account where password is not null limit 1')
  await world.asSystem(({ tx, now }) => sql`select people.set_password(auth_user_id, ${known!.password}, ${now}) from people.member where email <> ${cast.zhouMin.email}`.execute(tx))
}

/** Signs in by e-mail and the cast's password; gives the cookies. */
export async function signIn(app: FastifyInstance, email: string): Promise<string> {
  const reply = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers: { host: '127.0.0.1:3977', origin: baseUrl, 'content-type': 'application/json' }, payload: JSON.stringify({ email, password }) })
  if (reply.statusCode !== 200) throw new Error(`sign-in of ${email}: ${reply.statusCode} ${reply.body}`)
  return reply.cookies.map((c) => `${c.name}=${c.value}`).join('; ')
}

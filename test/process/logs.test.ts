import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setupToken } from '#apps/server/guard-setup.ts'
import { appPassword } from '#platform/db/migrate.ts'
import { adminPassword, createInstallation, type RunningServer } from './running-server.ts'

let server: RunningServer
beforeAll(async () => { server = await createInstallation({ logLevel: 'trace' }); await server.start() }, 120_000)
afterAll(async () => { await server.stop(); server.remove() })

const kept = <T>(file: string): T => JSON.parse(readFileSync(join(server.dataDir, file), 'utf8')) as T
const lines = () => server.said().split('\n').filter((l) => l.startsWith('{')).map((l) => JSON.parse(l) as { name: string; msg?: string; err?: { type: string; message: string; stack: string } })

async function until(what: string, found: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !found(); await sleep(100)) if (Date.now() > end) throw new Error(`not within 30 s: ${what}\n${server.said().slice(-2000)}`)
}

/** Goes wherever a secret is handled, rightly and wrongly; gives all that must never be written down. */
async function handleSecrets(): Promise<string[]> {
  const wrong = { password: 'planted-wrong-password-1', key: `gx_AAAAAAAA_${'w'.repeat(43)}`, token: 'planted-token-in-an-address', cookie: 'planted-cookie-value' }
  const json = { 'content-type': 'application/json', origin: server.url }
  const signIn = (password: string) => fetch(`${server.url}/api/auth/sign-in/email`, { method: 'POST', headers: json, body: JSON.stringify({ email: 'a@example.com', password }) })
  const signedIn = await signIn(adminPassword)
  const cookie = signedIn.headers.getSetCookie().map((c) => c.split(';')[0]!).join('; ')
  expect((await signIn(wrong.password)).status).toBeGreaterThanOrEqual(400)
  expect((await fetch(`${server.url}/api/v1/me`, { headers: { cookie } })).status).toBe(200)
  await fetch(`${server.url}/api/v1/me`, { headers: { cookie: `guanxi.session_token=${wrong.cookie}`, authorization: `Bearer ${wrong.key}` } })
  await fetch(`${server.url}/api/v1/setup?token=${wrong.token}`, { method: 'POST', headers: json, body: `{"password": "${wrong.password}", "broken` })
  await server.ask('PUT', '/settings/webhooks.private-addresses', { value: true })
  const webhook = await server.ask('POST', '/webhooks', { url: `http://user:${wrong.password}@127.0.0.1:9/`, events: ['parties.party-created'], active: true })
  await server.ask('POST', '/parties', { kind: 'person', name: '林晓棠' })
  const invited = await server.ask('POST', '/members', { name: '李娜', email: 'li.na@example.com', roles: ['3'] })
  const link = String((invited.body.invitation as { link?: string } | undefined)?.link ?? '')
  expect([webhook.status, invited.status, cookie.length > 40]).toEqual([201, 201, true])
  const { postgresPassword, analysisPassword } = kept<{ postgresPassword: string; analysisPassword: string }>('engines.json')
  const secret = readFileSync(join(server.dataDir, 'secret'), 'utf8').trim()
  return [
    adminPassword, ...Object.values(wrong), server.key, server.key.slice(-43), cookie.split('=').slice(1).join('='), decodeURIComponent(cookie.split('=')[1]!), String(webhook.body.secret), link.split('/').at(-1)!,
    postgresPassword, analysisPassword, secret, appPassword(secret), setupToken(secret),
  ]
}

test('whatever goes wrong, errors are told with their stack and no secret is written down', async () => {
  const secrets = await handleSecrets()
  const { databaseUrl } = kept<{ databaseUrl: string }>('run.json')
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  await owner.query('alter table parties.party rename to gone')
  expect((await server.ask('GET', '/parties')).status).toBe(500)
  await owner.query('alter table parties.gone rename to party')
  await owner.query("insert into events.event (name, version, payload, at) values ('task:no-such-task', 1, '{}', now())")
  await until('a reader that fails', () => lines().some((l) => l.msg === 'reader failed'))
  await owner.end()
  process.kill(server.pid('postgres'), 'SIGKILL')
  await until('the queue without its database', () => lines().some((l) => l.msg === 'queue'))
  await server.untilReady()
  process.kill(server.pid('worker'), 'SIGKILL')
  await until('a worker that died', () => lines().some((l) => l.msg?.startsWith('worker died')))

  for (const msg of ['unexpected', 'reader failed', 'queue']) {
    const told = lines().find((l) => l.msg === msg)
    expect(told?.err, msg).toMatchObject({ type: expect.any(String), message: expect.stringMatching(/./), stack: expect.stringMatching(/\n\s+at .*\n\s+at /) })
  }
  expect(secrets.filter((s) => s.length < 8)).toEqual([])
  expect(secrets.filter((s) => server.said().includes(s))).toEqual([])
}, 120_000)

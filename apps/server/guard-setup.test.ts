import { pino } from 'pino'
import { expect, test } from 'vitest'
import { testDatabase, testSecret } from '#test/database.ts'
import { createServer } from './create-server.ts'
import { setupToken } from './guard-setup.ts'
import { welcome } from './welcome.ts'

const here = { host: '127.0.0.1:3977' }

/** An installation that nobody has set up; asks to set it up from an address, with headers and a token. */
async function openEmpty() {
  const base = await testDatabase()
  const app = await createServer({ ...base, secret: testSecret, baseUrl: 'http://127.0.0.1:3977', log: pino({ level: 'silent' }), readiness: { engines: () => ({ postgres: 'ready' }), version: 'test' } })
  const ask = async (remoteAddress: string, headers: Record<string, string>, token?: string) => {
    const reply = await app.inject({ method: 'POST', url: '/api/v1/setup', remoteAddress, headers, payload: { firm: '棠记雅集', name: '李娜', email: 'li.na@example.com', password: '棠记雅集的长口令', ...(token && { token }) } })
    return `${reply.statusCode} ${(reply.json() as { type?: string }).type ?? ''}`.trim()
  }
  return { ask, close: async () => { await app.close(); await base.close() } }
}

test('from elsewhere a firm is set up only with the token from the terminal, once', async () => {
  const { ask, close } = await openEmpty()
  const refused = '403 people/setup-token'
  expect(await ask('203.0.113.9', here)).toBe(refused)
  expect(await ask('203.0.113.9', here, 'x'.repeat(24))).toBe(refused)
  expect(await ask('203.0.113.9', here, '口令')).toBe(refused)
  expect(await ask('127.0.0.1', { ...here, 'x-forwarded-for': '203.0.113.9' })).toBe(refused)
  expect(await ask('127.0.0.1', { ...here, 'x-forwarded-for': '127.0.0.1' })).toBe(refused)
  expect(await ask('127.0.0.1', { host: 'crm.example.com' })).toBe(refused)
  expect(await ask('203.0.113.9', { host: 'crm.example.com' }, setupToken(testSecret))).toBe('201')
  expect(await ask('203.0.113.9', here, setupToken(testSecret))).toBe('409 people/already-set-up')
  await close()
})

test.each([['127.0.0.1', '127.0.0.1:3977'], ['::1', '[::1]:3977'], ['::ffff:127.0.0.1', 'localhost:3977']])('at the machine itself (%s, %s) no token is needed', async (address, host) => {
  const { ask, close } = await openEmpty()
  expect(await ask(address, { host })).toBe('201')
  await close()
})

test('the first screen shows the link with the token until the firm is set up, and no other installation’s', () => {
  const screen = (setup: string | null) => welcome({ baseUrl: 'http://127.0.0.1:3977', setup, dataDir: '/data' })
  expect(screen(setupToken(testSecret))).toContain(`http://127.0.0.1:3977/setup?token=${setupToken(testSecret)}`)
  expect(screen(null)).not.toContain('token')
  expect(setupToken('another')).not.toBe(setupToken(testSecret))
})

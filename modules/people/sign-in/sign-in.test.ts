import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { ADMIN, type House, openHouse, PASSWORD, ROLES } from '../house.fixture.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.end())

const entries = async (action: string) => (await house.owner.query('select e.actor, e.actor_name, e.object_id, d.detail from audit.entry e left join audit.detail d on d.entry_id = e.id where e.action = $1 order by e.id', [action])).rows
const signInAnswer = (email: string, password: string, address?: string) => house.browser(address).ask({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } })

test('a member signs in and is told who they are', async () => {
  const lina = await house.signIn()
  const me = await lina.ask({ url: '/api/v1/me' })
  expect(me.statusCode).toBe(200)
  expect(me.json()).toMatchObject({ kind: 'member', name: '李娜', email: ADMIN, firm: '棠记雅集', grants: { '*': 'all' }, twoFactor: false, password: true })
  expect((await entries('sign-in')).at(-1)).toMatchObject({ actor_name: '李娜', detail: { by: 'password', address: '127.0.0.1' } })
})

test('the cookie is kept from scripts and other sites', async () => {
  const cookie = String((await signInAnswer(ADMIN, PASSWORD)).headers['set-cookie'])
  expect(cookie).toMatch(/^guanxi\.session_token=/)
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
})

test('a password is kept as argon2id', async () => {
  const { rows } = await house.owner.query('select password from people_auth.account')
  expect(rows.map((r) => r.password)).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)])
})

test('whoever signs out is out, and it is written down', async () => {
  const lina = await house.signIn()
  const cookies = new Map(lina.cookies)
  expect((await lina.ask({ method: 'POST', url: '/api/auth/sign-out', payload: {} })).statusCode).toBe(200)
  for (const [name, value] of cookies) lina.cookies.set(name, value)
  expect((await lina.ask({ url: '/api/v1/me' })).statusCode).toBe(401)
  expect((await entries('sign-out')).at(-1)).toMatchObject({ actor_name: '李娜' })
})

test('a session cookie with another signature is nobody', async () => {
  const lina = await house.signIn()
  const [[name, value]] = [...lina.cookies] as [[string, string]]
  lina.cookies.set(name, `${value.slice(0, value.indexOf('.'))}.${encodeURIComponent('A'.repeat(43) + '=')}`)
  expect((await lina.ask({ url: '/api/v1/me' })).statusCode).toBe(401)
})

test('a wrong password is refused without telling whether the address is known', async () => {
  const [wrong, unknown] = [await signInAnswer(ADMIN, 'something else', '10.0.0.1'), await signInAnswer('nobody@example.com', 'something else', '10.0.0.1')]
  expect(wrong.statusCode).toBe(401)
  expect(wrong.headers['content-type']).toContain('application/problem+json')
  expect({ ...wrong.json(), trace: '' }).toEqual({ ...unknown.json(), trace: '' })
  expect(wrong.json().type).toBe('people/wrong-credentials')
  expect((await entries('fail-sign-in')).at(-2)).toMatchObject({ actor: null, actor_name: 'sign-in', object_id: '1', detail: { email: ADMIN, address: '10.0.0.1' } })
})

test('five wrong passwords lock the account at that address, tell how long, and leave others alone', async () => {
  for (let i = 0; i < 5; i++) expect((await signInAnswer(ADMIN, 'guess', '10.0.0.2')).statusCode).toBe(401)
  const locked = await signInAnswer(ADMIN, PASSWORD, '10.0.0.2')
  expect(locked.statusCode).toBe(429)
  expect(locked.json().type).toBe('people/locked')
  expect(locked.json().params.seconds).toBeGreaterThan(290)
  expect(locked.json().params.seconds).toBeLessThanOrEqual(300)
  expect(locked.headers['retry-after']).toBe(String(locked.json().params.seconds))
  expect((await signInAnswer(ADMIN, PASSWORD, '10.0.0.3')).statusCode).toBe(200)
  await house.owner.query("update people_auth.attempt set locked_until = now() - interval '1 second' where locked_until is not null")
  expect((await signInAnswer(ADMIN, PASSWORD, '10.0.0.2')).statusCode).toBe(200)
})

test('many guesses at once are counted each', async () => {
  const answers = await Promise.all(Array.from({ length: 15 }, () => signInAnswer('guessed@example.com', 'guess', '10.0.0.4')))
  expect(answers.filter((a) => a.statusCode === 401)).toHaveLength(5)
  expect(answers.filter((a) => a.statusCode === 429)).toHaveLength(10)
})

test('an account guessed at from many addresses locks everywhere', async () => {
  for (let i = 0; i < 20; i++) await signInAnswer('many@example.com', 'guess', `10.1.0.${i}`)
  expect((await signInAnswer('many@example.com', 'guess', '10.1.1.1')).statusCode).toBe(429)
})

test('nobody makes an account but by invitation', async () => {
  for (const path of ['/sign-up/email', '/update-user', '/delete-user', '/change-email']) {
    expect((await house.browser().ask({ method: 'POST', url: `/api/auth${path}`, payload: { email: 'x@example.com', password: 'long enough', name: 'X' } })).statusCode).toBe(404)
  }
})

test('a changed password counts at once; the old one is gone', async () => {
  const wang = await house.join('王芳', [ROLES.sales])
  const changed = await wang.browser.ask({ method: 'POST', url: '/api/auth/change-password', payload: { currentPassword: PASSWORD, newPassword: '另一个很长的口令', revokeOtherSessions: true } })
  expect(changed.statusCode).toBe(200)
  expect((await signInAnswer(wang.email, PASSWORD)).statusCode).toBe(401)
  expect((await signInAnswer(wang.email, '另一个很长的口令')).statusCode).toBe(200)
  expect((await entries('change-password')).at(-1)).toMatchObject({ actor_name: '王芳' })
})

test('sessions are seen and ended, by oneself and by an administrator', async () => {
  const chen = await house.join('陈静', [ROLES.sales])
  const elsewhere = await house.signIn(chen.email, PASSWORD, '10.2.0.1')
  const { items } = (await chen.browser.ask({ url: '/api/v1/me/sessions' })).json() as { items: { id: string; address: string; current: boolean }[] }
  expect(items.map((s) => s.current).sort()).toEqual([false, true])
  expect(items.find((s) => !s.current)?.address).toBe('10.2.0.1')
  expect((await chen.browser.ask({ method: 'DELETE', url: '/api/v1/me/sessions' })).json()).toEqual({ ended: 1 })
  expect((await elsewhere.ask({ url: '/api/v1/me' })).statusCode).toBe(401)
  const lina = await house.signIn()
  expect((await lina.ask({ url: `/api/v1/members/${chen.id}/sessions` })).json().items).toHaveLength(1)
  expect((await lina.ask({ method: 'DELETE', url: `/api/v1/members/${chen.id}/sessions` })).json()).toEqual({ ended: 1 })
  expect((await chen.browser.ask({ url: '/api/v1/me' })).statusCode).toBe(401)
})

test('nobody ends the session of someone else by its id', async () => {
  const [zhao, qian] = [await house.join('赵一', [ROLES.sales]), await house.join('钱二', [ROLES.sales])]
  const { items: [session] } = (await zhao.browser.ask({ url: '/api/v1/me/sessions' })).json() as { items: { id: string }[] }
  await qian.browser.ask({ method: 'DELETE', url: `/api/v1/me/sessions/${session!.id}` })
  expect((await zhao.browser.ask({ url: '/api/v1/me' })).statusCode).toBe(200)
  expect((await zhao.browser.ask({ method: 'DELETE', url: `/api/v1/me/sessions/${session!.id}` })).statusCode).toBe(204)
  expect((await zhao.browser.ask({ url: '/api/v1/me' })).statusCode).toBe(401)
})

test('a session ends after a week without use, and after a month in any case', async () => {
  const [idle, old, used] = [await house.signIn(), await house.signIn(), await house.signIn()]
  const tokenOf = (b: typeof idle) => decodeURIComponent([...b.cookies.values()][0]!).split('.')[0]
  await house.owner.query(`update people_auth.session set "updatedAt" = now() - interval '8 days' where token = $1`, [tokenOf(idle)])
  await house.owner.query(`update people_auth.session set "expiresAt" = now() - interval '1 second' where token = $1`, [tokenOf(old)])
  await house.owner.query(`update people_auth.session set "updatedAt" = now() - interval '6 days' where token = $1`, [tokenOf(used)])
  expect((await idle.ask({ url: '/api/v1/me' })).statusCode).toBe(401)
  expect((await old.ask({ url: '/api/v1/me' })).statusCode).toBe(401)
  expect((await used.ask({ url: '/api/v1/me' })).statusCode).toBe(200)
  const kept = await house.owner.query(`select "updatedAt" > now() - interval '1 minute' as seen from people_auth.session where token = $1`, [tokenOf(used)])
  expect(kept.rows).toEqual([{ seen: true }])
  await inTransaction(house.db, system('test'), ({ tx }) => sql`select people.forget_expired(now())`.execute(tx))
  expect((await house.owner.query('select count(*)::int as n from people_auth.session where token = any($1)', [[tokenOf(idle), tokenOf(old)]])).rows[0].n).toBe(0)
  expect((await used.ask({ url: '/api/v1/me' })).statusCode).toBe(200)
})

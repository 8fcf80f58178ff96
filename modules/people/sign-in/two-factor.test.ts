import { createOTP } from '@better-auth/utils/otp'
import { base32 } from '@better-auth/utils/base32'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, type Joined, openHouse, PASSWORD, ROLES } from '../house.fixture.ts'

let house: House
let wang: Joined
let secret: string
let backupCodes: string[]
beforeAll(async () => { house = await openHouse(); wang = await house.join('王芳', [ROLES.sales]) })
afterAll(() => house.end())

const code = () => createOTP(secret).totp()
const post = (path: string, payload: object, browser = wang.browser) => browser.ask({ method: 'POST', url: `/api/auth${path}`, payload })
async function halfway(address = '127.0.0.1') {
  const browser = house.browser(address)
  const answer = await post('/sign-in/email', { email: wang.email, password: PASSWORD }, browser)
  return { browser, answer }
}

test('enrolling needs the password, and holds only once a code is right', async () => {
  expect((await post('/two-factor/enable', { password: 'not mine' })).json().type).toBe('people/wrong-password')
  const enabled = (await post('/two-factor/enable', { password: PASSWORD })).json() as { totpURI: string; backupCodes: string[] }
  secret = new TextDecoder().decode(base32.decode(new URL(enabled.totpURI).searchParams.get('secret')!))
  backupCodes = enabled.backupCodes
  expect(backupCodes).toHaveLength(10)
  expect((await wang.browser.ask({ url: '/api/v1/me' })).json().twoFactor).toBe(false)
  expect((await post('/two-factor/verify-totp', { code: '000000' })).json().type).toBe('people/wrong-code')
  expect((await post('/two-factor/verify-totp', { code: await code() })).statusCode).toBe(200)
  expect((await wang.browser.ask({ url: '/api/v1/me' })).json().twoFactor).toBe(true)
})

test('from then on a password alone opens nothing', async () => {
  const { browser, answer } = await halfway()
  expect(answer.json()).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ['totp'] })
  expect((await browser.ask({ url: '/api/v1/me' })).statusCode).toBe(401)
  expect((await post('/two-factor/verify-totp', { code: await code() }, browser)).statusCode).toBe(200)
  expect((await browser.ask({ url: '/api/v1/me' })).json().name).toBe('王芳')
})

test('a backup code works once', async () => {
  const [first] = backupCodes
  const { browser } = await halfway()
  expect((await post('/two-factor/verify-backup-code', { code: first }, browser)).statusCode).toBe(200)
  expect((await browser.ask({ url: '/api/v1/me' })).statusCode).toBe(200)
  expect((await post('/two-factor/verify-backup-code', { code: first }, (await halfway()).browser)).json().type).toBe('people/wrong-code')
})

test('every way in is written down with how', async () => {
  const { rows } = await house.owner.query("select e.action, d.detail->>'by' as by from audit.entry e left join audit.detail d on d.entry_id = e.id where e.object = 'session' and e.object_id = $1 order by e.id", [wang.id])
  expect(rows.map((r) => [r.action, r.by])).toEqual([['sign-in', 'password'], ['enable-two-factor', 'code'], ['sign-in', 'code'], ['sign-in', 'backup-code'], ['fail-sign-in', 'backup-code']])
})

test('ten wrong codes lock the second step, whatever address they come from, and tell how long', async () => {
  await house.owner.query('delete from people_auth.attempt')
  for (let round = 0; round < 3; round++) {
    const { browser } = await halfway(`10.0.0.${round}`)
    for (let i = 0; i < 4; i++) await post('/two-factor/verify-totp', { code: '000000' }, browser)
  }
  const { browser } = await halfway('10.0.0.9')
  const locked = await post('/two-factor/verify-totp', { code: await code() }, browser)
  expect([locked.statusCode, locked.json().type]).toEqual([429, 'people/locked'])
  expect(locked.json().params.seconds).toBeGreaterThan(880)
})

test('an administrator takes a lost second factor away; every session of it ends', async () => {
  const lina = await house.signIn()
  expect((await lina.ask({ method: 'DELETE', url: `/api/v1/members/${wang.id}/two-factor` })).statusCode).toBe(204)
  expect((await wang.browser.ask({ url: '/api/v1/me' })).statusCode).toBe(401)
  await house.owner.query('delete from people_auth.attempt')
  const again = await house.signIn(wang.email)
  expect((await again.ask({ url: '/api/v1/me' })).json().twoFactor).toBe(false)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#platform/db/transaction.ts'
import { system } from '#platform/access/actor.ts'
import { type Browser, type House, type Joined, openHouse, ROLES } from '../house.fixture.ts'
import { createKeyForRole } from './create-key-for-role.ts'

let house: House
let lina: Browser
let sales: Joined
beforeAll(async () => { house = await openHouse(); lina = await house.signIn(); sales = await house.join('王芳', [ROLES.sales]) })
afterAll(() => house.end())

const create = (payload: object, browser = sales.browser) => browser.ask({ method: 'POST', url: '/api/v1/keys', payload })
const by = (key: string, url = '/api/v1/me') => house.browser().ask({ url, headers: { authorization: `Bearer ${key}` } })

test('a key is shown once, works, tells when it was used, and stops at once when revoked', async () => {
  const made = (await create({ name: '官网同步', scopes: ['party.read', 'party.create'] })).json()
  expect(made.key).toMatch(/^gx_[A-Za-z0-9]{8}_[\w-]{43}$/)
  expect((await by(made.key)).json()).toMatchObject({ kind: 'key', name: '王芳 · 官网同步', grants: { 'party.read': ['1'], 'party.create': ['1'] } })
  const { items } = (await sales.browser.ask({ url: '/api/v1/keys' })).json()
  expect(items[0]).toMatchObject({ name: '官网同步', member: { name: '王芳' }, scopes: ['party.read', 'party.create'], role: null, revokedAt: null, lastUsedAt: expect.any(String) })
  expect(JSON.stringify(items)).not.toContain(made.key.slice(12))
  expect((await sales.browser.ask({ method: 'DELETE', url: `/api/v1/keys/${made.apiKey.id}` })).statusCode).toBe(204)
  expect((await by(made.key)).statusCode).toBe(401)
})

test('the secret is kept as a hash that even the application cannot read', async () => {
  const made = (await create({ name: '密', scopes: ['party.read'] })).json()
  const { rows } = await house.owner.query('select k::text as row from people.api_key k')
  expect(rows.some((r) => r.row.includes(made.key.slice(12)))).toBe(false)
  await expect(house.pool.query('select hash from people.api_key')).rejects.toThrow('permission denied')
})

test('a key never does more than its member', async () => {
  expect((await create({ name: '过', scopes: ['party.erase', 'party.read'] })).statusCode).toBe(201)
  const { key } = (await create({ name: '全', roleId: ROLES.administrator })).json()
  expect((await by(key)).json().grants['*']).toBeUndefined()
  expect((await by(key, '/api/v1/roles')).statusCode).toBe(403)
})

test('a key makes no key that may more than itself', async () => {
  const admin = (await create({ name: '管钥', scopes: ['key.create', 'party.read'] }, lina)).json()
  const byKey = (payload: object) => house.browser().ask({ method: 'POST', url: '/api/v1/keys', payload, headers: { authorization: `Bearer ${admin.key}` } })
  expect((await byKey({ name: '升', roleId: ROLES.administrator })).json().type).toBe('people/beyond-own-rights')
  expect((await byKey({ name: '平', scopes: ['party.read'] })).statusCode).toBe(201)
})

test('nobody makes a key for someone else without power over them', async () => {
  expect((await create({ name: '冒', scopes: ['party.read'], memberId: '1' })).statusCode).toBe(403)
  expect((await create({ name: '代', scopes: ['party.read'], memberId: sales.id }, lina)).json().apiKey.member.name).toBe('王芳')
})

test('what does not fit is refused with its place', async () => {
  expect((await create({ name: '空' })).statusCode).toBe(422)
  expect((await create({ name: '双', scopes: ['party.read'], roleId: '3' })).statusCode).toBe(422)
  expect((await create({ name: '过去', scopes: ['party.read'], expiresAt: '2020-01-01T00:00:00Z' })).json()).toMatchObject({ type: 'people/expiry-past', at: '/body/expiresAt' })
  expect((await create({ name: '无此权', scopes: ['party.fly'] })).json()).toMatchObject({ type: 'people/right-unknown', params: { right: 'party.fly' } })
  expect((await create({ name: '无此角色', roleId: '999' })).json().type).toBe('people/role-unknown')
})

test('a key ends on its day', async () => {
  const { key, apiKey } = (await create({ name: '短', scopes: ['party.read'], expiresAt: new Date(Date.now() + 60_000).toISOString() })).json()
  expect((await by(key)).statusCode).toBe(200)
  await house.owner.query("update people.api_key set expires_at = now() - interval '1 second' where id = $1", [apiKey.id])
  expect((await by(key)).statusCode).toBe(401)
})

test('keys are listed and revoked within reach only', async () => {
  const { apiKey } = (await create({ name: '他人的', scopes: ['party.read'] }, lina)).json()
  const { items } = (await sales.browser.ask({ url: '/api/v1/keys' })).json() as { items: { member: { name: string } }[] }
  expect(new Set(items.map((k) => k.member.name))).toEqual(new Set(['王芳']))
  expect((await sales.browser.ask({ method: 'DELETE', url: `/api/v1/keys/${apiKey.id}` })).statusCode).toBe(404)
  expect((await (await house.join('审计', [ROLES.auditor])).browser.ask({ method: 'DELETE', url: `/api/v1/keys/${apiKey.id}` })).statusCode).toBe(403)
})

test('the command line makes a key for a role on behalf of the first administrator', async () => {
  const { key, apiKey } = await inTransaction(house.db, system('cli'), (context) => createKeyForRole(context, { role: 'administrator', name: 'cli' }))
  expect(apiKey).toMatchObject({ member: { name: '李娜' }, role: { code: 'administrator' } })
  expect((await by(key)).json().grants).toEqual({ '*': 'all' })
})

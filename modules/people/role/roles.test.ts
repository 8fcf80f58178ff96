import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type House, openHouse, ROLES } from '../house.fixture.ts'
import type { Role } from './contract.ts'

let house: House
let lina: Browser
beforeAll(async () => { house = await openHouse(); lina = await house.signIn() })
afterAll(() => house.end())

const create = (payload: object, browser = lina) => browser.ask({ method: 'POST', url: '/api/v1/roles', payload })
const reading = { object: 'party', action: 'read', scope: 'all' }

test('built-in roles are listed with the sentences of the modules, and stay as they are', async () => {
  const items = (await lina.ask({ url: '/api/v1/roles' })).json().items as Role[]
  expect(items.map((r) => r.code).slice(0, 9)).toEqual(['administrator', 'manager', 'sales', 'marketing', 'service', 'analyst', 'privacy-officer', 'auditor', 'read-only'])
  expect(items[1]!.grants).toContainEqual({ object: 'member', action: 'read', scope: 'unit' })
  const put = await lina.ask({ method: 'PUT', url: '/api/v1/roles/2', payload: { name: '主管', grants: [] }, headers: { 'if-match': '"1"' } })
  expect(put.json().type).toBe('people/role-built-in')
  expect((await lina.ask({ method: 'DELETE', url: '/api/v1/roles/2' })).json().type).toBe('people/role-built-in')
  await expect(house.db.transaction().execute(async (tx) => { await tx.updateTable('people.role').set({ name: '篡改' }).where('id', '=', '2').execute(); return (await tx.selectFrom('people.role').select('name').where('id', '=', '2').executeTakeFirst())?.name })).resolves.toBe('manager')
})

test('the catalogue of rights has every module’s objects with their labels', async () => {
  const { objects } = (await lina.ask({ url: '/api/v1/roles/rights' })).json() as { objects: { name: string; label: Record<string, string>; actions: string[] }[] }
  expect(objects.find((o) => o.name === 'key')).toMatchObject({ label: { 'zh-CN': 'API 密钥', 'zh-TW': 'API 金鑰', en: 'API key' }, actions: ['read', 'create', 'revoke'] })
  expect(objects.map((o) => o.name)).toContain('party')
})

test('an own role is made, given, rewritten and, once nobody has it, deleted', async () => {
  const role = (await create({ name: '质检', grants: [reading], fields: [{ field: 'party.phone', level: 'masked' }] })).json() as Role
  expect(role).toMatchObject({ code: null, name: '质检', grants: [reading], fields: [{ field: 'party.phone', level: 'masked' }], members: 0, version: 1 })
  const clerk = await house.join('质检员', [role.id])
  expect((await clerk.browser.ask({ url: '/api/v1/me' })).json()).toMatchObject({ grants: { 'party.read': 'all' }, fieldLevels: { 'party.phone': 'masked' } })
  const put = (version: number, payload: object) => lina.ask({ method: 'PUT', url: `/api/v1/roles/${role.id}`, payload, headers: { 'if-match': `"${version}"` } })
  expect((await put(1, { name: '质检', grants: [reading, { object: 'party', action: 'update', scope: 'own' }] })).json()).toMatchObject({ fields: [], members: 1, version: 2 })
  expect((await put(1, { name: '旧', grants: [] })).statusCode).toBe(412)
  expect((await clerk.browser.ask({ url: '/api/v1/me' })).json()).toMatchObject({ grants: { 'party.read': 'all', 'party.update': 'own' }, fieldLevels: {} })
  expect((await lina.ask({ method: 'DELETE', url: `/api/v1/roles/${role.id}` })).json().type).toBe('people/role-in-use')
  const { version } = (await lina.ask({ url: `/api/v1/members/${clerk.id}` })).json()
  await lina.ask({ method: 'PUT', url: `/api/v1/members/${clerk.id}/roles`, payload: { roles: [] }, headers: { 'if-match': `"${version}"` } })
  expect((await lina.ask({ method: 'DELETE', url: `/api/v1/roles/${role.id}` })).statusCode).toBe(204)
  expect((await clerk.browser.ask({ url: '/api/v1/me' })).json().grants).toEqual({})
})

test('a role speaks only of what there is, under a name of its own', async () => {
  expect((await create({ name: '幻', grants: [{ object: 'party', action: 'fly', scope: 'all' }] })).json()).toMatchObject({ type: 'people/right-unknown', params: { right: 'party.fly' }, at: '/body/grants/0' })
  expect((await create({ name: '幻', grants: [], fields: [{ field: 'party.soul', level: 'read' }] })).json().type).toBe('people/right-unknown')
  expect((await create({ name: '同名', grants: [] })).statusCode).toBe(201)
  expect((await create({ name: '同名', grants: [] })).json().type).toBe('people/name-taken')
})

test('whoever makes roles gives no more than they have everywhere, not even to themselves', async () => {
  const maker = (await create({ name: '设岗', grants: [{ object: 'role', action: 'manage', scope: 'all' }, { object: 'role', action: 'read', scope: 'all' }, { object: 'party', action: 'read', scope: 'unit' }] })).json() as Role
  const hr = await house.join('人事', [maker.id])
  const beyond = 'people/beyond-own-rights'
  expect((await create({ name: '越权', grants: [{ object: 'party', action: 'erase', scope: 'own' }] }, hr.browser)).json().type).toBe(beyond)
  expect((await create({ name: '越界', grants: [reading] }, hr.browser)).json().type).toBe(beyond)
  expect((await hr.browser.ask({ method: 'PUT', url: `/api/v1/roles/${maker.id}`, payload: { name: '设岗', grants: [...maker.grants, { object: 'member', action: 'manage', scope: 'all' }] }, headers: { 'if-match': '"1"' } })).json().type).toBe(beyond)
  expect((await create({ name: '本人', grants: [{ object: 'party', action: 'read', scope: 'own' }] }, hr.browser)).statusCode).toBe(201)
  const sales = await house.join('销售', [ROLES.sales])
  expect((await create({ name: '私设', grants: [] }, sales.browser)).statusCode).toBe(403)
})

import { Kysely, PostgresDialect } from 'kysely'
import type { FastifyRequest } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tables } from '#platform/db/tables.ts'
import { type Browser, type House, openHouse, ROLES } from '../house.fixture.ts'
import { createIdentify } from './identify.ts'

let house: House
let lina: Browser
let units: Record<'firm' | 'east' | 'shanghai' | 'west', string>
beforeAll(async () => {
  house = await openHouse()
  lina = await house.signIn()
  const unit = async (name: string, parentId: string) => (await lina.ask({ method: 'POST', url: '/api/v1/units', payload: { name, parentId } })).json().id as string
  const east = await unit('华东区', '1')
  units = { firm: '1', east, shanghai: await unit('上海店', east), west: await unit('华西区', '1') }
})
afterAll(() => house.end())

const grantsOf = async (browser: Browser): Promise<Record<string, unknown>> => (await browser.ask({ url: '/api/v1/me' })).json().grants

test('scopes become units where the member stands', async () => {
  const manager = await house.join('周管', [ROLES.manager], { unitId: units.east })
  const sales = await house.join('吴销', [ROLES.sales], { unitId: units.east })
  expect((await grantsOf(manager.browser))['party.read']).toEqual([units.east, units.shanghai])
  expect((await grantsOf(sales.browser))['party.read']).toEqual([units.east])
  expect((await grantsOf(sales.browser))['key.create']).toBe('own')
  expect(await grantsOf(lina)).toEqual({ '*': 'all' })
})

test('rights that change count with the next request', async () => {
  const zheng = await house.join('郑新', [ROLES.sales], { unitId: units.west })
  const before = await grantsOf(zheng.browser)
  expect(before['party.merge']).toBe('own')
  const { version } = (await lina.ask({ url: `/api/v1/members/${zheng.id}` })).json()
  await lina.ask({ method: 'PUT', url: `/api/v1/members/${zheng.id}/roles`, payload: { roles: [ROLES.readOnly] }, headers: { 'if-match': `"${version}"` } })
  const after = await grantsOf(zheng.browser)
  expect(after['party.update']).toBeUndefined()
  expect(after['party.read']).toEqual([units.west])
  const kid = (await lina.ask({ method: 'POST', url: '/api/v1/units', payload: { name: '成都店', parentId: units.west } })).json().id
  expect((await grantsOf(zheng.browser))['party.read']).toEqual([units.west, kid])
})

test('a member who is shut out is out with the next request, and their keys with them', async () => {
  const feng = await house.join('冯去', [ROLES.sales])
  const { key } = (await feng.browser.ask({ method: 'POST', url: '/api/v1/keys', payload: { name: '同步', scopes: ['party.read'] } })).json()
  const byKey = () => house.browser().ask({ url: '/api/v1/me', headers: { authorization: `Bearer ${key}` } })
  expect((await byKey()).json()).toMatchObject({ kind: 'key', name: '冯去 · 同步', grants: { 'party.read': ['1'] } })
  expect((await lina.ask({ method: 'POST', url: `/api/v1/members/${feng.id}/deactivation` })).statusCode).toBe(200)
  expect((await feng.browser.ask({ url: '/api/v1/me' })).statusCode).toBe(401)
  expect((await byKey()).statusCode).toBe(401)
  await expect(house.signIn(feng.email)).rejects.toThrow('people/inactive')
  await lina.ask({ method: 'DELETE', url: `/api/v1/members/${feng.id}/deactivation` })
  expect((await byKey()).statusCode).toBe(200)
  expect((await (await house.signIn(feng.email)).ask({ url: '/api/v1/me' })).statusCode).toBe(200)
})

test('a known session costs one query, and none is answered from memory alone', async () => {
  const queries: string[] = []
  const counted = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: house.pool }), log: (event) => { queries.push(event.query.sql) } })
  const { key } = (await lina.ask({ method: 'POST', url: '/api/v1/keys', payload: { name: '数', scopes: ['party.read'] } })).json()
  const identify = createIdentify({ db: counted, secret: 'test' })
  const request = { headers: { authorization: `Bearer ${key}` } } as FastifyRequest
  const first = await identify(request)
  expect(queries).toHaveLength(2)
  expect(await identify(request)).toBe(first)
  expect(queries).toHaveLength(3)
})

test('bearers of nothing are nobody', async () => {
  for (const authorization of ['Bearer gx_AAAAAAAA_' + 'A'.repeat(43), 'Bearer nonsense', 'Basic eDp5', `Bearer ${'x'.repeat(5000)}`]) {
    expect((await house.browser().ask({ url: '/api/v1/me', headers: { authorization } })).statusCode).toBe(401)
  }
})

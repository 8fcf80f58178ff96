import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type House, openHouse, ROLES } from '../house.fixture.ts'
import type { Unit } from './contract.ts'

let house: House
let lina: Browser
beforeAll(async () => { house = await openHouse(); lina = await house.signIn() })
afterAll(() => house.end())

const create = async (name: string, parentId = '1', browser = lina): Promise<Unit> => (await browser.ask({ method: 'POST', url: '/api/v1/units', payload: { name, parentId } })).json()
const change = (unit: Unit, payload: object, browser = lina) => browser.ask({ method: 'PATCH', url: `/api/v1/units/${unit.id}`, payload, headers: { 'if-match': `"${unit.version}"` } })
const remove = (id: string, browser = lina) => browser.ask({ method: 'DELETE', url: `/api/v1/units/${id}` })
const find = async (id: string): Promise<Unit> => ((await lina.ask({ url: '/api/v1/units' })).json().items as Unit[]).find((u) => u.id === id)!

test('units form a tree under the firm', async () => {
  const east = await create('华东区')
  const shanghai = await create('上海店', east.id)
  expect(await find('1')).toMatchObject({ name: '棠记雅集', parentId: null, members: 1 })
  expect(await find(shanghai.id)).toMatchObject({ parentId: east.id, members: 0, version: 1 })
  expect((await lina.ask({ method: 'POST', url: '/api/v1/units', payload: { name: '悬空', parentId: '999' } })).json().type).toBe('people/unit-unknown')
})

test('a unit moves with all below it, but never below itself', async () => {
  const [a, b] = [await create('甲'), await create('乙')]
  const below = await create('甲一', a.id)
  expect((await change(a, { parentId: below.id })).json().type).toBe('people/unit-cycle')
  expect((await change(a, { parentId: a.id })).json().type).toBe('people/unit-cycle')
  expect((await change(a, { parentId: b.id, name: '甲部' })).json()).toMatchObject({ name: '甲部', parentId: b.id, version: 2 })
  expect((await change(a, { name: '旧版本' })).statusCode).toBe(412)
  expect((await change(await find('1'), { parentId: b.id })).json().type).toBe('people/unit-root')
})

test('two moves at once that would make a ring together: one is refused', async () => {
  const [x, y] = [await create('丙'), await create('丁')]
  const answers = await Promise.all([change(x, { parentId: y.id }), change(y, { parentId: x.id })])
  expect(answers.map((a) => a.statusCode).sort()).toEqual([200, 409])
})

test('only an empty unit is deleted', async () => {
  const parent = await create('戊')
  const kid = await create('戊一', parent.id)
  const member = await house.join('戊人', [], { unitId: kid.id })
  expect((await remove(parent.id)).json().type).toBe('people/unit-in-use')
  expect((await remove(kid.id)).json().type).toBe('people/unit-in-use')
  const { version } = (await lina.ask({ url: `/api/v1/members/${member.id}` })).json()
  await lina.ask({ method: 'PATCH', url: `/api/v1/members/${member.id}`, payload: { unitId: '1' }, headers: { 'if-match': `"${version}"` } })
  expect((await remove(kid.id)).statusCode).toBe(204)
  expect((await remove(parent.id)).statusCode).toBe(204)
  expect((await remove('1')).json().type).toBe('people/unit-root')
})

test('whoever manages units of their own part changes nothing elsewhere', async () => {
  const [north, south] = [await create('华北区'), await create('华南区')]
  const role = (await lina.ask({ method: 'POST', url: '/api/v1/roles', payload: { name: '区长', grants: [{ object: 'unit', action: 'manage', scope: 'unit' }] } })).json().id
  const head = await house.join('区长', [role], { unitId: north.id })
  const kid = await create('北京店', north.id, head.browser)
  expect(kid).toMatchObject({ name: '北京店', parentId: north.id })
  expect((await change(kid, { name: '北京一店' }, head.browser)).statusCode).toBe(200)
  expect((await change(await find(kid.id), { parentId: south.id }, head.browser)).statusCode).toBe(403)
  expect((await change(south, { name: '夺' }, head.browser)).statusCode).not.toBe(200)
  expect((await remove(south.id, head.browser)).statusCode).toBe(403)
  expect((await find(south.id)).name).toBe('华南区')
  expect((await head.browser.ask({ method: 'POST', url: '/api/v1/units', payload: { name: '广州店', parentId: south.id } })).statusCode).toBe(403)
  const reader = await house.join('读者', [ROLES.readOnly])
  expect((await remove(kid.id, reader.browser)).statusCode).toBe(403)
})

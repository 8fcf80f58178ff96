import { afterAll, beforeAll, expect, test } from 'vitest'
import { reach } from '#platform/access/actor.ts'
import { type CastName, createWorld, type World } from '#test/world.ts'
import type { PartyInput } from '../contract.ts'
import { createParty } from './create-party.ts'
import { deleteParty, restoreParty } from './delete-party.ts'
import { findParties } from './find-parties.ts'
import { getParty } from './get-party.ts'
import { updateParty } from './update-party.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const person = (name: string, more: Partial<PartyInput> = {}): PartyInput => ({ kind: 'person', name, ...more })
const create = (who: CastName, input: PartyInput) => world.as(who, (c) => createParty(c, input))
const list = (who: CastName, query: object = {}) => world.as(who, (c) => findParties(c, { limit: 50, sort: 'name', ...query }))
const names = async (who: CastName, query: object = {}) => (await list(who, query)).items.map((p) => p.name)

test('a salesperson creates a customer in her unit; colleagues of the unit see it, the other shop does not', async () => {
  const made = await create('liNa', person('林晓棠', { contacts: [{ channel: 'phone', value: '+86 138-0000 4417', label: 'main' }, { channel: 'email', value: 'Lin@Example.com', label: 'main' }], roles: ['customer'], tags: ['瑜伽'] }))
  expect(made).toMatchObject({ name: '林晓棠', unitName: '青羊店', ownerName: '李娜', version: 1, mayEdit: true })
  expect(made.contacts.map((c) => c.isMain)).toEqual([true, true])
  expect(await names('chenSi')).toEqual(['林晓棠'])
  expect(await names('zhaoLei')).toEqual(['林晓棠'])
  expect(await names('wangQiang')).toEqual([])
  await expect(world.as('wangQiang', (c) => getParty(c, { id: made.id }))).rejects.toThrow('parties/not-found')
})

test('lists are ordered by pinyin, filtered, and paged by key without a gap', async () => {
  for (const name of ['张三丰', 'Anna Schmidt', '欧阳娜娜', '陈蕾']) await create('wangQiang', person(name, { tags: name === '陈蕾' ? ['烘焙'] : [] }))
  expect(await names('wangQiang')).toEqual(['Anna Schmidt', '陈蕾', '欧阳娜娜', '张三丰'])
  const first = await list('wangQiang', { limit: 3 })
  expect((await list('wangQiang', { limit: 3, cursor: first.next })).items.map((p) => p.name)).toEqual(['张三丰'])
  const back = await list('wangQiang', { limit: 2, sort: '-updatedAt' })
  const rest = await list('wangQiang', { limit: 2, sort: '-updatedAt', cursor: back.next })
  expect(new Set([...back.items, ...rest.items].map((p) => p.id)).size).toBe(4)
  expect(await names('wangQiang', { filter: { field: 'name', op: 'contains', value: '娜' } })).toEqual(['欧阳娜娜'])
  expect(await names('wangQiang', { filter: { all: [{ field: 'kind', op: 'is', value: 'person' }, { not: { field: 'stage', op: 'is', value: '0' } }] } })).toEqual([])
  await expect(list('wangQiang', { filter: { field: 'nonsense', op: 'is', value: 1 } })).rejects.toThrow('filter/unknown-field')
  await expect(list('wangQiang', { filter: { field: 'birthday', op: 'is', value: '2026-02-31x' } })).rejects.toThrow('filter/bad-value')
})

test('of two editors the second is told; nothing of the first is lost', async () => {
  const made = await create('liNa', person('何其芳客'))
  const changed = await world.as('liNa', (c) => updateParty(c, made.id, { contactHours: '晚上' }, made.version))
  expect(changed).toMatchObject({ version: 2, contactHours: '晚上' })
  await expect(world.as('chenSi', (c) => updateParty(c, made.id, { contactHours: '早上' }, made.version))).rejects.toThrow('request/stale')
  await expect(world.as('wangQiang', (c) => updateParty(c, made.id, { contactHours: '早上' }, 2))).rejects.toThrow('parties/not-found')
  await expect(world.as('zhaoYiman', (c) => updateParty(c, made.id, { contactHours: '早上' }, 2))).rejects.toThrow('request/forbidden')
})

test('the bin takes and gives back', async () => {
  const made = await create('liNa', person('临时客户'))
  await world.as('liNa', (c) => deleteParty(c, made.id))
  expect(await names('liNa', { filter: { field: 'name', op: 'is', value: '临时客户' } })).toEqual([])
  expect(await names('liNa', { deleted: true })).toEqual(['临时客户'])
  await world.as('liNa', (c) => restoreParty(c, made.id))
  expect(await names('liNa', { filter: { field: 'name', op: 'is', value: '临时客户' } })).toEqual(['临时客户'])
  expect(reach(world.actors.chenSi, 'delete', 'party')).toBeNull()
  await expect(world.as('chenSi', (c) => deleteParty(c, made.id))).rejects.toThrow('parties/not-found')
})

test('masked fields are masked in the record and in the list', async () => {
  world.actors.anna = { ...world.actors.anna, fieldLevels: { 'party.phone': 'masked', 'party.email': 'hidden' } }
  const { items } = await list('anna', { filter: { field: 'name', op: 'is', value: '林晓棠' } })
  expect(items[0]).toMatchObject({ phone: '+86••••4417', email: null })
  const whole = await world.as('anna', (c) => getParty(c, { id: items[0]!.id }))
  expect(whole.masked).toEqual(['phone', 'email'])
  expect(JSON.stringify(whole)).not.toMatch(/0000 ?4417|xample\.com/)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineCustomField } from '../field/define-custom-field.ts'
import { stage, type Stage } from '../testing/stage.ts'
import { orderViews } from './order-views.ts'
import { findViews } from './read-views.ts'
import { changeView, createView, deleteView, setShared } from './write-view.ts'

let s: Stage
beforeAll(async () => { s = await stage() })
afterAll(() => s.close())

const create = (name: string, more = {}, who = s.lina) => s.as(who, (c) => createView(c, { list: 'parties', name, filter: { all: [] }, sort: '-updatedAt', columns: [], ...more }))
const names = async (who = s.lina) => (await s.as(who, (c) => findViews(c, 'parties'))).views.map((v) => v.name)

test('kept, ordered, changed, deleted by whose they are', async () => {
  const [first, second, third] = [await create('甲'), await create('乙'), await create('丙')]
  await s.as(s.lina, (c) => orderViews(c, { ids: [third.id, first.id] }))
  expect(await names()).toEqual(['丙', '甲', '乙'])
  expect(await s.as(s.lina, (c) => changeView(c, second.id, { name: '乙二', columns: ['birthday'] }))).toMatchObject({ name: '乙二', columns: ['birthday'], mine: true })
  await s.as(s.lina, (c) => deleteView(c, first.id))
  expect(await names()).toEqual(['丙', '乙二'])
})

test('a shared view is everyone\'s to use and its owner\'s to change', async () => {
  const view = await create('生日', {}, s.wang)
  expect(await names()).not.toContain('生日')
  await s.as(s.wang, (c) => setShared(c, view.id, true))
  expect((await s.as(s.lina, (c) => findViews(c, 'parties'))).views.at(-1)).toMatchObject({ name: '生日', mine: false, ownerName: '王强' })
  await expect(s.as(s.lina, (c) => changeView(c, view.id, { name: 'x' }))).rejects.toMatchObject({ code: 'parties/view-not-found' })
  await s.as(s.lina, (c) => orderViews(c, { ids: [view.id] }))
  await s.as(s.wang, (c) => setShared(c, view.id, false))
  expect(await names()).not.toContain('生日')
})

test('refuses what could not be shown; a field of the firm\'s own can', async () => {
  await expect(create('x', { filter: { field: 'nothing', op: 'is', value: 1 } })).rejects.toMatchObject({ code: 'filter/unknown-field' })
  await expect(create('x', { sort: 'birthday' })).rejects.toMatchObject({ code: 'parties/unknown-sort', at: '/body/sort' })
  expect(await create('tel', { columns: ['phone', 'email'] })).toMatchObject({ columns: ['phone', 'email'] })
  await expect(create('x', { columns: ['custom.cups'] })).rejects.toMatchObject({ code: 'parties/view-column' })
  await s.as(s.boss, (c) => defineCustomField(c, { kind: 'number', key: 'cups', label: { en: 'Cups' } }))
  expect(await create('x', { columns: ['custom.cups'], filter: { field: 'custom.cups', op: 'atLeast', value: 3 } })).toMatchObject({ columns: ['custom.cups'] })
})

test('views of a list are for those who may read it', async () => {
  const partiesOnly = { ...s.lina, grants: { 'party.read': 'all' as const } }
  expect((await s.as(partiesOnly, (c) => findViews(c, 'parties'))).views.length).toBeGreaterThan(0)
  await expect(s.as(partiesOnly, (c) => findViews(c, 'orders'))).rejects.toMatchObject({ status: 403 })
  await expect(create('x', { list: 'orders', sort: 'orderedDay' }, partiesOnly)).rejects.toMatchObject({ status: 403 })
  await expect(s.as(s.lina, (c) => findViews(c, 'moons'))).rejects.toMatchObject({ code: 'parties/view-list' })
})

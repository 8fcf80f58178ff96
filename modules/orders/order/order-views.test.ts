import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import type { CastName } from '#test/world.ts'

let world: ServedWorld
beforeAll(async () => { world = await createServedWorld() })
afterAll(() => world.close())

const unpaid = { field: 'payment', op: 'in', value: ['unpaid', 'part'] }
const keep = (who: CastName, body: object) => world.ask(who, { method: 'POST', path: '/views', body })
const names = async (who: CastName, list?: string) => ((await world.ask(who, { method: 'GET', path: `/views${list ? `?list=${list}` : ''}` })).body as { views: { name: string }[] }).views.map((v) => v.name)

test('a view knows its list: kept by that list’s fields, told with that list alone', async () => {
  const made = await keep('liNa', { list: 'orders', name: '待收款', filter: unpaid, sort: 'orderedDay' })
  expect(made).toMatchObject({ status: 201, body: { list: 'orders', name: '待收款', filter: unpaid, sort: 'orderedDay', columns: [], mine: true } })
  await keep('liNa', { name: '本月生日', filter: { field: 'kind', op: 'is', value: 'person' } })
  expect(await names('liNa', 'orders')).toEqual(['待收款'])
  expect(await names('liNa')).toEqual(['本月生日'])
  const { id } = made.body as { id: string }
  const change = (body: object) => world.ask('liNa', { method: 'PATCH', path: `/views/${id}`, body })
  expect((await change({ filter: { field: 'birthday', op: 'filled' } })).body).toMatchObject({ type: 'filter/unknown-field' })
  expect((await change({ name: '待收', filter: { field: 'channel', op: 'is', value: 'shop' } })).body).toMatchObject({ list: 'orders', name: '待收' })
})

test('shared, it is everyone’s who may read orders; what orders cannot show is refused', async () => {
  const { id } = (await keep('zhaoLei', { list: 'orders', name: '门店', filter: { field: 'channel', op: 'is', value: 'shop' }, sort: '-orderedDay' })).body as { id: string }
  expect(await names('liNa', 'orders')).not.toContain('门店')
  await world.ask('zhaoLei', { method: 'POST', path: `/views/${id}/sharing` })
  expect(await names('liNa', 'orders')).toContain('门店')
  for (const [body, type] of [
    [{ sort: '-updatedAt' }, 'parties/unknown-sort'], [{ sort: 'orderedDay', columns: ['phone'] }, 'parties/view-column'], [{ sort: 'orderedDay', filter: { field: 'birthday', op: 'filled' } }, 'filter/unknown-field'], [{ sort: 'orderedDay', list: 'moons' }, 'parties/view-list'],
  ] as const) expect((await keep('liNa', { list: 'orders', name: 'x', ...body })).body, type).toMatchObject({ type })
})

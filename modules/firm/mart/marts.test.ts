import { afterAll, beforeAll, expect, test } from 'vitest'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import { type Asked, createServedWorld, type ServedWorld } from '#test/server.ts'
import { testWarehouse, type TestWarehouse } from '#test/warehouse.ts'
import type { CastName } from '#test/world.ts'

let world: ServedWorld
let warehouse: TestWarehouse
beforeAll(async () => {
  world = await createServedWorld()
  warehouse = await testWarehouse(world)
  await world.owner.query(`insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) select 'person', 'p' || n, 'p', case when n <= 3 then $1::bigint else $2::bigint end, now(), now() from generate_series(1, 5) n`, [world.units.qingyang, world.units.gaoxin])
  await world.owner.query(`insert into parties.contact (party_id, channel, value, value_key, address) select id, 'address', 'x', 'x', jsonb_build_object('region', case name when 'p1' then '四川' when 'p4' then '四川' else 'O''Brien\\' end) from parties.party`)
  await warehouse.feedNow()
})
afterAll(async () => { await warehouse.close(); await world.close() })

const call = (who: CastName, asked: Asked) => world.ask(who, asked)
const make = async (name: string, rest: object = {}) => (await call('zhouMin', { method: 'POST', path: '/marts', body: { name, ...rest } })).body as { id: string; version: number }
const count = (who: CastName, mart: string, table = 'parties_party') => world.as(who, async (c) => Number((await askWarehouse<{ n: string }>(c, { sql: `select count() as n from {{${table}}}`, mart })).rows[0]!.n))

test('a mart keeps to its units and those below, to its regions, and to its functions, and never shows more than the list', async () => {
  const chengdu = await make('成都', { unitIds: [world.units.chengdu] })
  const qingyang = await make('青羊', { unitIds: [world.units.qingyang] })
  const sichuan = await make('四川', { regions: ['四川'] })
  const odd = await make('Odd', { unitIds: [world.units.gaoxin], regions: ["O'Brien\\"] })
  expect(await Promise.all([chengdu, qingyang, sichuan, odd].map((m) => count('zhouMin', m.id)))).toEqual([5, 3, 2, 1])
  expect(await Promise.all([chengdu, qingyang, sichuan].map((m) => count('wangQiang', m.id)))).toEqual([2, 0, 1])
  const sales = await make('销售', { functions: ['orders'] })
  expect([await count('zhouMin', sales.id), await count('zhouMin', sales.id, 'orders_sale')]).toEqual([5, 0])
  await expect(count('zhouMin', sales.id, 'touchpoints_contact')).rejects.toMatchObject({ code: 'warehouse/outside-mart' })
  await expect(count('zhouMin', '999')).rejects.toMatchObject({ code: 'warehouse/no-mart' })
})

test('made, changed and done away with by who keeps the settings; seen by all; told apart by name', async () => {
  const mart = await make('北区')
  expect(await call('liNa', { method: 'POST', path: '/marts', body: { name: 'x' } })).toMatchObject({ status: 403 })
  expect((await call('zhouMin', { method: 'POST', path: '/marts', body: { name: '北区' } })).body).toMatchObject({ type: 'firm/mart-name-taken' })
  expect((await call('zhouMin', { method: 'POST', path: '/marts', body: { name: 'y', unitIds: ['99999'] } })).body).toMatchObject({ type: 'firm/mart-unit-unknown' })
  const change = (version: number) => call('zhouMin', { method: 'PUT', path: `/marts/${mart.id}`, body: { name: '北方' }, headers: { 'if-match': `"${version}"` } })
  expect(await change(mart.version)).toMatchObject({ status: 200, body: { name: '北方', version: 2 } })
  expect(await change(mart.version)).toMatchObject({ status: 412 })
  expect(((await call('liNa', { method: 'GET', path: '/marts' })).body as { marts: { name: string }[] }).marts.map((m) => m.name)).toContain('北方')
  expect(await call('zhouMin', { method: 'DELETE', path: `/marts/${mart.id}` })).toMatchObject({ status: 204 })
  expect(await call('zhouMin', { method: 'DELETE', path: `/marts/${mart.id}` })).toMatchObject({ status: 404 })
})

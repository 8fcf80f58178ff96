import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import { testWarehouse, type TestWarehouse } from '#test/warehouse.ts'

let world: ServedWorld
let warehouse: TestWarehouse
beforeAll(async () => { world = await createServedWorld(); warehouse = await testWarehouse(world) })
afterAll(async () => { await warehouse.close(); await world.close() })

const state = async (who: 'zhouMin' | 'liNa' = 'zhouMin') => world.ask(who, { method: 'GET', path: '/operations/warehouse' })

test('how far the analysis engine is behind is told to who runs the firm, and to nobody else', async () => {
  expect((await state()).body).toMatchObject({ state: 'building', builtAt: null })
  await warehouse.feedNow()
  expect((await state()).body).toMatchObject({ state: 'ready', lagSeconds: 0, waiting: 0, rebuilding: null })
  await world.owner.query("insert into warehouse.change (source, keys, fresh, at) values ('parties.party', '{1,2}', false, now() - interval '1 minute')")
  const late = (await state()).body as { lagSeconds: number; waiting: number }
  expect(late.waiting).toBe(2)
  expect(late.lagSeconds).toBeGreaterThan(59)
  expect((await world.app.inject({ url: '/metrics' })).body).toMatch(/guanxi_warehouse\{what="waiting_rows"\} 2/)
  expect((await state('liNa')).status).toBe(403)
})

test('a rebuilding is asked for by who may, done though no feeder listened, once, and audited', async () => {
  const copy = async () => (await world.owner.query<{ name: string }>("select name from warehouse.copy where state = 'current'")).rows[0]!.name
  const before = await copy()
  expect(await world.ask('liNa', { method: 'POST', path: '/operations/warehouse/rebuild' })).toMatchObject({ status: 403 })
  expect(await world.ask('zhouMin', { method: 'POST', path: '/operations/warehouse/rebuild' })).toMatchObject({ status: 202, body: { asked: true } })
  await warehouse.feedNow()
  const after = await copy()
  expect(after).not.toBe(before)
  await warehouse.feedNow()
  expect(await copy()).toBe(after)
  expect((await world.owner.query("select count(*)::int as n from audit.entry where object = 'warehouse'")).rows[0].n).toBe(1)
})

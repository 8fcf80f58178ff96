import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '#test/world.ts'
import { testWarehouse, type TestWarehouse } from '#test/warehouse.ts'
import { askWarehouse } from './door/ask-warehouse.ts'

let world: World
let warehouse: TestWarehouse
beforeAll(async () => { world = await createWorld(); warehouse = await testWarehouse(world) })
afterAll(async () => { await warehouse.close(); await world.close() })

const ids = (who: Parameters<World['as']>[0], sql = 'select id from {{parties_party}} order by id') => world.as(who, async (c) => (await askWarehouse<{ id: string }>(c, { sql })).rows.map((r) => r.id))

test('what is there is built, what changes is fed', async () => {
  await world.owner.query(`insert into parties.party (kind, name, sort_name, unit_id, birthday, custom, created_at, updated_at) select 'person', 'p' || n, 'p' || n, $1, '1990-02-03', '{"a": "it''s\\n\\\\"}', now(), now() from generate_series(1, 5) n`, [world.units.qingyang])
  await warehouse.feedNow()
  expect(await ids('zhouMin')).toHaveLength(5)
  expect(await ids('liNa')).toHaveLength(5)
  expect(await ids('wangQiang')).toHaveLength(0)
  await world.owner.query(`update parties.party set unit_id = $1 where name = 'p1'`, [world.units.gaoxin])
  await warehouse.feedNow()
  expect(await ids('liNa')).toHaveLength(4)
  expect(await ids('wangQiang')).toHaveLength(1)
  expect(await world.asSystem((c) => askWarehouse(c, { sql: "select birthday, custom['a'] as a, kind from {{parties_party}} limit 1" }))).toMatchObject({ rows: [{ birthday: '1990-02-03', a: "it's\n\\", kind: 'person' }], lagSeconds: 0 })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Filter } from '#kernel/filter.ts'
import { compile } from '#platform/filter/compile.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { partyFields } from '../extends.ts'
import { ownTiers } from './own-tiers.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  const unit = world.units.qingyang
  await world.owner.query(`insert into parties.party (id, kind, name, sort_name, unit_id, created_at, updated_at) select i, 'person', 'n' || i, 'n' || i, $1, now(), now() from generate_series(501, 504) i`, [unit])
  await world.owner.query('update parties.party set survivor_id = 501 where id = 504')
  await world.owner.query(`insert into orders.sales_order (buyer_id, ordered_day, currency, amount, base_cents, kind, unit_id, created_at, updated_at)
    values (501, '2026-03-31', 'CNY', 1, 100, 'order', $1, now(), now()), (502, '2026-04-01', 'CNY', 1, 100, 'order', $1, now(), now()), (503, '2026-03-15', 'CNY', -1, -100, 'return', $1, now(), now()), (504, '2026-05-02', 'CNY', 1, 100, 'order', $1, now(), now())`, [unit])
  await world.owner.query(`insert into intelligence.standing (party_id, stage) values (501, 3), (502, 4), (503, 0) on conflict (party_id) do update set stage = excluded.stage`)
  await world.owner.query(`insert into intelligence.standing_history (party_id, day, stage, loyalty) values (501, current_date - 200, 2, 3), (501, current_date - 10, 3, 3), (502, current_date - 95, 3, 3), (502, current_date - 20, 4, 4)`)
})
afterAll(() => world.close())

const fields = new Map(partyFields.map((f) => [f.key, f]))

/** The parties that fit, as a list would find them. */
const found = (filter: Filter) => world.as('liNa', async ({ tx }) => {
  const { where, sources } = compile(filter, { fields, now: today, today: '2026-11-22' })
  const { rows } = await sql<{ id: string }>`select party.id::text from parties.party party ${sql.join(sources.map((s) => s.join), sql` `)} where party.survivor_id is null and ${where} order by 1`.execute(tx)
  return rows.map((r) => r.id)
})

test('bought on: any purchase counts, returns do not, and what was merged counts for its survivor', async () => {
  expect(await found({ field: 'bought', op: 'between', value: ['2026-03-01', '2026-03-31'] })).toEqual(['501'])
  expect(await found({ field: 'bought', op: 'is', value: '2026-05-02' })).toEqual(['501'])
  expect(await found({ field: 'bought', op: 'after', value: '2026-04-01' })).toEqual(['501', '502'])
  expect(await found({ field: 'bought', op: 'empty' })).toEqual(['503'])
  await expect(found({ field: 'bought', op: 'is', value: 'soon' })).rejects.toThrow('filter/bad-value')
})

test('the lifecycle some days ago is the last known by then, and none before the first', async () => {
  expect(await found({ field: 'stage90DaysAgo', op: 'is', value: '2' })).toEqual(['501'])
  expect(await found({ all: [{ field: 'stage90DaysAgo', op: 'is', value: '3' }, { field: 'stage', op: 'is', value: '4' }] })).toEqual(['502'])
  expect(await found({ field: 'stage180DaysAgo', op: 'in', value: ['2', '3'] })).toEqual(['501'])
  expect(await found({ field: 'stage365DaysAgo', op: 'is', value: '0' })).toEqual(['501', '502', '503'])
})

test('tiers are offered by the names that the firm gave them, as many as it has', async () => {
  const load = () => world.as('liNa', ({ tx }) => ownTiers.load(tx))
  expect(await load()).toEqual([])
  await world.owner.query(`insert into firm.setting (key, value, updated_at) values ('tiers.names', '["钻石", "金", "银", "普通"]', now())`)
  expect((await load()).map((f) => [f.key, f.choices!.map((c) => [c.key, c.label.en])])).toEqual([['tier', [['1', '钻石'], ['2', '金'], ['3', '银'], ['4', '普通']]]])
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '#test/world.ts'
import { runValues } from './run-values.ts'

const shared = join(import.meta.dirname, '../../../../shared')
if (!existsSync(shared)) console.warn('shared data are absent: the CDNOW tests are left out')

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

/** Imported as orders: a party for each customer, an order for each row. */
async function bring(rows: readonly { who: number; day: string; cents: number }[]): Promise<void> {
  await world.owner.query(`insert into parties.party (id, kind, name, sort_name, unit_id, created_at, updated_at) select distinct (r ->> 'who')::int, 'person', r ->> 'who', r ->> 'who', $1::bigint, now(), now() from json_array_elements($2::json) r`, [world.units.gaoxin, JSON.stringify(rows)])
  await world.owner.query(`insert into orders.sales_order (buyer_id, ordered_day, currency, amount, base_cents, kind, unit_id, created_at, updated_at)
    select (r ->> 'who')::int, (r ->> 'day')::date, 'CNY', (r ->> 'cents')::int / 100.0, (r ->> 'cents')::int, 'order', $1, now(), now() from json_array_elements($2::json) r`, [world.units.gaoxin, JSON.stringify(rows)])
}

const party = async (id: number) => (await world.owner.query('select * from value.party where party_id = $1', [id])).rows[0] as Record<string, unknown>

test.runIf(existsSync(shared))('CDNOW in the database shows the parameters of the reference, and values of each customer', async () => {
  const rows = readFileSync(join(shared, 'data/cdnow_sample.txt'), 'utf8').trim().split('\n').map((l) => l.trim().split(/\s+/))
  await bring(rows.map((r) => ({ who: 100_000 + Number(r[1]), day: `${r[2]!.slice(0, 4)}-${r[2]!.slice(4, 6)}-${r[2]!.slice(6)}`, cents: Math.round(Number(r[4]) * 100) })))
  const found = await runValues(world.db, new Date('1997-09-30T04:00:00Z'))
  expect(found).toMatchObject({ parties: 2357, changed: 2357 })
  const { models } = JSON.parse(readFileSync(join(shared, 'reference/btyd_cdnow.json'), 'utf8')).cdnow_sample_exact as { models: Record<string, { params: Record<string, number>; ll: number }> }
  const model = found.model!
  const reference = models[{ 'pareto-nbd': 'pnbd', 'mbg-nbd': 'mbgnbd' }[model.model.kind as 'pareto-nbd']]!
  expect(model.fit.logLikelihood).toBeCloseTo(reference.ll, 3)
  for (const [name, value] of Object.entries(reference.params)) expect(model.fit.params[name]! / value).toBeCloseTo(1, 3)
  expect(model.spendFit).toMatchObject({ customers: 946, params: { p: expect.closeTo(6.2496, 1), q: expect.closeTo(3.7442, 2), gamma: expect.closeTo(15.44, 0) } })
  expect(await party(100_001)).toMatchObject({ purchases: 3, class: expect.any(Number), past_assumed: true })
  expect(await runValues(world.db, new Date('1997-09-30T04:00:00Z'))).toMatchObject({ changed: 0 })
}, 30_000)

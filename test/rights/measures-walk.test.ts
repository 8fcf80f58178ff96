import { afterAll, beforeAll, expect, test } from 'vitest'
import { askMeasures, readCatalogue } from '#modules/measures/api.ts'
import { AnalysisQuery } from '#modules/measures/contract.ts'
import { hasTime, mayMeasure, maySplit, partsOf, splits } from '#modules/measures/catalogue/read-catalogue.ts'
import { cast, type CastName, createWorld, type World } from '../world.ts'
import { testWarehouse, type TestWarehouse } from '../warehouse.ts'

/**
 * No leak by aggregate: every measure, as every role, before and after another unit gets a customer with rows of every kind. Whoever may not see that customer
 * must be told the same, by every split; and whoever may is told otherwise, which shows that there is something to be told.
 */
let world: World
let warehouse: TestWarehouse
beforeAll(async () => {
  world = await createWorld()
  warehouse = await testWarehouse(world)
  await plant(world, 601, 'qingyang')
  await warehouse.feedNow()
})
afterAll(async () => { await warehouse.close(); await world.close() })

/** A customer of a shop with everything that is counted. */
async function plant({ owner, units, actors }: World, id: number, unit: 'qingyang' | 'gaoxin'): Promise<void> {
  const [at, keeper] = [units[unit], actors[unit === 'gaoxin' ? 'wangQiang' : 'liNa'].memberId]
  await owner.query(`insert into parties.party (id, kind, name, sort_name, unit_id, owner_id, gender, birthday, language, created_at, updated_at) values ($1, 'person', 'n', 'n', $2, $3, 'female', '1990-01-01', 'zh-CN', '2026-11-01', now())`, [id, at, keeper])
  await owner.query(`insert into parties.role (party_id, role) values ($1, 'customer')`, [id])
  await owner.query(`insert into orders.sales_order (id, buyer_id, ordered_day, currency, amount, base_cents, base_cost_cents, discount, kind, status, channel, unit_id, owner_id, created_at, updated_at) values ($1::bigint * 10, $1, '2026-11-02', 'CNY', 99, 9900, 5000, 3, 'order', 'done', 'web', $2, $3, now(), now()), ($1::bigint * 10 + 1, $1, '2026-11-03', 'CNY', -9, -900, -500, null, 'return', 'done', 'web', $2, $3, now(), now())`, [id, at, keeper])
  await owner.query(`insert into orders.line (order_id, position, description, quantity, amount) values ($1::bigint * 10, 1, 'x', 1, 99)`, [id])
  await owner.query(`select touchpoints.open_month(touchpoints.month('2026-11-04Z'))`)
  await owner.query(`insert into touchpoints.touchpoint (id, at, recorded_at, kind, channel, direction, party_ids, party_roles, member_id, cost, expected, perceived, source) values (touchpoints.new_id('2026-11-04Z'), '2026-11-04Z', now(), 'call', 'phone', 'out', array[$1]::bigint[], array['customer'], $2, 12, 5, 3, 'test')`, [id, keeper])
  await owner.query(`insert into consent.entry (party_id, purpose, channel, state, at, recorded_at) values ($1, 'marketing', 'email', 'granted', now(), now())`, [id])
  for (const [kind, outcome] of [['promise', 'kept'], ['promise', null]]) await owner.query(`insert into work.item (kind, what, party_id, owner_id, unit_id, due_on, first_due_on, outcome, ended_at, created_at, updated_at) values ($1, 'x', $2, $3, $4, '2026-11-05', '2026-11-05', $5, case when $5::text is not null then now() end, now(), now())`, [kind, id, keeper, at, outcome])
  await owner.query(`update intelligence.standing set stage = 4, tier = 1, purchases = 2, revenue = 9000, profit = 4500, first_day = '2026-11-02', last_day = '2026-11-02' where party_id = $1`, [id])
  await owner.query(`insert into intelligence.standing_history (party_id, day, stage, loyalty) values ($1, '2026-11-03', 4, 3)`, [id])
}

const outsiders: CastName[] = ['liNa', 'chenSi', 'zhaoYiman', 'wuShen']
const tables = ['parties_party', 'orders_sale', 'orders_line', 'touchpoints_contact', 'consent_state', 'work_item', 'intelligence_standing', 'intelligence_history']

/** The answers that one of the cast gets: each table's measures by themselves, and, with `every`, by each split. */
async function answers(who: CastName, every: boolean): Promise<Map<string, string>> {
  const catalogue = await readCatalogue()
  const actor = world.actors[who]
  const told = new Map<string, string>()
  for (const measure of catalogue.measures.values()) if (!mayMeasure(actor, catalogue, measure)) told.set(measure.key, await refused(who, measure.key))
  for (const table of tables) for (const timed of [true, false]) {
    const of = [...catalogue.measures.values()].filter((m) => mayMeasure(actor, catalogue, m) && partsOf(catalogue, m)[0]!.table === table && hasTime(catalogue, m) === timed)
    const by = every ? [...(timed ? ['time'] : []), ...[...catalogue.dimensions.values()].filter((d) => maySplit(actor, d) && of.every((m) => splits(catalogue, m, d))).map((d) => d.key)] : []
    for (let i = 0; i < of.length; i += 8) for (let at = 0; at <= by.length; at += 4) {
      const measures = of.slice(i, i + 8).map((m) => m.key)
      const four = by.slice(at, at + 4)
      const split = (from: number) => four.slice(from, from + 2).map((key) => ({ by: key }))
      const { rows, columns, cells } = await world.as(who, (c) => askMeasures(c, AnalysisQuery.parse({ measures, rows: split(0), columns: split(2) })))
      measures.forEach((key, m) => told.set(`${key} by ${four.join()}`, JSON.stringify([rows, columns, cells.map((row) => row.map((cell) => cell && [cell.values[m], cell.hidden]))])))
    }
  }
  return told
}

const refused = (who: CastName, measure: string): Promise<string> => world.as(who, (c) => askMeasures(c, AnalysisQuery.parse({ measures: [measure] }))).then(() => 'told', (error: Error) => error.message)

test('every measure by every split tells outsiders nothing of another unit', async () => {
  const before = new Map<CastName, Map<string, string>>()
  for (const who of [...outsiders, 'guoYating'] as const) before.set(who, await answers(who, who === 'liNa'))
  await plant(world, 602, 'gaoxin')
  await warehouse.feedNow()
  for (const who of outsiders) expect(new Map([...await answers(who, who === 'liNa')].filter(([key, text]) => before.get(who)!.get(key) !== text))).toEqual(new Map())
  const seen = await answers('guoYating', false)
  const counted = [...seen].filter(([key]) => !/average|margin|rate|per|frequency|gap|perceived|silence|Rate/i.test(key))
  expect(counted.length).toBeGreaterThan(30)
  expect(counted.filter(([key, text]) => before.get('guoYating')!.get(key) === text).map(([key]) => key)).toEqual([])
}, 240_000)

test('whoever may not read a kind of record is refused its measures as if there were none', async () => {
  const catalogue = await readCatalogue()
  for (const who of Object.keys(cast) as CastName[]) for (const m of catalogue.measures.values()) {
    if (!mayMeasure(world.actors[who], catalogue, m)) expect(`${who} ${m.key} ${await refused(who, m.key)}`).toBe(`${who} ${m.key} measures/unknown-measure`)
  }
  expect([...catalogue.measures.values()].filter((m) => mayMeasure(world.actors.wuShen, catalogue, m)).map((m) => partsOf(catalogue, m)[0]!.table).filter((t) => t !== 'work_item')).toEqual([])
})

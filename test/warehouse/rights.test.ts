import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Reach } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import { viewerOf } from '#platform/warehouse/door/viewer.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { testWarehouse, type TestWarehouse } from '#test/warehouse.ts'
import { live } from './life.ts'

let world: World
let warehouse: TestWarehouse
beforeAll(async () => {
  world = await createWorld()
  warehouse = await testWarehouse(world)
  await live(world)
  await world.owner.query(`insert into parties.party (kind, name, sort_name, unit_id, owner_id, created_at, updated_at)
    select 'person', 'p' || n, 'p', ($1::bigint[])[1 + n % 4], case when n % 3 = 0 then ($2::bigint[])[1 + n % 2] end, now(), now() from generate_series(1, 24) n`, [Object.values(world.units), [world.actors.liNa.memberId, world.actors.wangQiang.memberId]])
  await world.owner.query("update parties.party set deleted_at = now() where name = 'p5'")
  await world.owner.query("update parties.party set survivor_id = (select id from parties.party where name = 'p7'), unit_id = (select unit_id from parties.party where name = 'p7') where name = 'p9'")
  await world.owner.query(`insert into parties.share (party_id, member_id, until, at) select id, $1, current_date + case name when 'p2' then -1 else 1 end, now() from parties.party where name in ('p1', 'p2', 'p3', '王五')`, [world.actors.liNa.memberId])
  await warehouse.feedNow()
})
afterAll(async () => { await warehouse.close(); await world.close() })

/** What PostgreSQL shows of each table, through its policies. */
const shown: Record<string, { key: string; postgres: string }> = {
  parties_party: { key: 'toString(id)', postgres: 'select id::text as k from parties.party where survivor_id is null and deleted_at is null' },
  parties_connection: { key: 'toString(id)', postgres: 'select id::text as k from parties.connection' },
  touchpoints_contact: { key: "concat(toString(id), ' ', toString(original_id))", postgres: "select touchpoint_id || ' ' || party_id as k from touchpoints.participant where shown" },
  orders_sale: { key: 'toString(id)', postgres: 'select id::text as k from orders.sales_order' },
  orders_line: { key: 'toString(id)', postgres: 'select id::text as k from orders.line' },
  consent_state: { key: 'toString(party_id)', postgres: 'select distinct party_id::text as k from consent.entry' },
  work_item: { key: 'toString(id)', postgres: 'select id::text as k from work.item' },
  intelligence_standing: { key: 'toString(party_id)', postgres: 'select s.party_id::text as k from intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null' },
}

const sentences = ['party.read', 'touchpoint.read', 'order.read', 'consent.read', 'work.read', 'product.read']

function someone(): fc.Arbitrary<Actor> {
  const units = Object.values(world.units)
  const far: fc.Arbitrary<Reach | undefined> = fc.oneof(fc.constant('own' as const), fc.constant('all' as const), fc.subarray(units), fc.constant(undefined))
  return fc.record({ who: fc.constantFrom(world.actors.liNa, world.actors.wangQiang, world.actors.zhaoLei), reaches: fc.tuple(...sentences.map(() => far)) }).map(({ who, reaches }) => ({
    ...who, grants: Object.fromEntries(sentences.flatMap((s, i) => (reaches[i] === undefined ? [] : [[s, reaches[i]]]))),
  }))
}

test('whatever the role, the units and the shares: the door shows what PostgreSQL shows, of every table', async () => {
  await fc.assert(fc.asyncProperty(someone(), (actor) => inTransaction(world.db, actor, async (context) => {
    for (const [table, { key, postgres }] of Object.entries(shown)) {
      const there = (await sql<{ k: string }>`${sql.raw(postgres)}`.execute(context.tx)).rows.map((r) => r.k)
      const here = (await askWarehouse<{ k: string }>(context, { sql: `select distinct ${key} as k from {{${table}}}` })).rows.map((r) => r.k)
      expect([table, ...here.toSorted()]).toEqual([table, ...there.toSorted()])
    }
  }, today)), { numRuns: 12 })
})

test('of every table, whoever added it: without a right nothing is seen, with all rights all, and persons never all by a part', async () => {
  const viewer = (grants: Actor['grants']) => viewerOf({ ...world.actors.liNa, grants }, [], 'copy')
  const some = Object.fromEntries([...sentences, 'insight.read', 'segment.read'].map((s) => [s, [world.units.gaoxin]]))
  for (const { name, scope, subject } of await gather('warehouseTables')) {
    expect([name, scope(viewer({})), scope(viewer({ '*': 'all' }))]).toEqual([name, 'false', 'true'])
    if (subject) expect([name, scope(viewer(some))]).not.toEqual([name, 'true'])
  }
})

test('a field that is closed to a reader is unknown to them, in sums and filters too', async () => {
  const masked = { ...world.actors.guoYating, fieldLevels: { 'party.birthday': 'masked', 'party.address': 'hidden', 'order.cost': 'hidden' } as const }
  const { rows } = await inTransaction(world.db, masked, (c) => askWarehouse(c, { sql: `select countIf(birthday is not null) as born, groupUniqArray(region) as regions, (select sum(cost_cents) from {{orders_sale}}) as cost from {{parties_party}}` }), today)
  expect(rows).toEqual([{ born: '0', regions: [''], cost: null }])
})

const ask = (text: string, params = {}) => world.as('zhouMin', (c) => askWarehouse(c, { sql: text, params }))

test.each([
  'select * from orders_sale', 'select * from guanxi_1.orders_sale', 'select * from system.tables', 'select 1 from {{orders_sale}}, system.tables', 'select 1 from {{orders_sale}} s join default.x on 1 = 1',
  'select id from {{orders_sale}} where id in orders_sale', "select * from url('http://x', 'CSV')", "select file('/etc/passwd')", 'select 1; select 2', 'select 1 settings max_execution_time = 0',
  "select 1 into outfile 'x'", 'insert into x select 1', "with x as (select 1) select * from x, y", "select * from /* {{ok}} */ `system`.`tables`", 'select dictGet(\'d\', \'a\', 1)', 'select * from {{parties_names}}',
  'select * from numbers(3), system.one', "select * from {{orders_sale}} as s, remote('x', system.one)", 'drop table x', "select * from merge('system', '.*')", 'select * from postgresql(1)', "select joinGet('x.y', 'a', 1)",
])('refused at the door: %s', async (text) => {
  await expect(ask(text)).rejects.toThrow(/name tables as|no table|reads past|has no place|one statement|begins with/)
})

test.each([
  'select count() as n from {{orders_sale}} s join {{parties_party}} as p on p.id = s.party_id', 'with a as (select id from {{parties_party}}), b as (select id from a) select count() as n from b, a',
  "select count() as n from {{orders_sale}} where status in ('a', 'b') and id in (select id from {{orders_line}}) and channel in {c:Array(String)}", 'select sum(number) as n from numbers(3)',
  "select count() as n from (select arrayJoin(tags) as t from {{parties_party}}) x", 'select count() as n from {{parties_party}} array join tags as t', "select ';' as n, 'from system.tables' as m",
])('goes through: %s', async (text) => {
  expect((await ask(text, { c: ['x'] })).rows).toHaveLength(1)
})

test('a question that is too heavy is refused in words, and so is one to a copy that is not there or behind', async () => {
  const heavy = (budget: object) => world.as('zhouMin', (c) => askWarehouse(c, { sql: 'select number, count() from numbers(100000000) group by number', budget }))
  await expect(heavy({ bytes: 50_000_000 })).rejects.toMatchObject({ code: 'warehouse/too-heavy' })
  await expect(heavy({ seconds: 0.2 })).rejects.toMatchObject({ code: 'warehouse/too-heavy' })
  await world.owner.query("insert into warehouse.change (source, keys, fresh, at) values ('parties.party', '{1}', false, now() - interval '90 seconds')")
  await expect(world.as('zhouMin', (c) => askWarehouse(c, { sql: 'select 1', within: 60 }))).rejects.toMatchObject({ code: 'warehouse/behind', params: { seconds: 90 } })
  const bare = await createWorld()
  await expect(bare.as('zhouMin', (c) => askWarehouse(c, { sql: 'select 1' }))).rejects.toMatchObject({ code: 'warehouse/building' })
  await bare.close()
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { createOrders } from '#modules/orders/api.ts'
import { runStandings } from '#modules/intelligence/api.ts'
import { runValues } from '#modules/value/api.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { fillDemo } from './make/fill-demo.ts'
import { emptyDemo } from './remove/empty-demo.ts'
import { run as removeDemo } from './remove/remove-job.ts'
import { askForRemoval } from './state/ask-for-demo.ts'
import { getDemo } from './state/get-demo.ts'

const FAMILIES = 60
const DAY = 86_400_000
const signal = new AbortController().signal

let world: World
let own: { id: string }
let before: Record<string, string>
beforeAll(async () => {
  world = await createWorld()
  own = await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '林晓棠', roles: ['customer'], contacts: [{ channel: 'phone', value: '13800004417', label: 'main' }] }))
  await world.asSystem((c) => createOrders(c, [{ kind: 'order', source: 'hand', buyerId: own.id, orderedDay: '2026-10-01', currency: 'CNY', rate: '1', amount: '120.00', lines: [{ description: '明前龙井', quantity: '1', amount: '120.00' }] }]))
  await runStandings(world.db, new Date(today.getTime() - 3 * DAY))
  before = await snapshot()
})
afterAll(() => world.close())

/** Every business table as a digest of its rows. Aside: audit, events, the queue, sequences, computed runs and moments. */
async function snapshot(): Promise<Record<string, string>> {
  const { rows } = await world.owner.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('people', 'people_auth', 'firm', 'parties', 'touchpoints', 'work', 'consent', 'products', 'orders', 'intelligence', 'files', 'demo', 'segments', 'offers', 'campaigns', 'findings', 'messaging', 'dialogue')
      and format('%I.%I', n.nspname, c.relname) not in ('people.rights_stamp', 'intelligence.run', 'intelligence.stale', 'parties.duplicate_due', 'segments.change') order by 1`)
  const digests: Record<string, string> = {}
  for (const { name } of rows) {
    const { rows: [digest] } = await world.owner.query<{ d: string }>(`select count(*) || ' ' || coalesce(md5(string_agg(r, '|' order by r)), '') as d from (select (to_jsonb(t) - 'run_id' - 'computed_at' - 'updatedAt')::text as r from ${name} t) s`)
    digests[name] = digest!.d
  }
  return digests
}

const count = async (text: string) => Number((await world.owner.query<{ n: string }>(`select count(*) as n from ${text}`)).rows[0]!.n)

test('the made-up firm is coherent, marked, dated within three years and has standings that moved', async () => {
  const made = await fillDemo(world.db, world.actors.zhouMin, today, FAMILIES)
  expect(made.parties).toBeGreaterThan(FAMILIES * 3)
  expect(await world.as('zhouMin', (c) => getDemo(c))).toMatchObject({ state: 'ready', parties: made.parties, progress: 1 })
  expect(await count("parties.party where source = 'demo'")).toBe(made.parties)
  expect(await count("parties.party p where source = 'demo' and not exists (select from parties.party_tag t join parties.tag g on g.id = t.tag_id where t.party_id = p.id and g.name = '演示 Demo')")).toBe(0)
  expect(await count("parties.search_entry e join parties.party p on p.id = e.party_id where p.source = 'demo'")).toBe(made.parties)
  const planted = await count("orders.sales_order where source = 'demo' and number like 'DC%'")
  expect(planted).toBeGreaterThan(0)
  expect(await count(`orders.sales_order where source = 'demo' and ordered_day between date '2023-11-20' and date '2026-11-22'`)).toBe(made.orders + planted)
  expect(await count("offers.gift where state = 'redeemed'")).toBe(planted)
  expect(await count("campaigns.campaign where state = 'ended'")).toBe(2)
  expect(await count('campaigns.result where at is not null')).toBe(2)
  expect(await count("messaging.message m where m.state = 'sent' and not exists (select from consent.entry e where e.party_id = m.party_id and e.purpose = 'marketing' and e.state = 'granted' and e.at <= m.handed_at)")).toBe(0)
  expect(await count("messaging.message where state = 'queued'")).toBe(0)
  for (const kind of ['said', 'asked']) expect(await count(`dialogue.evidence where kind = '${kind}' and ref_id is not null`)).toBeGreaterThan(0)
  expect(await count("dialogue.entry where state = 'open'")).toBeGreaterThan(0)
  expect(await count("dialogue.asking where state = 'answered'")).toBeGreaterThan(0)
  expect(await count('dialogue.share_target t join value.wallet w on w.party_id = t.party_id')).toBeGreaterThan(0)
  expect(await count("orders.sales_order r join orders.sales_order o on o.id = r.original_id where r.kind = 'return' and o.buyer_id <> r.buyer_id")).toBe(0)
  expect(await count(`touchpoints.touchpoint where at > '${today.toISOString()}'`)).toBe(0)
  for (const kind of ['household', 'organisation', 'branch']) expect(await count(`parties.party where source = 'demo' and kind = '${kind}'`)).toBeGreaterThan(0)
  for (const type of ['spouse', 'parent', 'member', 'works-at', 'decides-for', 'refers']) expect(await count(`parties.connection where type = '${type}'`)).toBeGreaterThan(0)
  for (const stage of [1, 2, 3, 4]) expect(await count(`intelligence.standing where stage = ${stage}`)).toBeGreaterThan(0)
  expect(await count(`work.item where owner_id = ${world.actors.zhouMin.memberId} and outcome is null`)).toBeGreaterThan(0)
}, 120_000)

test('nobody of it can sign in, and a second one is refused', async () => {
  expect(await count('people.member where email like \'%@qinghe.example\' and active')).toBe(0)
  expect(await count('people_auth.account a join people_auth."user" u on u.id = a."userId" where u.email like \'%@qinghe.example\'')).toBe(0)
  await expect(fillDemo(world.db, world.actors.zhouMin, today, FAMILIES)).rejects.toThrow('demo/exists')
})

test('removed, it leaves the firm as it was, whatever was tied to it meanwhile', async () => {
  const { rows: [demo] } = await world.owner.query<{ id: string; unit: string; owner: string }>("select id, unit_id as unit, owner_id as owner from parties.party where source = 'demo' and kind = 'person' and owner_id is not null limit 1 offset 40")
  const { rows: [house] } = await world.owner.query<{ unit: string; owner: string | null }>('select unit_id as unit, owner_id as owner from parties.party where id = $1', [own.id])
  await world.asSystem(async (c) => {
    await logTouchpoint(c, { kind: 'call', channel: 'phone', at: today, participants: [{ partyId: demo!.id, role: 'subject' }], text: '只与演示有关' })
    await createOrders(c, [{ kind: 'order', source: 'hand', buyerId: demo!.id, recipientId: own.id, orderedDay: '2026-11-01', currency: 'CNY', rate: '1', amount: '9.00', lines: [{ description: '茶', quantity: '1', amount: '9.00' }] }])
    await sql`update parties.party set unit_id = ${demo!.unit}, owner_id = ${demo!.owner}, parent_id = null where id = ${own.id}`.execute(c.tx)
    await sql`update orders.sales_order set payer_id = ${demo!.id} where buyer_id = ${own.id}`.execute(c.tx)
  })
  await runValues(world.db, today)
  expect(await count('models.version')).toBe(1)
  await world.as('zhouMin', (c) => askForRemoval(c))
  await expect(world.as('zhouMin', (c) => askForRemoval(c))).rejects.toThrow('demo/busy')
  await removeDemo({ db: world.db, now: today, signal })
  expect(await world.as('zhouMin', (c) => getDemo(c))).toEqual({ state: 'none', step: null, progress: 0, parties: 0, madeAt: null })
  expect(await count('models.version')).toBe(0)
  expect(await count('value.run')).toBe(1)
  expect(await count('value.run where parties > 1 or version_id is not null')).toBe(0)
  expect(await count(`parties.party where id = ${own.id} and unit_id = ${world.units.head} and owner_id is null`)).toBe(1)
  await world.owner.query('update parties.party set unit_id = $2, owner_id = $3 where id = $1', [own.id, house!.unit, house!.owner])
  expect(await snapshot()).toEqual(before)
}, 120_000)

test('what a process died over is gone on with, made or removed', async () => {
  await world.owner.query("insert into demo.firm (state, step, asked_at) values ('making', 'people', now())")
  const made = await fillDemo(world.db, world.actors.zhouMin, today, 10)
  expect(await world.as('zhouMin', (c) => getDemo(c))).toMatchObject({ state: 'ready', parties: made.parties })
  await world.as('zhouMin', (c) => askForRemoval(c))
  await world.asSystem((c) => sql`select demo.remove_orders(100)`.execute(c.tx))
  expect(await emptyDemo(world.db, world.actors.zhouMin, today)).toEqual({ parties: made.parties })
  await expect(emptyDemo(world.db, world.actors.zhouMin, today)).rejects.toThrow('demo/absent')
  expect(await snapshot()).toEqual(before)
}, 120_000)

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedAbsent, sharedFile } from '#platform/tabular/testing/shared-data.ts'
import { undoHere } from '../import/import-here.ts'
import { type Desk, openDesk } from '../testing/desk.ts'

let desk: Desk
beforeAll(async () => { desk = await openDesk() })
afterAll(() => desk.close())

const rows = async (query: string) => (await desk.owner.query(query)).rows
/** Everything that a firm calls its data; audit, the history of imports, queues and sequences are not among it. */
const business = async (): Promise<string[]> => (await rows(`
  select format('%I.%I', n.nspname, c.relname) as rel from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'audit', 'exchange', 'events', 'files', 'http', 'platform', 'jobs', 'people_auth', 'warehouse') and n.nspname not like 'pg\\_%'
    and (n.nspname, c.relname) not in (('parties', 'duplicate_due'), ('intelligence', 'stale')) order by 1`)).map((r) => r.rel as string)

test.skipIf(sharedAbsent)('the orders of the CDNOW customers, leading zeros kept', async () => {
  const done = await desk.bring(readFileSync(sharedFile('cdnow_sample.txt')), { name: 'cdnow_sample.txt', kind: 'orders', reading: { delimiter: 'whitespace' }, map: { customer: '1', date: '3', quantity: '4', amount: '5' }, dateFormat: 'yyyyMMdd' })
  expect(done).toMatchObject({ rows: 6919, created: 6919, failed: 0 })
  expect(await rows(`select count(distinct buyer_id)::int as customers, count(*)::int as orders, sum(base_cents)::int as cents, min(ordered_day)::text as first, max(ordered_day)::text as last from orders.sales_order`)).toEqual([{ customers: 2357, orders: 6919, cents: 24409194, first: '1997-01-01', last: '1998-06-30' }])
  expect(await rows(`select p.name, k.source from parties.key k join parties.party p on p.id = k.party_id where k.key = '00004'`)).toEqual([{ name: '00004', source: 'cdnow_sample' }])
}, 120_000)

test.skipIf(sharedAbsent)('French invoices with their lines; what was cancelled comes back as returns of its orders; undone, everything is as it was', async () => {
  const tables = await business()
  expect(tables).toContain('orders.line')
  const before = await desk.snapshot(tables)
  const done = await desk.bring(readFileSync(sharedFile('online_retail_france.csv')), { name: 'online_retail_france.csv', kind: 'orders' })
  expect(done).toMatchObject({ rows: 8557, created: 8491, failed: 66 })
  const [counted] = await rows(`select count(*) filter (where kind = 'order')::int as orders, count(*) filter (where kind = 'return')::int as returns, count(*) filter (where kind = 'return' and original_id is not null)::int as linked,
    count(distinct buyer_id)::int as customers, (select count(*)::int from orders.line l join orders.sales_order s on s.id = l.order_id where s.source = 'online_retail_france') as lines from orders.sales_order where source = 'online_retail_france'`)
  expect(counted).toEqual({ orders: 389, returns: 69, linked: 64, customers: 87, lines: 8491 })
  const undone = await undoHere(desk.here, done.id)
  expect(undone).toMatchObject({ state: 'undone', undo: { kept: 0 } })
  const after = await desk.snapshot(tables)
  for (const table of tables) expect([table, after[table]]).toEqual([table, before[table]])
}, 120_000)

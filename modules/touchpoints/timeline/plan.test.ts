import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/db/transaction.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { getTimeline } from './get-timeline.ts'

let world: World
const parties = 2_000, months = 24, each = 20
beforeAll(async () => {
  world = await createWorld()
  const { units: { qingyang, gaoxin }, owner } = world
  await owner.query(`insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) select 'person', '客户' || i, 'ke hu', case when i % 2 = 0 then $1::bigint else $2::bigint end, $3, $3 from generate_series(1, ${parties}) i`, [qingyang, gaoxin, today])
  await owner.query(`select touchpoints.prepare(array(select generate_series('2024-12-01Z'::timestamptz, '2026-11-01Z', '1 month')), '{}', '{}', '{}')`)
  await owner.query(`insert into touchpoints.touchpoint (id, at, recorded_at, kind, channel, party_ids, party_roles, source)
    select touchpoints.new_id(s.at), s.at, s.at, 'call', 'phone', array[s.party], '{subject}', 'seed'
    from (select p.id as party, '2024-12-03Z'::timestamptz + (n % ${months}) * interval '1 month' + n * interval '1 minute' as at from parties.party p, generate_series(1, ${each}) n) s`)
  await owner.query('vacuum analyze')
})
afterAll(() => world.close())

/** What this transaction did to each table so far: walks along indexes and whole scans. */
const scans = async ({ tx }: Context) => new Map((await sql<{ rel: string; idx: number; seq: number }>`
  select schemaname || '.' || relname as rel, coalesce(idx_scan, 0)::int as idx, coalesce(seq_scan, 0)::int as seq from pg_stat_xact_user_tables where schemaname in ('touchpoints', 'parties')`.execute(tx)).rows.map((row) => [row.rel, row]))

test('a page of the timeline is one walk along the index and touches only the months on it, as the application\'s role', async () => {
  const { id } = (await world.owner.query<{ id: string }>('select id from parties.party where unit_id = $1 order by id limit 1 offset 100', [world.units.qingyang])).rows[0]!
  const found = await world.as('liNa', async (c) => {
    const first = await getTimeline(c, id, { limit: 5 })
    const before = await scans(c)
    const page = await getTimeline(c, id, { limit: 5, cursor: first.next })
    const after = await scans(c)
    const used = (rel: string, what: 'idx' | 'seq') => (after.get(rel)?.[what] ?? 0) - (before.get(rel)?.[what] ?? 0)
    const touched = [...after.keys()].filter((rel) => rel.startsWith('touchpoints.touchpoint_') && (used(rel, 'idx') || used(rel, 'seq')))
    return { first, page, walks: used('touchpoints.participant', 'idx'), wholes: ['touchpoints.participant', 'parties.party', ...touched].map((rel) => used(rel, 'seq')), touched: touched.sort() }
  })
  expect(found.first.counts).toEqual({ call: each })
  expect(found.page.items).toHaveLength(5)
  expect(found.walks).toBe(1)
  expect(new Set(found.wholes)).toEqual(new Set([0]))
  expect(found.touched).toEqual([...new Set(found.page.items.map((e) => `touchpoints.touchpoint_${e.at.slice(0, 7).replace('-', '_')}`))].sort())
})

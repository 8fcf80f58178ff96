import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Filter } from '#kernel/filter.ts'
import { testWarehouse, type TestWarehouse } from '#test/warehouse.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { fillSegment } from './evaluate/fill-segment.ts'
import { nightlySegments } from './evaluate/nightly-step.ts'
import { refreshMembers } from './evaluate/refresh-members.ts'
import { exportSegment, importSegment } from './exchange/exchange-segment.ts'
import { getOverlaps } from './insight/get-overlaps.ts'
import { getProfile } from './insight/get-profile.ts'
import { findPassages } from './member/find-members.ts'
import { getSegmentsOfParty } from './member/get-segments-of-party.ts'
import { getSizeHistory } from './member/get-size-history.ts'
import { previewSegment } from './preview/preview-segment.ts'
import { findSegments, readSegment } from './segment/read-segments.ts'
import { archiveSegment, changeSegment, createSegment, setShared } from './segment/write-segment.ts'
import { compareSnapshot, takeSnapshot } from './snapshot/snapshots.ts'

let world: World
let warehouse: TestWarehouse
beforeAll(async () => {
  world = await createWorld()
  warehouse = await testWarehouse(world)
  const { qingyang, gaoxin } = world.units
  await world.owner.query(`insert into parties.party (id, kind, name, sort_name, unit_id, created_at, updated_at) select i, case i % 5 when 0 then 'organisation' else 'person' end, 'n' || i, 'n' || i, case when i <= 515 then $1::bigint else $2 end, now(), now() from generate_series(501, 530) i`, [qingyang, gaoxin])
  for (const [buyer, day, amount] of [[501, '2026-11-20', 300], [501, '2026-11-01', 200], [502, '2026-11-10', 900], [503, '2026-06-01', 5000], [520, '2026-11-15', 400]] as const) await order(buyer, day, amount)
  await warehouse.feedNow()
})
afterAll(async () => { await warehouse.close(); await world.close() })

const order = (buyer: number, day: string, amount: number) => world.owner.query(`insert into orders.sales_order (buyer_id, ordered_day, currency, amount, base_cents, unit_id, created_at, updated_at) values ($1, $2, 'CNY', $3::int, $3::int * 100, $4, now(), now())`, [buyer, day, amount, world.units.qingyang])
const recent: Filter = { did: { what: 'order', when: { within: 30 } } }
const make = (name: string, definition: Filter, who: 'anna' | 'liNa' = 'anna') => world.as(who, (c) => createSegment(c, { name, definition, shared: true }))
const fill = async (id: string) => { await warehouse.feedNow(); return fillSegment(world.db, { id, definition: (await world.asSystem((c) => readSegment(c, id))).definition }, { now: today, why: 'definition' }) }
/** Does something while the feeder works, as in the worker. */
async function fed<T>(work: Promise<T>): Promise<T> {
  let done = false
  const ended = work.finally(() => { done = true })
  while (!done) { await warehouse.feedNow(); await new Promise((again) => setTimeout(again, 50)) }
  return ended
}
const members = async (id: string) => (await world.owner.query<{ id: string }>('select party_id::text as id from segments.member where segment_id = $1 order by party_id', [id])).rows.map((r) => r.id)
const told = async (name: string) => (await world.owner.query<{ payload: { segmentId: string; partyIds: string[]; why: string } }>('select payload from events.event where name = $1 order by id', [name])).rows.map((r) => r.payload)

test('is filled whole, then kept by the parties that change, with history and events', async () => {
  const { id } = await make('近期购买', recent)
  expect(await fill(id)).toEqual({ entered: ['501', '502', '520'], left: [] })
  expect(await members(id)).toEqual(['501', '502', '520'])
  await order(504, '2026-11-21', 50)
  await world.owner.query(`update orders.sales_order set status = 'cancelled', cancelled_at = now() where buyer_id = 502`)
  expect(await refreshMembers(world.db, today)).toBe(2)
  expect(await members(id)).toEqual(['501', '504', '520'])
  expect(await refreshMembers(world.db, today)).toBe(0)
  expect(await told('segments.segment-entered')).toEqual([{ segmentId: id, partyIds: ['501', '502', '520'], why: 'definition' }, { segmentId: id, partyIds: ['504'], why: 'change' }])
  expect(await told('segments.segment-left')).toEqual([{ segmentId: id, partyIds: ['502'], why: 'change' }])
  expect((await world.as('anna', (c) => findPassages(c, id, { limit: 50 }))).items.map((p) => `${p.partyId} ${p.entered}`)).toEqual(['502 false', '504 true', '520 true', '502 true', '501 true'])
  expect((await world.as('anna', (c) => getSizeHistory(c, id, {}))).days).toEqual([{ day: '2026-11-22', members: 3, entered: 4, left: 1 }])
  expect((await world.as('liNa', (c) => getSegmentsOfParty(c, '504'))).segments.map((s) => s.name)).toEqual(['近期购买'])
})

test('counts and members are only those whom one may see; a private segment is nobody else’s', async () => {
  const [mine] = (await world.as('liNa', (c) => findSegments(c, { archived: 'false' }))).segments
  expect(mine).toMatchObject({ name: '近期购买', count: 2, mine: false, mayChange: false, moves: true })
  expect((await world.as('liNa', (c) => previewSegment(c, recent))).count).toBe(2)
  await expect(world.as('liNa', (c) => changeSegment(c, mine!.id, { name: 'x' }, 1))).rejects.toMatchObject({ code: 'segments/not-found' })
  const own = await world.as('liNa', (c) => createSegment(c, { name: '自用', definition: recent, shared: false }))
  await expect(world.as('anna', (c) => readSegment(c, own.id))).rejects.toMatchObject({ code: 'segments/not-found' })
  await expect(world.as('anna', (c) => previewSegment(c, { field: 'segment', op: 'is', value: own.id }))).rejects.toMatchObject({ code: 'filter/bad-value' })
  await world.as('liNa', (c) => archiveSegment(c, own.id))
})

test('what one may not read does not show by a segment that asks it', async () => {
  const noOrders = { ...world.actors.liNa, grants: { 'party.read': 'all' as const, 'segment.read': 'all' as const, 'segment.create': 'own' as const } }
  const as = <T>(work: Parameters<typeof world.as<T>>[1]) => world.db.transaction().execute(async (tx) => { await sql`select set_config('guanxi.access', ${JSON.stringify({ me: noOrders.memberId, ...noOrders.grants })}, true)`.execute(tx); return work({ tx, actor: noOrders, now: today }) })
  expect((await as((c) => findSegments(c, { archived: 'false' }))).segments).toEqual([])
  await expect(as((c) => previewSegment(c, recent))).rejects.toMatchObject({ status: 403 })
})

test('a sample says why each is in, condition by condition, with the values', async () => {
  const { count, of, sample } = await world.as('anna', (c) => previewSegment(c, { all: [{ field: 'kind', op: 'is', value: 'person' }, { did: { what: 'order', times: { atLeast: 2 }, total: { of: 'amount', by: 'sum', atLeast: 400 } } }, { not: { field: 'role', op: 'is', value: 'employee' } }] }))
  expect([count, of]).toEqual([1, 30])
  expect(sample).toEqual([{ partyId: '501', name: 'n501', in: true, reasons: [
    { at: 0, holds: true, speaksFor: true, value: 'person', did: null },
    { at: 1, holds: true, speaksFor: true, value: null, did: { times: 2, first: '2026-11-01', last: '2026-11-20', total: '500.00' } },
    { at: 2, holds: false, speaksFor: false, value: null, did: null },
  ] }])
})

test('a new definition is a new version and moves members; a circle and a used one are refused', async () => {
  const [a] = (await world.as('anna', (c) => findSegments(c, { archived: 'false' }))).segments
  const b = await make('近期大额', { all: [{ field: 'segment', op: 'is', value: a!.id }, { did: { what: 'order', total: { of: 'amount', by: 'most', atLeast: 400 } } }] })
  await fill(b.id)
  expect(await members(b.id)).toEqual(['520'])
  await expect(world.as('anna', (c) => changeSegment(c, a!.id, { definition: { not: { field: 'segment', op: 'is', value: b.id } } }, a!.version))).rejects.toMatchObject({ code: 'segments/cycle' })
  await expect(world.as('anna', (c) => archiveSegment(c, a!.id))).rejects.toMatchObject({ code: 'segments/in-use' })
  await order(501, '2026-11-22', 450)
  await refreshMembers(world.db, today)
  expect(await members(b.id)).toEqual(['501', '520'])
  const later = new Date('2026-12-18T08:00:00Z')
  await fed(nightlySegments.run({ db: world.db, now: later, log: console as never, signal: new AbortController().signal, progress: () => {} }))
  expect(await members(a!.id)).toEqual(['501', '504'])
  expect(await members(b.id)).toEqual(['501'])
  expect((await told('segments.segment-left')).slice(-2)).toEqual([{ segmentId: a!.id, partyIds: ['520'], why: 'days' }, { segmentId: b.id, partyIds: ['520'], why: 'change' }])
})

test('a frozen list is compared with now; overlaps count each party once; a profile finds what is typical', async () => {
  const people = await make('个人', { field: 'kind', op: 'is', value: 'person' })
  const shop = await make('青羊店', { field: 'unit', op: 'is', value: world.units.qingyang })
  await fill(people.id)
  await fill(shop.id)
  const snapshot = await world.as('anna', (c) => takeSnapshot(c, people.id, '之前'))
  await world.owner.query(`update parties.party set kind = 'organisation' where id in (501, 502)`)
  await world.owner.query(`update parties.party set kind = 'person' where id = 505`)
  await refreshMembers(world.db, today)
  expect(await world.as('anna', (c) => compareSnapshot(c, people.id, { id: snapshot.id, other: undefined }))).toEqual({ before: 24, after: 23, stayed: 22, entered: 1, left: 2 })
  expect(await world.as('liNa', (c) => compareSnapshot(c, people.id, { id: snapshot.id, other: undefined }))).toMatchObject({ before: 12, after: 11 })
  const overlaps = await world.as('anna', (c) => getOverlaps(c, [people.id, shop.id]))
  expect(overlaps.segments.map((s) => s.count)).toEqual([23, 15])
  expect(overlaps.pairs).toEqual([{ a: people.id, b: shop.id, both: 11 }])
  expect(overlaps.sets.map((s) => [s.in.length, s.count])).toEqual([[1, 12], [2, 11], [1, 4]])
  await warehouse.feedNow()
  const profile = await world.as('anna', (c) => getProfile(c, shop.id))
  expect([profile.members, profile.rest]).toEqual([15, 15])
  expect(profile.values[0]).toMatchObject({ field: { key: 'unit' }, name: '青羊店', members: 15, share: 1, restShare: 0, lift: null })
})

test('travels as JSON: names are resolved here, unknown ones refused', async () => {
  const { rows: [tag] } = await world.owner.query<{ id: string }>(`insert into parties.tag (name) values ('常客') returning id`)
  const { id } = await make('标签', { any: [{ field: 'tag', op: 'in', value: [tag!.id] }, { field: 'owner', op: 'is', value: world.actors.liNa.memberId! }] })
  const document = await world.as('anna', (c) => exportSegment(c, id))
  expect(document.names).toEqual({ tag: { [tag!.id]: '常客' }, member: { [world.actors.liNa.memberId!]: '李娜' } })
  const strange = { ...document, definition: { any: [{ field: 'tag', op: 'in' as const, value: ['999'] }] }, names: { tag: { 999: '常客' } } }
  expect((await world.as('anna', (c) => importSegment(c, strange))).definition).toEqual({ any: [{ field: 'tag', op: 'in', value: [tag!.id] }] })
  await expect(world.as('anna', (c) => importSegment(c, { ...strange, names: { tag: { 999: '无此标签' } } }))).rejects.toMatchObject({ code: 'segments/name-unknown', params: { name: '无此标签' } })
  await expect(world.as('liNa', (c) => setShared(c, id, false))).rejects.toMatchObject({ code: 'segments/not-found' })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mergeParties } from '#modules/parties/merge/merge-parties.ts'
import { unmergeParties } from '#modules/parties/merge/unmerge-parties.ts'
import { UnmergeInput } from '#modules/parties/merge/contract.ts'
import { askErasure } from '#modules/parties/subject/ask-erasure.ts'
import { run as eraseDue } from '#modules/parties/subject/erase-due.ts'
import { run as endRoles } from '#modules/parties/role/feed-ended.ts'
import { logTouchpoint, removeTouchpoints } from '#modules/touchpoints/api.ts'
import { correctTouchpoint } from '#modules/touchpoints/log/correct-touchpoint.ts'
import { readCopies } from '#platform/warehouse/copy/copies.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import { createFeeder } from '#platform/warehouse/feed/feed.ts'
import { type Column, column } from '#platform/warehouse/table.ts'
import { createWorld, type World } from '#test/world.ts'
import { testWarehouse, type TestWarehouse } from '#test/warehouse.ts'
import { live } from './life.ts'

const data = mkdtempSync(join(tmpdir(), 'guanxi-follows-'))
let world: World
let warehouse: TestWarehouse
let ids: Record<string, string>
beforeAll(async () => {
  process.env.GUANXI_DATA = data
  world = await createWorld()
  warehouse = await testWarehouse(world)
  await warehouse.feedNow()
  ids = await live(world)
})
afterAll(async () => {
  await warehouse.close()
  await world.close()
  delete process.env.GUANXI_DATA
  rmSync(data, { recursive: true })
})

const ask = async <T>(sql: string): Promise<T[]> => (await world.asSystem((c) => askWarehouse<T>(c, { sql }))).rows
const fed = async () => { await warehouse.feedNow(); return warehouse.differences() }
const version = async (id: string): Promise<number> => (await world.owner.query('select version from parties.party where id = $1', [id])).rows[0].version
const touchpoint = async (id: string): Promise<string> => (await world.owner.query("select id::text from touchpoints.touchpoint where party_ids[1] = $1 and kind = 'call'", [id])).rows[0].id

test('what is entered is there alike, row for row and column for column', async () => {
  expect(await fed()).toEqual([])
  expect(await ask("select sum(cents) as cents, toInt32(sum(quantity)) as quantity from {{orders_line}}")).toEqual([{ cents: String(5 * 4000 * 7.1), quantity: 5 }])
  expect(await ask("select groupUniqArray(region) as region, max(length(tags)) as tags from {{parties_party}}")).toEqual([{ region: ['四川'], tags: '2' }])
  expect(await ask("select channel, state, count() as n from {{consent_state}} group by all order by all")).toEqual([{ channel: '', state: 'denied', n: '5' }, { channel: 'sms', state: 'denied', n: '5' }])
})

test('a merge counts for the survivor, taken back it counts for both again', async () => {
  const [a, b] = [ids['林晓棠']!, ids['林小棠']!]
  const sums = () => ask(`select party_id, sum(cents) as cents from {{orders_sale}} where party_id in (${a}, ${b}) group by party_id order by party_id`)
  const before = await sums()
  const versions = { survivorVersion: await version(a), mergedVersion: await version(b) }
  const made = await world.as('liNa', (c) => mergeParties(c, a, { mergedId: b, choices: {}, ...versions }))
  expect(await fed()).toEqual([])
  expect(await sums()).toEqual([{ party_id: a, cents: String(2 * 4000 * 7.1) }])
  expect(await ask('select count() as n from {{parties_party}}')).toEqual([{ n: '4' }])
  await world.as('liNa', (c) => unmergeParties(c, a, made.id, null, UnmergeInput.parse({})))
  expect(await fed()).toEqual([])
  expect(await sums()).toEqual(before)
})

test('a role that ended yesterday is gone without anyone changing it', async () => {
  const roles = () => ask<{ roles: string[] }>(`select roles from {{parties_party}} where id = ${ids['王五']}`)
  expect(await roles()).toEqual([{ roles: ['customer'] }])
  await world.owner.query("update parties.role set valid_to = current_date - 1 where party_id = $1", [ids['王五']])
  await world.owner.query('delete from warehouse.change')
  await endRoles({ db: world.db, now: new Date(), log: pino({ level: 'silent' }), signal: new AbortController().signal })
  expect(await fed()).toEqual([])
  expect(await roles()).toEqual([{ roles: [] }])
})

test('what was put in order is read plainly, and stays alike; new rows do not put it out of order', async () => {
  await warehouse.tidyNow()
  const untidy = async () => (await world.owner.query('select count(*)::int as n from warehouse.untidy')).rows[0].n as number
  expect([await untidy(), await warehouse.differences()]).toEqual([0, []])
  const contact = { kind: 'visit', participants: [{ partyId: ids['苏梅']!, role: 'subject' }], at: new Date('2026-05-05T05:00:00Z') }
  await world.as('zhouMin', (c) => logTouchpoint(c, contact))
  expect([await fed(), await untidy()]).toEqual([[], 0])
})

test('a correction stands in place of what it corrects; removed is gone; the bin hides a party and keeps its figures', async () => {
  const [lin, su, wang] = [ids['林晓棠']!, ids['苏梅']!, ids['王五']!]
  await world.as('zhouMin', async (c) => correctTouchpoint(c, await touchpoint(lin), { channel: 'wechat' }))
  await world.asSystem(async (c) => removeTouchpoints(c, [await touchpoint(su)]))
  await world.owner.query('update parties.party set deleted_at = now() where id = $1', [wang])
  await world.owner.query("delete from orders.sales_order where number = 'R1'")
  await world.owner.query("delete from consent.entry where party_id = $1 and channel = 'sms'", [su])
  expect(await fed()).toEqual([])
  expect(await ask(`select channel from {{touchpoints_contact}} where party_id in (${lin}, ${su}) and kind = 'call'`)).toEqual([{ channel: 'wechat' }])
  expect(await ask(`select count() as n from {{parties_party}} where id = ${wang}`)).toEqual([{ n: '0' }])
  expect(await ask(`select count() as n from {{orders_sale}} where party_id = ${wang}`)).toEqual([{ n: '2' }])
})

test('of whom is erased nothing personal stays in the files, and the books add up', async () => {
  const lin = ids['林晓棠']!
  const before = await ask('select sum(cents) as cents from {{orders_sale}}')
  await world.as('hePrivacy', (c) => askErasure(c, lin, { name: '林晓棠' }))
  await eraseDue({ db: world.db, now: new Date('2026-12-24T00:00:00Z'), log: pino({ level: 'silent' }), signal: new AbortController().signal })
  expect(await fed()).toEqual([])
  const copy = (await readCopies(warehouse.feeding.client))[0]!.name
  const versions = await warehouse.feeding.engine.query({ query: `select groupUniqArray(birthday) as birthday, groupUniqArray(region) as region from ${copy}.parties_party where id = ${lin}`, format: 'JSONEachRow' })
  expect(await versions.json()).toEqual([{ birthday: [], region: [''] }])
  expect(await ask('select sum(cents) as cents from {{orders_sale}}')).toEqual(before)
})

test('told twice is told once; a copy of another database, a lost one and one that was put back are built anew', async () => {
  const copy = (await readCopies(warehouse.feeding.client))[0]!.name
  await world.owner.query("insert into warehouse.change (source, keys, fresh) select 'parties.party', array_agg(id), false from parties.party union all select 'orders.line', array_agg(id), true from orders.line")
  const heir = await testWarehouse(world)
  await heir.feedNow()
  expect(await heir.differences()).toEqual([])
  await warehouse.feeding.engine.command({ query: `truncate table ${copy}.fed` })
  const again = await testWarehouse(world)
  await again.feedNow()
  expect((await readCopies(again.feeding.client)).map((c) => c.state)).toEqual(['current'])
  await world.owner.query("update warehouse.copy set cluster = 'another'")
  await again.feedNow(true)
  const after = (await readCopies(again.feeding.client))[0]!
  expect(after.name).not.toBe(copy)
  expect(await again.differences()).toEqual([])
  await again.close()
  await heir.close()
})

test('while a copy of a new definition is being built the old one is fed by its own, until it names what is there no more', async () => {
  const { client, engine, tables } = warehouse.feeding
  const begun = async (columns: Record<string, Column>): Promise<{ once(): Promise<void>; whole(): Promise<void> }> => {
    const feeder = createFeeder({ client, engine, tables: tables.map((t) => (t.name === 'work_item' ? { ...t, columns: { ...t.columns, ...columns } } : t)) })
    return { once: () => { let turns = 2; return feeder.feed({ more: () => turns-- > 0 }) }, whole: () => feeder.feed() }
  }
  await warehouse.feedNow(true)
  const state = async () => (await world.owner.query<{ state: string; unfed: boolean }>('select state, unfed_since is not null as unfed from warehouse.copy order by state')).rows.map((c) => `${c.state}${c.unfed ? ' unfed' : ''}`)
  const next = await begun({ given: column('String', 'i.kind') })
  await next.once()
  expect(await state()).toEqual(['building', 'current'])
  await world.owner.query("update parties.party set gender = 'male' where id = $1", [ids['王五']])
  await next.once()
  expect([await state(), await warehouse.differences()]).toEqual([['building', 'current'], []])
  await world.owner.query(`update warehouse.copy set tables = replace(tables::text, 'p.gender', 'p.sex')::jsonb where state = 'current'`)
  await world.owner.query("update parties.party set gender = 'other' where id = $1", [ids['王五']])
  await next.once()
  expect(await state()).toEqual(['building', 'current unfed'])
  await next.whole()
  expect(await state()).toEqual(['current'])
  expect(await ask(`select gender from {{parties_party}} where id = ${ids['苏梅']}`)).toHaveLength(1)
})

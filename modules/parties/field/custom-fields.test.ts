import fc from 'fast-check'
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Filter } from '#kernel/filter.ts'
import { compile } from '#platform/filter/compile.ts'
import type { Tx } from '#platform/db/tables.ts'
import { findParties } from '../party/find-parties.ts'
import { now, stage, type Stage } from '../testing/stage.ts'
import { run as build } from './build-field.ts'
import { customFields } from './custom-fields.ts'
import { defineCustomField } from './define-custom-field.ts'
import { archiveCustomField } from './archive-custom-field.ts'

let s: Stage
beforeAll(async () => {
  s = await stage()
  await s.as(s.boss, async (c) => {
    await defineCustomField(c, { kind: 'number', key: 'cups', label: { en: 'Cups' }, sortable: true })
    await defineCustomField(c, { kind: 'text', key: 'note', label: { en: 'Note' } })
    await defineCustomField(c, { kind: 'choices', key: 'tastes', label: { en: 'Tastes' }, choices: [{ key: 'green', label: { en: 'Green' } }, { key: 'dark', label: { en: 'Dark' } }] })
    await defineCustomField(c, { kind: 'date', key: 'joined', label: { en: 'Joined' } })
    await defineCustomField(c, { kind: 'text', key: 'secret', label: { en: 'Secret' }, visibleTo: ['2'] })
  })
})
afterAll(() => s.close())

async function where(tx: Tx, filter: Filter) {
  const fields = new Map((await customFields(tx)).map((f) => [f.key, f]))
  return compile(filter, { fields, now, today: '2026-11-22' }).where
}
const find = (filter: Filter, who = s.lina) => s.as(who, async ({ tx }) => {
  const { rows } = await sql<{ name: string }>`select name from parties.party party where ${await where(tx, filter)} order by name`.execute(tx)
  return rows.map((r) => r.name).join(' ')
})

test('conditions on every kind, within what may be seen', async () => {
  await s.put({ name: 'a', custom: { cups: '-2.5', note: 'Wú Yí 100%', tastes: ['green', 'dark'], joined: '2026-11-20' } })
  await s.put({ name: 'b', custom: { cups: '10', note: 'plain', tastes: ['dark'], joined: '2020-01-01' } })
  await s.put({ name: 'c' })
  await s.put({ name: 'w', unit: s.west, custom: { cups: '10', note: 'plain' } })
  const cases: [string, string, unknown, string][] = [
    ['cups', 'is', '10.0', 'b'], ['cups', 'isNot', 10, 'a c'], ['cups', 'atLeast', -3, 'a b'], ['cups', 'before', 0, 'a'], ['cups', 'between', [-3, 9], 'a'], ['cups', 'empty', undefined, 'c'], ['cups', 'filled', undefined, 'a b'],
    ['note', 'is', 'PLAIN', 'b'], ['note', 'contains', '0%', 'a'], ['note', 'contains', '_', ''], ['tastes', 'is', 'dark', 'a b'], ['tastes', 'in', ['green'], 'a'], ['tastes', 'isNot', 'green', 'b c'],
    ['joined', 'within', 30, 'a'], ['joined', 'olderThan', 30, 'b'],
  ]
  for (const [field, op, value, wanted] of cases) expect(await find({ field: `custom.${field}`, op: op as 'is', value: value as string }), `${field} ${op} ${JSON.stringify(value)}`).toBe(wanted)
  expect(await find({ field: 'custom.note', op: 'is', value: 'plain' }, s.boss)).toBe('b w')
})

test('values belong where their party belongs, read past the list too', async () => {
  const moved = await s.put({ name: 'moved', custom: { note: 'moving' } })
  const seen = (who = s.wang) => s.as(who, ({ tx }) => tx.selectFrom('parties.custom_value').select('value_key').where('party_id', '=', moved).execute())
  expect([await seen(), await seen(s.lina)]).toMatchObject([[], [{}, {}]])
  await s.database.owner.query('update parties.party set unit_id = $1 where id = $2', [s.west, moved])
  expect([await seen(), await seen(s.lina)]).toMatchObject([[{}, {}], []])
  await s.database.owner.query('delete from parties.party where id = $1', [moved])
  expect(await seen(s.boss)).toEqual([])
})

test('a party as a value is found by any record that stands for it', async () => {
  await s.as(s.boss, (c) => defineCustomField(c, { kind: 'party', key: 'referrer', label: { en: 'Referrer' } }))
  const [one, twin] = [await s.put({ name: 'one' }), await s.put({ name: 'twin' })]
  await s.put({ name: 'sent', custom: { referrer: twin } })
  await s.database.owner.query('update parties.party set survivor_id = $1 where id = $2', [one, twin])
  expect(await find({ field: 'custom.referrer', op: 'is', value: one })).toBe('sent')
  await s.database.owner.query(`delete from parties.party where name in ('one', 'twin', 'sent')`)
})

test('refuses values and fields that are not there to ask', async () => {
  await expect(find({ field: 'custom.cups', op: 'is', value: 'many' })).rejects.toMatchObject({ code: 'filter/bad-value' })
  await expect(find({ field: 'custom.cups', op: 'contains', value: '1' })).rejects.toMatchObject({ code: 'filter/bad-operator' })
  await expect(find({ field: 'custom.secret', op: 'is', value: 'x' })).rejects.toMatchObject({ code: 'filter/unknown-field' })
  expect(await find({ field: 'custom.secret', op: 'empty' }, s.boss)).toBe('a b c w')
  const gone = await s.as(s.boss, (c) => defineCustomField(c, { kind: 'text', key: 'gone', label: { en: 'Gone' } }))
  await s.as(s.boss, (c) => archiveCustomField(c, gone.id))
  await expect(find({ field: 'custom.gone', op: 'filled' })).rejects.toMatchObject({ code: 'filter/unknown-field' })
})

test('numbers compare as numbers in the side table', async () => {
  const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.integer({ min: 0, max: 999_999 })).map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`)
  await fc.assert(fc.asyncProperty(decimal, decimal, async (a, b) => {
    const { rows } = await s.database.owner.query(`select parties.value_key('number', $1) collate "C" < parties.value_key('number', $2) collate "C" as keys, $1::numeric < $2::numeric as numbers`, [a, b])
    expect(rows[0].keys).toBe(rows[0].numbers)
  }), { numRuns: 200 })
})

test('the application finds by an index, whatever its scope', async () => {
  await s.database.owner.query(`insert into parties.party (kind, name, sort_name, unit_id, custom, created_at, updated_at)
    select 'person', 'p' || n, 'p' || n, case when n % 2 = 0 then $1::bigint else $2::bigint end, jsonb_build_object('cups', (n % 5000)::text, 'note', 'n' || n), now(), now() from generate_series(1, 30000) n`, [s.east, s.west])
  await s.database.owner.query('analyze parties.party, parties.custom_value')
  for (const who of [s.lina, s.boss]) {
    const plan = await s.as(who, async ({ tx }) => {
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select name from parties.party party where ${await where(tx, { all: [{ field: 'custom.note', op: 'is', value: 'n77' }] })} and party.deleted_at is null`.execute(tx)
      return rows.map((r) => r['QUERY PLAN']).join('\n')
    })
    expect(plan).toMatch(/Index (Only )?Scan using custom_value_pkey.*\n\s+Index Cond: \(\(field_id = \d+\) AND \(value_key = 'n77'/)
    expect(plan).toMatch(/Index Scan using party_pkey/)
    expect(plan).not.toMatch(/Seq Scan on party/)
  }
})

test('the party list filters, shows and sorts by it; deep pages cost what the first costs', async () => {
  const { rows: [cups] } = await s.database.owner.query<{ id: string }>(`select id::text from parties.field where key = 'cups'`)
  await build({ db: s.database.db, now, log: pino({ level: 'silent' }), signal: new AbortController().signal }, { fieldId: cups!.id })
  const list = (query: object) => s.as(s.lina, (c) => findParties(c, { limit: 2, sort: 'custom.cups', columns: 'custom.cups,custom.note', ...query }))
  const first = await list({ filter: { field: 'custom.cups', op: 'atLeast', value: 4998 } })
  expect(first.items.map((i) => i.values)).toEqual([{ 'custom.cups': '4998', 'custom.note': 'n4998' }, { 'custom.cups': '4998', 'custom.note': 'n9998' }])
  expect((await list({ cursor: first.next })).items.map((i) => i.values['custom.note'])).toEqual(['n14998', 'n19998'])
  expect((await list({ sort: '-custom.cups' })).items[0]!.values['custom.cups']).toBe('4998')
  expect((await list({})).items.map((i) => i.values['custom.cups'])).toEqual([null, '-2.5'])
  const plan = await s.as(s.lina, async ({ tx }) => {
    const field = (await customFields(tx)).find((f) => f.key === 'custom.cups')!
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select party.id from parties.party party ${field.from!.join} where party.deleted_at is null and (${field.sort!}, party.id) > (parties.value_key('number', '3000'), 0) order by ${field.sort!}, party.id limit 50`.execute(tx)
    return rows.map((r) => r['QUERY PLAN']).join('\n')
  })
  expect(plan).toMatch(/Index (Only )?Scan using custom_value_pkey/)
  expect(plan).not.toMatch(/Sort Key/)
})

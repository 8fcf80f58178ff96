import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { now, stage, type Stage } from '../testing/stage.ts'
import { run } from './build-field.ts'
import { changeCustomField, rebuildCustomField } from './change-custom-field.ts'
import { customFields } from './custom-fields.ts'
import { defineCustomField } from './define-custom-field.ts'
import { readFields } from './read-fields.ts'

let s: Stage
beforeAll(async () => {
  s = await stage()
  await s.as(s.boss, (c) => defineCustomField(c, { kind: 'text', key: 'card', label: { en: 'Card' } }))
  await s.database.owner.query(`insert into parties.party (kind, name, sort_name, unit_id, custom, created_at, updated_at)
    select 'person', 'p' || n, 'p' || n, $1, case when n % 2 = 0 then jsonb_build_object('card', 'C' || n) else '{}' end, now(), now() from generate_series(1, 5000) n`, [s.east])
})
afterAll(() => s.close())

const job = (signal = new AbortController().signal) => ({ db: s.database.db, now, log: pino({ level: 'silent' }), signal })
const field = async () => (await s.asSystem(({ tx }) => readFields(tx)))[0]!
const change = async (input: object) => s.as(s.boss, async (c) => changeCustomField(c, (await field()).id, input, null))
const keys = async () => (await s.database.owner.query<{ n: number }>('select count(*)::int as n from parties.custom_key')).rows[0]!.n

test('uniqueness of what is there is built apart; shared values are counted and may be put right', async () => {
  const twin = await s.put({ name: 'twin', custom: { card: 'c2' } })
  const asked = await change({ unique: true })
  expect(asked).toMatchObject({ state: 'building', progress: 0 })
  await expect(s.put({ name: 'new', custom: { card: 'fresh' } }).then(() => s.put({ name: 'newer', custom: { card: 'FRESH' } }))).rejects.toThrow(/custom_key_taken/)
  await run(job(), { fieldId: asked.id })
  expect(await field()).toMatchObject({ state: 'failed', progress: 1, clashes: 1 })
  await s.database.owner.query(`update parties.party set custom = '{}' where id = $1`, [twin])
  await s.as(s.boss, (c) => rebuildCustomField(c, asked.id))
  await run(job(), { fieldId: asked.id })
  expect(await field()).toMatchObject({ state: 'ready', clashes: 0 })
  expect(await keys()).toBe(2501)
})

test('order can be had once it is built, goes on after a stop, and goes away again', async () => {
  const { id } = await change({ sortable: true })
  expect((await s.asSystem(({ tx }) => customFields(tx)))[0]!.sortable).toBe(false)
  const stopped = new AbortController()
  stopped.abort()
  await expect(run(job(stopped.signal), { fieldId: id })).rejects.toThrow('stopped')
  const half = await field()
  expect(half.state).toBe('building')
  expect(half.progress).toBeLessThan(1)
  await run(job(), { fieldId: id })
  const page = await s.as(s.lina, async ({ tx }) => {
    const [sortable] = await customFields(tx)
    const { rows } = await sql<{ name: string; all: string }>`select party.name, count(*) over () as all from parties.party party ${sortable!.from!.join} order by ${sortable!.sort!} desc, party.id limit 2`.execute(tx)
    return rows
  })
  expect(page).toEqual([{ name: 'new', all: '5002' }, { name: 'p998', all: '5002' }])
  await change({ sortable: false, unique: false })
  await run(job(), { fieldId: id })
  expect(await keys()).toBe(0)
  expect((await s.database.owner.query(`select from parties.custom_value where value_key = ''`)).rowCount).toBe(0)
})

test('waits for whoever began to write before the definition changed', async () => {
  const writer = await s.database.owner.connect()
  await writer.query('begin')
  await writer.query(`insert into parties.party (kind, name, sort_name, unit_id, custom, created_at, updated_at) values ('person', 'late', 'late', $1, '{"card": "late"}', now(), now())`, [s.east])
  const { id } = await change({ unique: true })
  const building = run(job(), { fieldId: id })
  await new Promise((resolve) => { setTimeout(resolve, 300) })
  expect((await field()).progress).toBe(0)
  await writer.query('commit')
  writer.release()
  await building
  expect((await s.database.owner.query(`select from parties.custom_key where value_key = 'late'`)).rowCount).toBe(1)
})

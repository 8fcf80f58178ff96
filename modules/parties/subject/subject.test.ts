import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { holdContent, keepContent } from '#platform/files/hold-content.ts'
import { fileStore } from '#platform/files/open-store.ts'
import { addConnection } from '../connection/add-connection.ts'
import { addContact } from '../contact/add-contact.ts'
import { defineCustomField } from '../field/define-custom-field.ts'
import { deleteParty, restoreParty } from '../party/delete-party.ts'
import { findParties } from '../party/find-parties.ts'
import { addPreference } from '../preference/write-preference.ts'
import { addRole } from '../role/add-role.ts'
import { findIdsBySearch } from '../search/find-ids-by-search.ts'
import { addTag } from '../tag/add-tag.ts'
import { now, stage, type Stage } from '../testing/stage.ts'
import { unzipped } from '../testing/unzipped.ts'
import { askErasure, withdrawErasure } from './ask-erasure.ts'
import { run } from './erase-due.ts'
import { exportSubject } from './export-subject.ts'
import { findErasures, getErasure } from './read-erasures.ts'
import { readTombstones, replayTombstones } from './tombstones.ts'

const data = mkdtempSync(join(tmpdir(), 'guanxi-subject-'))
const log = pino({ level: 'silent' })
const later = new Date('2026-11-30T00:00:00Z')
let s: Stage
let lin: string, mother: string, twin: string
beforeAll(() => { process.env.GUANXI_DATA = data })
afterEach(() => s.close())
afterAll(() => {
  rmSync(data, { recursive: true })
  delete process.env.GUANXI_DATA
})

/** Someone with something in every drawer, one record merged into another. */
beforeEach(async () => {
  s = await stage()
  await s.as(s.boss, (c) => defineCustomField(c, { kind: 'text', key: 'card', label: { en: 'Card' }, unique: true }))
  lin = await s.put({ name: '林晓棠', custom: { card: `CARD-${Math.random()}` } })
  mother = await s.put({ name: '苏梅' })
  twin = await s.put({ name: '林小糖' })
  await s.as(s.lina, async (c) => {
    await addContact(c, lin, { channel: 'phone', value: '138 0000 4417', label: 'main' })
    await addContact(c, twin, { channel: 'email', value: 'xiaotang@example.com', label: 'main' })
    await addPreference(c, lin, { kind: 'allergy', text: '花生过敏' })
    await addRole(c, lin, { role: 'customer' })
    await addTag(c, lin, { name: '茶会' })
    await addConnection(c, mother, { type: 'parent', otherId: lin, backward: false, note: '同住' })
    const staged = await fileStore().stage(Readable.from([Buffer.from('身份证扫描')]), 1000)
    await keepContent(c, staged, 'text/plain')
    const { id } = await c.tx.insertInto('parties.file').values({ party_id: lin, name: '身份证.txt', size: '15', sha256: staged.sha256, type: 'text/plain', scan: 'clean', uploaded_by: null, at: now }).returning('id').executeTakeFirstOrThrow()
    await holdContent(c, staged.sha256, { holder: 'parties.file', id })
  })
  await s.database.owner.query('update parties.party set survivor_id = $1 where id = $2', [lin, twin])
})

const ask = (name = '林晓棠') => s.as(s.privacy, (c) => askErasure(c, lin, { name, reason: '本人要求' }))
const due = (at = later) => run({ db: s.database.db, now: at, log, signal: new AbortController().signal })
const count = async (text: string) => Number((await s.database.owner.query<{ n: string }>(text)).rows[0]!.n)

test('everything held on someone comes as one archive', async () => {
  const { stream, filename } = await exportSubject({ db: s.database.db, actor: s.privacy, now }, twin, fileStore())
  const files = await unzipped(await buffer(stream))
  expect(filename).toBe(`subject-${lin}.zip`)
  expect(JSON.parse(files['about.json']!)).toMatchObject({ partyId: lin, records: expect.arrayContaining([lin, twin]) })
  const held = JSON.parse(files['parties.json']!)
  expect(held.parties.map((p: { name: string }) => p.name).toSorted()).toEqual(['林小糖', '林晓棠'])
  expect(held).toMatchObject({ contacts: [{ value: '138 0000 4417' }, { value: 'xiaotang@example.com' }], preferences: [{ text: '花生过敏', told_to_name: '李娜' }], connections: [{ from_name: '苏梅', type: 'parent' }], tags: [{ name: '茶会' }] })
  expect(held.audit.map((a: { action: string }) => a.action)).toContain('export-subject')
  expect(Object.entries(files).find(([name]) => name.startsWith('files/'))).toEqual([expect.stringMatching(/^files\/\d+ 身份证\.txt$/), '身份证扫描'])
  await expect(exportSubject({ db: s.database.db, actor: s.lina, now }, lin, fileStore())).rejects.toMatchObject({ code: 'request/forbidden' })
})

test('needs the name typed, waits its days, and can be withdrawn till then', async () => {
  await expect(ask('林')).rejects.toMatchObject({ code: 'parties/name-differs', at: '/body/name' })
  expect(await ask()).toMatchObject({ partyId: lin, askedBy: '何其芳', dueAt: '2026-11-29T08:00:00Z', doneAt: null })
  await expect(ask()).rejects.toMatchObject({ code: 'parties/erasure-asked' })
  await due(new Date('2026-11-29T07:59:00Z'))
  await s.as(s.privacy, (c) => withdrawErasure(c, lin))
  await due()
  expect(await count(`select count(*) as n from parties.contact where party_id = ${lin}`)).toBe(1)
  expect(await s.as(s.privacy, (c) => getErasure(c, lin))).toEqual({ erasure: null })
  await expect(s.as(s.privacy, (c) => withdrawErasure(c, lin))).rejects.toMatchObject({ code: 'parties/erasure-none' })
  await expect(s.as(s.lina, (c) => askErasure(c, lin, { name: '林晓棠' }))).rejects.toMatchObject({ code: 'request/forbidden' })
})

test('when due nobody is left, anywhere; what counts stays', async () => {
  await s.database.owner.query(`insert into http.idempotency (actor, key, request_hash, status, body) values ('member:1', 'k${lin}', 'h', 201, $1)`, [{ id: '7', value: '138 0000 4417', more: [{ name: '林晓棠 (main)', n: 3 }], kind: 'person' }])
  await s.database.owner.query(`insert into events.event (name, version, payload, at) values ('task:x', 1, $1, now())`, [{ input: { to: 'xiaotang@example.com' } }])
  await ask()
  await due()
  const dump = await everyText(s)
  for (const text of ['林晓棠', '林小糖', '0000 4417', '00004417', '71440000', 'xiaotang@example.com', '花生过敏', 'CARD-', '同住', '身份证', '本人要求']) expect(dump.filter((d) => d.includes(text)), text).toEqual([])
  expect(dump.some((d) => d.includes('"— (main)"') && d.includes('person'))).toBe(true)
  expect(dump.some((d) => d.includes('苏梅'))).toBe(true)
  expect(await count(`select count(*) as n from parties.role where party_id = ${lin}`)).toBe(1)
  expect(await count(`select count(*) as n from audit.entry where object_id = ${lin} and action = 'erase'`)).toBe(1)
  expect(await count('select count(*) as n from audit.broken()')).toBe(0)
  expect(readdirSync(join(data, 'files'), { recursive: true, withFileTypes: true }).filter((f) => f.isFile())).toEqual([])
  expect((await s.as(s.privacy, (c) => findErasures(c))).erasures[0]).toMatchObject({ partyId: lin, partyName: '—', doneAt: '2026-11-30T00:00:00Z' })
})

test('it does not come back: not from the bin, not by search, not by writing', async () => {
  await ask()
  await due()
  expect(await s.as(s.lina, (c) => findIdsBySearch(c, '林晓棠', 10))).toEqual([])
  expect((await s.as(s.boss, (c) => findParties(c, { limit: 200, sort: 'name', deleted: true }))).items.map((p) => p.id)).not.toContain(lin)
  await expect(s.as(s.boss, (c) => restoreParty(c, lin))).rejects.toMatchObject({ code: 'parties/not-found' })
  await expect(s.as(s.boss, (c) => deleteParty(c, lin))).rejects.toMatchObject({ code: 'parties/not-found' })
  await expect(s.as(s.lina, (c) => addRole(c, lin, { role: 'ally' }))).rejects.toMatchObject({ code: 'parties/not-found' })
})

test('a restored backup is erased again, but not whoever got the same id since', async () => {
  await ask()
  await due()
  const told = await s.asSystem(({ tx }) => readTombstones(tx))
  expect(told).toEqual(JSON.parse(readFileSync(join(data, 'erasures.json'), 'utf8')))
  await s.database.owner.query(`update parties.party set name = 'restored', erased_at = null, deleted_at = null where id = $1`, [lin])
  await s.database.owner.query(`update parties.party set name = 'other', erased_at = null, deleted_at = null, created_at = now() where id = $1`, [twin])
  expect(await s.asSystem((c) => replayTombstones(c, told))).toBe(1)
  expect((await s.database.owner.query<{ name: string }>('select name from parties.party where id in ($1, $2) order by id', [lin, twin])).rows.map((r) => r.name)).toEqual(['—', 'other'])
})

/** Every row of every table as text: whatever is still there is found. */
async function everyText({ database }: Stage): Promise<string[]> {
  const { rows: tables } = await database.owner.query<{ rel: string }>(`select format('%I.%I', schemaname, tablename) as rel from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`)
  const all = await Promise.all(tables.map(async ({ rel }) => (await database.owner.query<{ t: string }>(`select to_jsonb(x)::text as t from ${rel} x`)).rows.map((r) => r.t)))
  return all.flat()
}

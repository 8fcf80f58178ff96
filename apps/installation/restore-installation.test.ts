import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { askErasure } from '#modules/parties/subject/ask-erasure.ts'
import { run as eraseDue } from '#modules/parties/subject/erase-due.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { holdContent, keepContent } from '#platform/files/hold-content.ts'
import { fileStore } from '#platform/files/open-store.ts'
import { testDatabase, testSecret } from '#test/database.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { restoreInstallation } from './restore-installation.ts'

const place = mkdtempSync(join(tmpdir(), 'guanxi-restore-'))
const old = join(place, 'old')
const backup = join(place, 'all.backup')
let world: World
let lin: string
beforeAll(async () => {
  process.env.GUANXI_DATA = old
  world = await createWorld()
  lin = await world.as('liNa', async (c) => {
    const { id } = await createParty(c, { kind: 'person', name: '林晓棠', contacts: [{ channel: 'phone', value: '13800004417', label: 'main' }] })
    await logTouchpoint(c, { kind: 'note', participants: [{ partyId: id, role: 'subject' }], at: today, text: '她说的话' })
    return id
  })
  await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '苏梅' }))
  await world.asSystem(async (c) => {
    const staged = await fileStore().stage(Readable.from([Buffer.from('身份证扫描')]), 1000)
    await keepContent(c, staged, 'text/plain')
    const { id } = await c.tx.insertInto('parties.file').values({ party_id: lin, name: '身份证.txt', size: '15', sha256: staged.sha256, type: 'text/plain', scan: 'clean', uploaded_by: null, at: today }).returning('id').executeTakeFirstOrThrow()
    await holdContent(c, staged.sha256, { holder: 'parties.file', id })
  })
  await writeBackup({ ownerUrl: world.ownerUrl, dataDir: old, file: backup, secret: testSecret })
  await world.as('hePrivacy', (c) => askErasure(c, lin, { name: '林晓棠' }))
  await eraseDue({ db: world.db, now: new Date('2026-12-24T00:00:00Z'), log: pino({ level: 'silent' }), signal: new AbortController().signal })
})
afterAll(async () => {
  await world.close()
  delete process.env.GUANXI_DATA
  rmSync(place, { recursive: true })
})

/** Restores into a new directory; gives what came of it, every row as text, and how many files lie there. */
async function restored(name: string, erasures?: string) {
  const dataDir = join(place, name)
  mkdirSync(dataDir, { recursive: true })
  process.env.GUANXI_DATA = dataDir
  const target = await testDatabase()
  try {
    const done = await restoreInstallation({ ...target, dataDir, secret: testSecret }, { file: backup, erasures, now: new Date('2026-12-25T00:00:00Z') })
    const { rows: tables } = await target.owner.query<{ rel: string }>(`select format('%I.%I', schemaname, tablename) as rel from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`)
    const texts: string[] = []
    for (const { rel } of tables) texts.push(...(await target.owner.query<{ t: string }>(`select to_jsonb(x)::text as t from ${rel} x`)).rows.map((r) => r.t))
    const files = readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).length
    return { done, all: texts.join('\n'), files, broken: (await target.owner.query('select count(*)::int as n from audit.broken()')).rows[0].n as number }
  } finally {
    await target.close()
  }
}

test('a backup from before an erasure brings the erased person back where nothing tells of the erasure', async () => {
  const { done, all, files } = await restored('unknowing')
  expect(done.erasedAgain).toBe(0)
  expect(['林晓棠', '13800004417', '71440000831', '她说的话'].filter((w) => !all.includes(w))).toEqual([])
  expect(files).toBe(1)
})

test('with the old list of erasures nobody erased comes back: not the name, not the words, not the file; the list goes along', async () => {
  const { done, all, files, broken } = await restored('new', join(old, 'erasures.json'))
  expect(done.erasedAgain).toBe(1)
  expect(['林晓棠', '13800004417', '71440000831', '她说的话', '身份证'].filter((w) => all.includes(w))).toEqual([])
  expect(all).toContain('苏梅')
  expect(files).toBe(0)
  expect(broken).toBe(0)
  expect(existsSync(join(place, 'new/erasures.json'))).toBe(true)
})

test('a list that stands in the directory is enough', async () => {
  mkdirSync(join(place, 'same'))
  copyFileSync(join(old, 'erasures.json'), join(place, 'same/erasures.json'))
  expect((await restored('same')).done.erasedAgain).toBe(1)
})

import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { system } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { testDatabase, type TestDatabase, testSecret } from '#test/database.ts'
import { readBackup } from './read-backup.ts'
import { keptTables } from './tables.ts'
import { writeBackup } from './write-backup.ts'

let source: TestDatabase
let place: string
beforeAll(async () => {
  source = await testDatabase()
  place = mkdtempSync(join(tmpdir(), 'guanxi-backup-'))
  mkdirSync(join(place, 'from/files/ab'), { recursive: true })
  writeFileSync(join(place, 'from/files/ab/cdef'), 'a file\twith\\all')
  await source.owner.query(`insert into people_auth."user" (id, name, email) values ('u', '周敏', 'zhou@example.com')`)
  await source.owner.query(`insert into people.unit (id, name, created_at) values (7, '青城茶业', now())`)
  await source.owner.query(`insert into people.member (auth_user_id, name, sort_name, email, unit_id, language, zone, created_at, updated_at) values ('u', '周敏', 'zhou min', 'zhou@example.com', 7, 'zh-CN', 'Asia/Shanghai', now(), now())`)
  await source.owner.query(`insert into parties.party (kind, name, sort_name, unit_id, custom, created_at, updated_at) select 'person', E'林\\t晓\\n' || i, 'lin', 7, '{"a": "\\\\N"}', now(), now() from generate_series(1, 5000) i`)
  await inTransaction(source.db, system('test'), (c) => audit(c, { action: 'read', object: 'party', id: '1' }))
  await source.owner.query(`create index made_while_running on parties.party ((custom ->> 'a'))`)
})
afterAll(async () => { await source.close(); rmSync(place, { recursive: true, force: true }) })

/** A digest of every row of every table, in a fixed order. */
async function digestOf(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const digests: Record<string, string> = {}
  for (const t of await keptTables(client)) {
    if (t.name === 'events.reader') continue
    const { rows } = await client.query(`select s::text as line from (${t.select}) s order by 1`)
    digests[t.name] = createHash('sha256').update(rows.map((r: { line: string }) => r.line).join('\n')).digest('hex')
  }
  await client.end()
  return digests
}

test('what was backed up is back, row for row and file for file', async () => {
  const file = join(place, 'all.backup')
  const written = await writeBackup({ ownerUrl: source.ownerUrl, dataDir: join(place, 'from'), file, secret: 'the-secret' })
  expect(written.rows).toBeGreaterThan(5000)
  const target = await testDatabase()
  try {
    mkdirSync(join(place, 'to'))
    await readBackup({ ownerUrl: target.ownerUrl, dataDir: join(place, 'to'), file, secret: testSecret })
    expect(await digestOf(target.ownerUrl)).toEqual(await digestOf(source.ownerUrl))
    expect(readFileSync(join(place, 'to/files/ab/cdef'), 'utf8')).toBe('a file\twith\\all')
    expect(readFileSync(join(place, 'to/secret'), 'utf8')).toBe('the-secret')
    expect((await target.owner.query("select 1 from pg_indexes where indexname = 'made_while_running'")).rowCount).toBe(1)
    const next = async (db: TestDatabase) => (await db.owner.query(`insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) values ('person', 'x', 'x', 7, now(), now()) returning id`)).rows[0].id
    expect(await next(target)).toBe(await next(source))
  } finally {
    await target.close()
  }
})

test('a backup does not overwrite a firm, and half a file is refused with nothing written', async () => {
  const file = join(place, 'all.backup')
  await expect(readBackup({ ownerUrl: source.ownerUrl, dataDir: join(place, 'from'), file, secret: testSecret })).rejects.toThrow('not empty')
  const half = join(place, 'half.backup')
  writeFileSync(half, readFileSync(file).subarray(0, readFileSync(file).length / 2))
  const target = await testDatabase()
  try {
    await expect(readBackup({ ownerUrl: target.ownerUrl, dataDir: join(place, 'half'), file: half, secret: testSecret })).rejects.toThrow()
    expect((await target.owner.query('select count(*)::int as n from parties.party')).rows[0].n).toBe(0)
  } finally {
    await target.close()
  }
})

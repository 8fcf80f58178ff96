import { spawn } from 'node:child_process'
import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#platform/db/transaction.ts'
import { getImport } from '../import/find-imports.ts'
import { resumeImport, runImport, undoImport } from '../import/start-import.ts'
import { stopImport } from '../import/stop-import.ts'
import { uploadImport } from '../import/upload-import.ts'
import { type Desk, openDesk } from '../testing/desk.ts'
import { workImport } from './work-import.ts'

let desk: Desk
beforeAll(async () => { desk = await openDesk() })
afterAll(() => desk.close())

const ROWS = 5_000
const within: <T>(work: Parameters<typeof inTransaction<T>>[2]) => Promise<T> = (work) => inTransaction(desk.db, desk.here.actor, work)
const look = (id: string) => within((c) => getImport(c, id))
const written = async (source: string) => (await desk.owner.query<{ keys: number; parties: number; noted: number }>(`
  select count(*)::int as keys, count(distinct k.party_id)::int as parties, (select count(*)::int from exchange.change c join parties.key n on n.party_id = c.record_id where n.source = $1 and c.object = 'party') as noted from parties.key k where k.source = $1`, [source])).rows[0]!

/** An import that is to run, of a file with as many customers as rows. */
async function prepared(source: string): Promise<string> {
  const path = join(desk.folder, `${source}.csv`)
  writeFileSync(path, `会员号,姓名,手机\n${Array.from({ length: ROWS }, (_, i) => `${i},客户${i},13${String(100_000_000 + i)}`).join('\n')}\n`)
  const { id } = await uploadImport({ db: desk.db, actor: desk.here.actor, now: new Date() }, { content: createReadStream(path), name: `${source}.csv`, kind: 'parties', source }, desk.here.store)
  await within((c) => runImport(c, id, false))
  return id
}

async function until(id: string, come: (i: Awaited<ReturnType<typeof look>>) => boolean): Promise<Awaited<ReturnType<typeof look>>> {
  for (;;) {
    const i = await look(id)
    if (come(i)) return i
    await new Promise((resolve) => { setTimeout(resolve, 20) })
  }
}

test('stopped between batches it keeps what is in, goes on from there, and is undone whole', async () => {
  const id = await prepared('stopped')
  const working = workImport(desk.here, id)
  await until(id, (i) => i.counts.rows > 0)
  await within((c) => stopImport(c, id))
  await working
  const stopped = await look(id)
  expect(stopped.state).toBe('stopped')
  expect(stopped.counts.rows).toBeLessThan(ROWS)
  expect(await written('stopped')).toEqual({ keys: stopped.counts.rows, parties: stopped.counts.rows, noted: stopped.counts.rows })
  await within((c) => resumeImport(c, id, false))
  await workImport(desk.here, id)
  expect(await look(id)).toMatchObject({ state: 'done', counts: { rows: ROWS, created: ROWS, updated: 0, skipped: 0, failed: 0 }, progress: { share: 1 } })
  expect(await written('stopped')).toEqual({ keys: ROWS, parties: ROWS, noted: ROWS })
  await within((c) => undoImport(c, id, false))
  await workImport(desk.here, id)
  expect(await look(id)).toMatchObject({ state: 'undone', undo: { removed: ROWS, restored: 0, kept: 0 } })
  expect(await written('stopped')).toEqual({ keys: 0, parties: 0, noted: 0 })
}, 60_000)

test('a process that another has taken over from writes nothing more; nothing is in twice', async () => {
  const id = await prepared('taken-over')
  const first = workImport(desk.here, id)
  await until(id, (i) => i.counts.rows > 0)
  await workImport(desk.here, id)
  expect((await look(id)).state).toBe('running')
  await desk.owner.query(`update exchange.import set heartbeat = now() - interval '1 minute' where id = $1`, [id])
  await Promise.all([first, workImport(desk.here, id)])
  expect(await look(id)).toMatchObject({ state: 'done', counts: { rows: ROWS, created: ROWS, failed: 0 } })
  expect(await written('taken-over')).toEqual({ keys: ROWS, parties: ROWS, noted: ROWS })
}, 60_000)

test('killed in the middle, it is taken up at the last batch by the next process', async () => {
  const id = await prepared('killed')
  const child = spawn(process.execPath, [join(import.meta.dirname, '../testing/import-process.ts'), desk.appUrl, join(desk.folder, 'files'), id], { stdio: 'ignore' })
  await until(id, (i) => i.counts.rows > 0)
  child.kill('SIGKILL')
  await new Promise((resolve) => { child.once('exit', resolve) })
  const left = await look(id)
  expect(left.state).toBe('running')
  expect((await written('killed')).keys).toBe(left.counts.rows)
  await desk.owner.query(`update exchange.import set heartbeat = now() - interval '1 minute' where id = $1`, [id])
  await workImport(desk.here, id)
  expect(await look(id)).toMatchObject({ state: 'done', counts: { rows: ROWS, created: ROWS, failed: 0 } })
  expect(await written('killed')).toEqual({ keys: ROWS, parties: ROWS, noted: ROWS })
}, 60_000)

test('a shut-down lets the import go at once; whoever lost the right to it cannot go on', async () => {
  const id = await prepared('shut-down')
  const closing = new AbortController()
  const working = workImport({ ...desk.here, signal: closing.signal }, id)
  await until(id, (i) => i.counts.rows > 0)
  closing.abort()
  await working
  expect((await look(id)).state).toBe('running')
  await desk.owner.query(`update exchange.import set actor = jsonb_build_object('kind', 'member', 'memberId', '999999', 'grants', '{}'::jsonb, 'fieldLevels', '{}'::jsonb) where id = $1`, [id])
  await workImport(desk.here, id)
  expect(await look(id)).toMatchObject({ state: 'failed', error: { code: 'exchange/importer-gone' } })
  await within((c) => resumeImport(c, id, false))
  await workImport(desk.here, id)
  expect(await look(id)).toMatchObject({ state: 'done', counts: { rows: ROWS, created: ROWS } })
}, 60_000)

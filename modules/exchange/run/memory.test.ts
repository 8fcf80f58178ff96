import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#platform/db/transaction.ts'
import { getImport } from '../import/find-imports.ts'
import { checkImport } from '../import/start-import.ts'
import { uploadImport } from '../import/upload-import.ts'
import { type Desk, openDesk } from '../testing/desk.ts'

let desk: Desk
beforeAll(async () => { desk = await openDesk() })
afterAll(() => desk.close())

const ROWS = 40_000
/** The programs themselves take some 60 MB; the rows, were they held, 28 more. */
const HEAP_MB = 76

test('a large file is gone through in little memory', async () => {
  const path = join(desk.folder, 'large.csv')
  const note = '备注'.repeat(120)
  function* lines() {
    yield '订单号,客户编号,日期,产品编码,数量,金额,备注\n'
    for (let i = 0; i < ROWS; i++) yield `N${i >> 1},K${i % 9000},2026-05-01,P${i % 300},1,12.50,${note}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
  const { id, size } = await uploadImport({ db: desk.db, actor: desk.here.actor, now: new Date() }, { content: createReadStream(path), name: 'large.csv', kind: 'orders' }, desk.here.store)
  expect(size).toBeGreaterThan(25 * 1024 ** 2)
  await inTransaction(desk.db, desk.here.actor, (c) => checkImport(c, id, false))
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, join(import.meta.dirname, '../testing/import-process.ts'), desk.appUrl, join(desk.folder, 'files'), id], { stdio: ['ignore', 'ignore', 'inherit'] })
  expect(await new Promise((resolve) => { child.once('exit', resolve) })).toBe(0)
  expect(await inTransaction(desk.db, desk.here.actor, (c) => getImport(c, id))).toMatchObject({ state: 'ready', forecast: { rows: ROWS, created: ROWS, failed: 0 }, progress: { total: ROWS } })
}, 120_000)

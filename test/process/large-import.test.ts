import { execFile } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createInstallation, type RunningServer } from './running-server.ts'

/** `npm run test:heavy` brings in a million of each. */
const rows = Number(process.env.IMPORT_ROWS ?? 5_000)
const LARGEST_MB = 900, SLOWEST_MS = 5_000
const main = join(import.meta.dirname, '../../apps/cli/main.ts')

let server: RunningServer
const folder = mkdtempSync(join(tmpdir(), 'guanxi-large-'))
beforeAll(async () => { server = await createInstallation(); await server.start() })
afterAll(async () => { await server.stop(); server.remove(); rmSync(folder, { recursive: true }) })

const surnames = [...'王李张刘陈杨赵黄周吴'], given = [...'晓明丽华强伟芳娜敏静秀英磊洋勇艳杰娟涛超']
const person = (i: number): string => `K${i},${surnames[i % 10]}${given[(i >> 3) % 20]}${given[(i >> 7) % 20]},1${3 + (i % 7)}${String(i).padStart(9, '0')},user${i}@mail${i % 50}.example`
const order = (i: number): string => `N${i},K${(i * 7919) % rows},2026-0${1 + (i % 9)}-1${i % 9},1,${10 + (i % 90)}.00`

/** The largest resident set that a process has had so far, in MB. */
const peak = (pid: number): number => {
  try { return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024 } catch { return 0 }
}

async function fill(name: string, head: string, line: (i: number) => string): Promise<string> {
  const path = join(folder, name)
  function* lines() { yield `${head}\n`; for (let i = 0; i < rows; i++) yield `${line(i)}\n` }
  await pipeline(Readable.from(lines()), createWriteStream(path))
  return path
}

/** Imports beside the running server, and meanwhile lists parties as somebody at work does. */
async function importBesideReaders(path: string, kind: string): Promise<{ done: { rows: number; created: number; seconds: number }; megabytes: number; slowest: number; listed: number }> {
  let ended = false, megabytes = 0, slowest = 0, listed = 0
  const { promise, resolve, reject } = Promise.withResolvers<{ rows: number; created: number; seconds: number }>()
  const child = execFile(process.execPath, [main, 'import', path, '--kind', kind, '--source', 'large', '--json'], { env: { ...process.env, GUANXI_DATA: server.dataDir } }, (error, out) => { ended = true; if (error) reject(error); else resolve(JSON.parse(out) as { rows: number; created: number; seconds: number }) })
  while (!ended) {
    const began = performance.now()
    const { status } = await server.ask('GET', '/parties?limit=50&sort=name')
    expect(status).toBe(200)
    slowest = Math.max(slowest, performance.now() - began)
    listed += 1
    megabytes = Math.max(megabytes, peak(child.pid!))
    await sleep(200)
  }
  return { done: await promise, megabytes, slowest, listed }
}

test.each([['parties', '客户编号,姓名,手机,邮箱', person], ['orders', '订单号,客户编号,日期,数量,金额', order]] as const)('a large file of %s comes in whole, in bounded memory, and whoever lists parties meanwhile does not wait', async (kind, head, line) => {
  const { done, megabytes, slowest, listed } = await importBesideReaders(await fill(`${kind}.csv`, head, line), kind)
  console.log(`${kind}: ${done.rows} rows in ${done.seconds} s, at most ${Math.round(megabytes)} MB; ${listed} lists meanwhile, the slowest ${Math.round(slowest)} ms`)
  expect(done).toMatchObject({ rows, created: rows, failed: 0 })
  expect(megabytes).toBeLessThan(LARGEST_MB)
  expect(slowest).toBeLessThan(SLOWEST_MS)
}, 120_000 + rows * 2)

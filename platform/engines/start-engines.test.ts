import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@clickhouse/client'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { startEngines } from './api.ts'
import { writePrivate } from './private-file.ts'
import { readRunFile } from './run-file.ts'
import { dataFolder } from './testing/data-folder.ts'
import { startOwner } from './testing/start-owner.ts'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const env = {}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

test('of ten simultaneous starts one owns the engines and nine attach; when the owner is killed another takes over at the same address and nothing acknowledged is lost', { timeout: 90_000 }, async () => {
  using folder = dataFolder()
  const processes = await Promise.all(Array.from({ length: 10 }, () => startOwner(folder.path)))
  const owners = processes.filter(({ owner }) => owner)
  expect(owners).toHaveLength(1)
  expect(new Set(processes.map(({ databaseUrl, clickhouseUrl }) => databaseUrl + clickhouseUrl)).size).toBe(1)

  const { databaseUrl } = owners[0]!
  await ask(databaseUrl, 'CREATE TABLE kept AS SELECT 1 AS one')
  const orphan = postmasterOf(folder.path)
  const killed = owners[0]!.child.pid
  await owners[0]!.end('SIGKILL')
  await expect.poll(() => readRunFile(folder.path)?.pid ?? killed, { timeout: 30_000 }).not.toBe(killed)
  expect(await ask(databaseUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  expect(postmasterOf(folder.path)).not.toBe(orphan)

  const heir = processes.find(({ child }) => child.pid === readRunFile(folder.path)?.pid)!
  await Promise.all(processes.filter((one) => one !== heir && one !== owners[0]).map((one) => one.end('SIGTERM')))
  await heir.end('SIGTERM')
  expect(() => process.kill(postmasterOf(folder.path), 0)).toThrow()
})

test('an engine that is killed comes back at the same address, and the state says so meanwhile', { timeout: 60_000 }, async () => {
  using folder = dataFolder()
  const engines = await startEngines({ dataDir: folder.path, env, log })
  const seen: string[] = []
  engines.onState(({ postgres, analysis }) => seen.push(`${postgres} ${analysis}`))
  await ask(engines.databaseUrl, 'CREATE TABLE kept AS SELECT 1 AS one')

  process.kill(postmasterOf(folder.path), 'SIGKILL')
  await expect.poll(() => seen, { timeout: 30_000 }).toEqual(['restarting ready', 'ready ready'])
  expect(await ask(engines.databaseUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }])

  const analysis = createClient({ url: engines.clickhouseUrl })
  await analysis.command({ query: 'CREATE TABLE kept ENGINE = MergeTree ORDER BY one AS SELECT 1 AS one' })
  const { pid } = JSON.parse(readFileSync(join(folder.path, 'analysis.json'), 'utf8')) as { pid: number }
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => seen.slice(2), { timeout: 30_000 }).toEqual(['ready restarting', 'ready ready'])
  expect(await (await analysis.query({ query: 'SELECT one FROM kept', format: 'JSONEachRow' })).json()).toEqual([{ one: 1 }])
  await analysis.close()
  await engines.stop()
  expect(engines.state()).toEqual({ postgres: 'stopped', analysis: 'stopped' })
})

test('a process that may not own attaches, and waits for the next owner when this one goes', { timeout: 60_000 }, async () => {
  using folder = dataFolder()
  const first = await startOwner(folder.path)
  const guest = await startEngines({ dataDir: folder.path, env, log, mayOwn: false })
  expect(guest.state()).toEqual({ postgres: 'ready', analysis: 'ready' })
  await first.end('SIGKILL')
  await expect.poll(() => guest.state().postgres).toBe('restarting')
  const second = await startOwner(folder.path)
  await expect.poll(() => guest.state().postgres, { timeout: 10_000 }).toBe('ready')
  expect([guest.owner, second.owner]).toEqual([false, true])
  expect(await ask(guest.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await guest.stop()
  await second.end('SIGTERM')
})

test('a run file and a postmaster.pid whose numbers belong to other programs by now mislead nobody', { timeout: 30_000 }, async () => {
  using folder = dataFolder()
  const first = await startEngines({ dataDir: folder.path, env, log })
  const url = first.databaseUrl
  const pidFile = readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8')
  await first.stop()
  expect(readRunFile(folder.path)).toBeUndefined()

  writePrivate(join(folder.path, 'run.json'), { pid: process.pid, startTime: 'before the boot', databaseUrl: 'x', clickhouseUrl: 'y', published: {} })
  writePrivate(join(folder.path, 'analysis.json'), { pid: process.pid, startTime: 'before the boot', path: join(folder.path, 'analysis') })
  writeFileSync(join(folder.path, 'postgres', 'postmaster.pid'), pidFile.replace(/^\d+/, String(process.pid)))

  const second = await startEngines({ dataDir: folder.path, env, log })
  expect(second.owner).toBe(true)
  expect(second.databaseUrl).toBe(url)
  second.publish({ port: 3977 })
  expect(readRunFile(folder.path)?.published).toEqual({ port: 3977 })
  await second.stop()
})

test('DATABASE_URL and CLICKHOUSE_URL take the place of the embedded engines', async () => {
  using folder = dataFolder()
  const outside = { DATABASE_URL: 'postgresql://u@db.example/firm', CLICKHOUSE_URL: 'http://ch.example:8123' }
  const engines = await startEngines({ dataDir: folder.path, env: outside, log })
  expect([engines.databaseUrl, engines.clickhouseUrl]).toEqual([outside.DATABASE_URL, outside.CLICKHOUSE_URL])
  expect(engines.state()).toEqual({ postgres: 'ready', analysis: 'ready' })
  expect(existsSync(join(folder.path, 'postgres'))).toBe(false)
  await engines.stop()
})

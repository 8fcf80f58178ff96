import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { startEngines } from '../api.ts'
import { readPrivate } from '../private-file.ts'

// Only root can have this trouble, and only root can make another user's view of it.
const root = process.getuid?.() === 0
const env = { CLICKHOUSE_URL: 'http://unused' }
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** A folder that only its owner enters, like root's home, with a data directory in it. */
function closedFolder(): { closed: string, dataDir: string } {
  const closed = mkdtempSync(join(tmpdir(), 'guanxi-closed-'))
  const dataDir = join(closed, 'data')
  mkdirSync(dataDir)
  onTestFinished(() => rmSync(closed, { recursive: true, force: true }))
  return { closed, dataDir }
}

async function count(url: string): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('CREATE TABLE IF NOT EXISTS kept (one int)')
    await client.query('INSERT INTO kept VALUES (1)')
    return (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM kept')).rows[0]?.n ?? 0
  } finally {
    await client.end()
  }
}

async function startAndCount(dataDir: string): Promise<number> {
  const engines = await startEngines({ dataDir, env, log })
  try {
    return await count(engines.databaseUrl)
  } finally {
    await engines.stop()
  }
}

test.runIf(root)('as root under a folder that others cannot enter the cluster lives elsewhere, follows a move and refuses a copy', { timeout: 60_000 }, async () => {
  const { closed, dataDir } = closedFolder()
  expect(await startAndCount(dataDir)).toBe(1)
  const { folder } = readPrivate<{ folder: string }>(join(dataDir, 'postgres.place.json'))!
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  expect(statSync(closed).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'postgres')).uid).not.toBe(0)
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false)

  const engines = await startEngines({ dataDir, env, log })
  const states: unknown[] = []
  engines.onState((state) => states.push(state))
  cpSync(dataDir, join(closed, 'copy'), { recursive: true })
  await expect(startAndCount(join(closed, 'copy'))).rejects.toThrow('is a copy of')
  expect(await count(engines.databaseUrl)).toBe(2)
  expect(states).toEqual([])
  await engines.stop()

  renameSync(dataDir, join(closed, 'moved'))
  expect(await startAndCount(join(closed, 'moved'))).toBe(3)
})

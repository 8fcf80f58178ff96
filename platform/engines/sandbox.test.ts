import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase, shareSandbox, startSandbox, type Sandbox } from './sandbox.ts'

const before = { ...process.env }
let sandbox: Sandbox | undefined

afterAll(async () => {
  await sandbox?.stop()
  Object.assign(process.env, { GUANXI_TEST_POSTGRES: before.GUANXI_TEST_POSTGRES ?? '', GUANXI_TEST_CLICKHOUSE: before.GUANXI_TEST_CLICKHOUSE ?? '' })
})

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('fresh databases begin with what the template holds and share nothing', { timeout: 30_000 }, async () => {
  sandbox = await startSandbox(async (url) => { await ask(url, 'CREATE TABLE seed AS SELECT 1 AS one') })
  shareSandbox(sandbox)
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()])
  await ask(one.url, 'DELETE FROM seed')
  expect(await ask(one.url, 'SELECT one FROM seed')).toEqual([])
  expect(await ask(other.url, 'SELECT one FROM seed')).toEqual([{ one: 1 }])
  const [ordered] = await ask(other.url, "SELECT datcollate, datlocprovider, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()")
  expect(ordered).toEqual({ datcollate: 'C', datlocprovider: 'b', encoding: 'UTF8' })
  await one.drop()
  await expect(ask(one.url, 'SELECT 1')).rejects.toThrow('does not exist')
})

import { gzipSync } from 'node:zlib'
import { ClickHouseError, createClient, type ClickHouseClient } from '@clickhouse/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../free-port.ts'
import type { Supervised } from '../supervise.ts'
import { dataFolder } from '../testing/data-folder.ts'
import { analysisUrl, startAnalysis } from './start-analysis.ts'

const folder = dataFolder()
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const quiet = { log: { LoggerClass: class { trace() {} debug() {} info() {} warn() {} error() {} } } }
let url: string
let engine: Supervised
let client: ClickHouseClient

beforeAll(async () => {
  const at = { port: await freePort(), password: 'secret' }
  url = analysisUrl(at)
  engine = await startAnalysis({ dataDir: folder.path, ...at, log, onState: () => undefined })
  client = createClient({ url, ...quiet })
  await client.command({ query: 'CREATE TABLE purchase (party UInt64, day Date, amount Decimal(18,2), note String) ENGINE = ReplacingMergeTree ORDER BY (party, day)' })
}, 30_000)

afterAll(async () => {
  await client.close()
  await engine.stop()
  folder[Symbol.dispose]()
})

async function rows(query: string, query_params: Record<string, unknown> = {}): Promise<unknown[]> {
  return (await client.query({ query, query_params, format: 'JSONEachRow' })).json()
}

async function refusal(query: string, format: 'JSON' | 'JSONEachRow' = 'JSONEachRow'): Promise<ClickHouseError> {
  const answered: unknown = await client.query({ query, format }).then((result) => result.text(), (error: unknown) => error)
  if (answered instanceof ClickHouseError) return answered
  throw new Error(`expected a ClickHouse error, got ${String(answered)}`)
}

test('answers a ping without a password and before the engine is loaded', async () => {
  expect(await client.ping()).toEqual({ success: true })
})

test('takes rows in and gives them back, whole and as a stream', async () => {
  const values = Array.from({ length: 20_000 }, (_, index) => ({ party: index, day: '2026-01-31', amount: `${index}.50`, note: `第${index}` }))
  const { summary } = await client.insert({ table: 'purchase', values, format: 'JSONEachRow' })
  expect(summary?.written_rows).toBe('20000')
  expect(await rows('SELECT count() AS n, sum(amount) AS total FROM purchase')).toEqual([{ n: 20_000, total: 200_000_000 }])
  let streamed = 0
  const result = await client.query({ query: 'SELECT * FROM purchase ORDER BY party', format: 'JSONEachRow' })
  for await (const chunk of result.stream()) streamed += chunk.length
  expect(streamed).toBe(20_000)
  const whole = await client.query({ query: 'SELECT note FROM purchase WHERE party = 7', format: 'JSON' })
  expect((await whole.json()).data).toEqual([{ note: '第7' }])
})

test('parameters carry any text, lists and nothing without becoming SQL', async () => {
  const text = "it's \\ a\ttab\nand 张三'; DROP TABLE purchase; --"
  const asked = 'SELECT {text:String} AS text, {list:Array(String)} AS list, {none:Nullable(Int32)} AS none, {day:Date} AS day, {n:UInt64} + 1 AS n'
  expect(await rows(asked, { text, list: ["x'y", 'z\\'], none: null, day: '2026-02-28', n: 41 }))
    .toEqual([{ text, list: ["x'y", 'z\\'], none: null, day: '2026-02-28', n: 42 }])
})

test('parameters and settings of one call never reach another', async () => {
  const asked = Array.from({ length: 40 }, (_, n) => client.query({
    query: "SELECT {n:UInt32} AS n, getSetting('max_execution_time') AS seconds", query_params: { n }, clickhouse_settings: { max_execution_time: n + 1 }, format: 'JSONEachRow',
  }).then((result) => result.json()))
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 40 }, (_, n) => [{ n, seconds: n + 1 }]))
  expect((await refusal('SELECT {n:UInt32} AS n')).type).toBe('UNKNOWN_QUERY_PARAMETER')
})

test('errors keep their ClickHouse code, and a second statement is refused', async () => {
  expect(await refusal('SELECT * FROM missing')).toMatchObject({ code: '60', type: 'UNKNOWN_TABLE' })
  expect(await refusal('SELECT 1; DROP TABLE purchase', 'JSON')).toMatchObject({ code: '62', type: 'SYNTAX_ERROR' })
  expect(await rows("SELECT 'a; b' AS text /* ; */ -- ; c")).toEqual([{ text: 'a; b' }])
})

test('a query is stopped by its time limit while others are answered', async () => {
  const long = client.query({ query: 'SELECT sum(sipHash64(number)) FROM numbers(1000000000000)', format: 'JSON', clickhouse_settings: { max_execution_time: 1 } })
  const stopped = expect(long).rejects.toMatchObject({ code: '159', type: 'TIMEOUT_EXCEEDED' })
  expect(await rows('SELECT 1 AS one')).toEqual([{ one: 1 }])
  await stopped
})

test('an answer that fails half way is broken off, not taken for a whole one', async () => {
  const result = await client.query({ query: 'SELECT throwIf(number = 500000) FROM numbers(1000000)', format: 'JSONEachRow' })
  await expect(result.text()).rejects.toThrow()
})

test('a wrong password is refused', async () => {
  const stranger = createClient({ url: url.replace('secret', 'guess'), ...quiet })
  await expect(stranger.query({ query: 'SELECT 1' })).rejects.toMatchObject({ code: '516' })
  await stranger.close()
})

test('other insert formats and compressed rows are taken', async () => {
  await client.insert({ table: 'purchase', values: [[90_001, '2026-03-01', '1.00', 'compact']], format: 'JSONCompactEachRow', columns: ['party', 'day', 'amount', 'note'] })
  const address = new URL('/', url)
  address.searchParams.set('query', 'INSERT INTO purchase FORMAT CSV')
  const authorization = `Basic ${Buffer.from('guanxi:secret').toString('base64')}`
  address.username = address.password = ''
  const answer = await fetch(address, { method: 'POST', headers: { authorization, 'content-encoding': 'gzip' }, body: gzipSync('90002,2026-03-01,2.00,"a, b"\n') })
  expect(answer.status).toBe(200)
  await client.command({ query: 'INSERT INTO purchase SELECT 90003, toDate(0), 3, note FROM purchase WHERE party = 90001' })
  expect(await rows('SELECT party, note FROM purchase WHERE party > 90000 ORDER BY party')).toEqual([
    { party: 90_001, note: 'compact' }, { party: 90_002, note: 'a, b' }, { party: 90_003, note: 'compact' },
  ])
})

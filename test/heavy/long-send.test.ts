import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '#test/world.ts'

const MAILS = Number(process.env.LONG_SEND_MAILS ?? 300_000)
const EVERY_MS = 1000
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'guanxi-long-send-'))
const html = `<html><body>${'<p>{{name|您}}，明前茶到店了，欢迎来品尝。<a href="https://shop.example/tea">看一看</a></p>'.repeat(40)}</body></html>`
let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(async () => { await world.close(); rmSync(folder, { recursive: true }) })

const node = (...words: string[]) => spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...words], { stdio: ['pipe', 'pipe', 'inherit'] })
const quantile = (of: readonly number[], q: number): number => of.toSorted((a, b) => a - b)[Math.floor((of.length - 1) * q)] ?? 0
const rssOf = (pid: number): number => Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Everyone agreed, everyone gets one personalised mail of 9 kB. */
const queueAll = () => world.owner.query(`
  with content as (insert into messaging.content (channel, purpose, subject, body, html, created_at) values ('email', 'marketing', '{{name|您}}，新茶到店', '{{name|您}}好', $3, now()) returning id),
    party as (insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) select 'person', '居民' || i, '居民' || i, $1, now(), now() from generate_series(1, $2::int) i returning id),
    said as (insert into consent.entry (party_id, purpose, state, at, recorded_at) select id, 'marketing', 'granted', now() - interval '1 day', now() from party)
  insert into messaging.message (step, party_id, channel, purpose, marketing, content_id, address, domain, state, due_at, created_at)
  select 'long', party.id, 'email', 'marketing', true, content.id, 'p' || party.id || '@example.com', 'example.com', 'queued', now(), now() from party, content`, [world.units.qingyang, MAILS, html])

test('a long send, personalised, signed and written down mail by mail, takes no more memory at its end than at its beginning', async () => {
  await queueAll()
  await world.owner.query('analyze')
  const key = join(folder, 'key.pem')
  writeFileSync(key, generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } }).privateKey)
  const sink = node(join(root, 'apps/bench/measure/mail-sink.ts'))
  const [url] = await once(createInterface(sink.stdout), 'line') as [string]
  const sender = node(join(root, 'modules/messaging/testing/deliver-once.ts'), world.appUrl, url, key)
  const began = performance.now()
  const samples: number[] = []
  const watch = setInterval(() => { try { samples.push(rssOf(sender.pid!)) } catch { /* It has ended. */ } }, EVERY_MS)
  await once(sender, 'exit')
  clearInterval(watch)
  const seconds = (performance.now() - began) / 1000
  sink.stdin.end()
  await once(sink, 'exit')
  const { rows } = await world.owner.query<{ state: string; n: number }>("select state, count(*)::int as n from messaging.message where step = 'long' group by 1")
  const tenth = (i: number) => samples.slice(Math.floor((samples.length * i) / 10), Math.floor((samples.length * (i + 1)) / 10))
  const found = { mails: MAILS, perSecond: Math.round(MAILS / seconds), seconds: Math.round(seconds), rssMb: Array.from({ length: 10 }, (_, i) => Math.round(quantile(tenth(i), 0.5))), most: Math.round(Math.max(...samples)) }
  process.stdout.write(`${JSON.stringify(found)}\n`)
  expect(rows).toEqual([{ state: 'sent', n: MAILS }])
  expect(found.rssMb[9]! - found.rssMb[1]!).toBeLessThan(60)
}, 60_000 + MAILS * 10)

import { gzipSync } from 'node:zlib'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signLink } from '#modules/consent/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import { siteScripts } from '../site/scripts.ts'
import { run as placeVisits } from '../visitor/place-visits.ts'
import { run as forget } from './forget-events.ts'
import { run as place } from './place-events.ts'

let world: ServedWorld
let party: string
const at = (day: number, hour = 8) => new Date(Date.UTC(2026, 10, day, hour)).toISOString()
const visitor = 'visitor-0123456789abc'
const job = () => ({ db: world.db, now: new Date('2026-11-22T09:00:00Z'), log: pino({ level: 'silent' }), signal: new AbortController().signal })
const rows = async <T>(text: string, ...values: unknown[]) => (await world.owner.query(text, values)).rows as T[]
const record = (events: unknown[], who: 'anna' | 'liNa' = 'anna') => world.ask(who, { method: 'POST', path: '/events', body: { source: 'shop', events } })
const visit = (path: string, body: object, origin = 'https://shop.example') => world.ask(null, { method: 'POST', path: `/web-events${path}`, raw: Buffer.from(JSON.stringify(body)), headers: { 'content-type': 'text/plain;charset=UTF-8', origin, 'sec-fetch-site': 'cross-site' } })

beforeAll(async () => {
  world = await createServedWorld()
  party = (await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '林晓棠', keys: [{ source: 'shop', key: '00412' }] }))).id
  await world.ask('zhouMin', { method: 'PUT', path: '/settings/web.sites', body: { value: ['https://shop.example'] } })
})
afterAll(() => world.close())

test('events are kept once by source and key, of whoever their key names; what has no right or no time is refused', async () => {
  const events = [{ key: 'a', type: 'basket', at: at(20), party: { source: 'shop', key: '00412' }, data: { items: 3 } }, { key: 'b', type: 'page', at: at(21), partyId: '999999' }]
  expect((await record(events)).body).toEqual({ taken: 2, known: 0, unmatched: 1 })
  expect((await record(events)).body).toEqual({ taken: 0, known: 2, unmatched: 1 })
  expect(await rows('select key, type, party_id::text as party from forms.event order by key')).toEqual([{ key: 'a', type: 'basket', party }, { key: 'b', type: 'page', party: null }])
  expect((await record(events, 'liNa')).status).toBe(403)
  expect((await record([{ key: 'c', type: 'page', at: '2020-01-01T00:00:00Z' }])).body).toMatchObject({ type: 'forms/event-too-old' })
  expect((await record([{ key: 'c', type: 'page', at: at(21), data: { text: 'a\0b' } }])).status).toBe(422)
})

test('many at once are one round: each caller is told of its own', async () => {
  const batches = Array.from({ length: 40 }, (_, i) => [{ key: `m${i}`, type: 'page', at: at(19) }, { key: `m${i % 20}-twice`, type: 'page', at: at(19) }])
  const answers = await Promise.all(batches.map((b) => record(b)))
  expect(answers.map((a) => a.status)).toEqual(batches.map(() => 202))
  expect(answers.reduce((n, a) => n + (a.body as { taken: number }).taken, 0)).toBe(60)
})

test('a visitor of a named site is nobody until a link of theirs says who; then earlier visits are theirs and stand on the timeline, once a day', async () => {
  const events = (day: number, key: string, page = '/tea') => [{ key, type: 'page', at: at(day), page }]
  expect((await visit('', { visitor, agreedAt: at(18), events: events(18, '1') })).status).toBe(202)
  expect((await visit('', { visitor, agreedAt: at(18), events: [...events(18, '2', '/shop'), ...events(19, '3')] })).headers['access-control-allow-origin']).toBe('*')
  expect((await visit('', { visitor, agreedAt: at(18), events: events(18, '9') }, 'https://evil.example')).body).toMatchObject({ type: 'forms/site-unknown' })
  await place(job())
  expect(await rows("select 1 from touchpoints.touchpoint where kind = 'web-visited'")).toEqual([])
  const token = await world.asSystem((c) => signLink({ ...c, now: new Date() }, 'visit', [party], 30))
  expect((await visit('/joining', { visitor, agreedAt: at(18), token: 'dmlzaXQ.forged-forged-forged' })).status).toBe(204)
  expect(await rows('select party_id from forms.visitor')).toEqual([{ party_id: null }])
  expect((await visit('/joining', { visitor, agreedAt: at(18), token })).status).toBe(204)
  await placeVisits(job(), { visitor })
  const seen = async () => (await rows<{ day: string }>("select at::date::text as day from touchpoints.touchpoint where kind = 'web-visited' and $1 = any (party_ids) order by at", party)).map((r) => r.day)
  expect(await seen()).toEqual(['2026-11-18', '2026-11-19'])
  await visit('', { visitor, agreedAt: at(18), events: events(21, '4') })
  await place(job())
  expect(await seen()).toEqual(['2026-11-18', '2026-11-19', '2026-11-21'])
  const list = await world.ask('anna', { method: 'GET', path: `/parties/${party}/events?limit=2` })
  expect((list.body as { items: { page: string }[] }).items.map((e) => e.page)).toEqual(['https://shop.example/tea', null])
})

test('who takes the yes back is forgotten; whole months are forgotten once the firm’s time is over', async () => {
  expect((await visit('/forgetting', { visitor })).status).toBe(204)
  expect(await rows('select 1 from forms.event where visitor = $1', visitor)).toEqual([])
  await record([{ key: 'old', type: 'page', at: '2026-03-03T00:00:00Z' }, { key: 'edge', type: 'page', at: '2026-05-03T00:00:00Z' }])
  await forget(job())
  expect((await rows<{ key: string }>("select key from forms.event where key in ('old', 'edge')")).map((r) => r.key)).toEqual(['edge'])
})

test('the script of visits is smaller than 3 kB on the way', () => {
  expect(gzipSync(siteScripts['visits.js']!).length).toBeLessThan(3_000)
})

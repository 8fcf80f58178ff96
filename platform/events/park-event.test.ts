import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { eventType } from '#kernel/event.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { testDatabase, type TestDatabase } from '#test/database.ts'
import { run as forget, forgetReaders } from './forget-events.ts'
import { fresh, hearNext, type Progress } from './hear-next.ts'
import { TRIES } from './park-event.ts'
import { askAgain, findParked } from './parked-events.ts'
import { publish } from './publish.ts'
import type { Reader } from './read-events.ts'

const happened = eventType('test.happened', 1, z.object({ n: z.number() }))
const log = pino({ level: 'silent' })
const poison = 3

let base: TestDatabase
let mended: boolean
let heard: number[]
let tries: number
beforeAll(async () => { base = await testDatabase() })
afterAll(() => base.close())
beforeEach(async () => {
  await base.owner.query('truncate events.event, events.reader, events.parked')
  mended = false
  heard = []
  tries = 0
  await inTransaction(base.db, system('test'), async (c) => { for (let n = 1; n <= 5; n++) await publish(c, happened, { n }) })
})

/** Hears numbers and writes each down, so that what a failed batch wrote shows when it is not undone; fails at the poison until it is mended. */
const reader: Reader = {
  name: 'picky', pattern: 'test.%',
  async hear(_, events) {
    for (const e of events) {
      const { n } = e.payload as { n: number }
      if (n === poison && !mended) { tries += 1; throw new RangeError('names nobody must read') }
    }
    heard.push(...events.map((e) => (e.payload as { n: number }).n))
  },
}

/** Steps until the reader has nothing left to do; other databases of the cluster may hold the horizon back for a while. */
async function hearAll(done: () => boolean): Promise<void> {
  let progress: Progress = fresh
  for (const until = Date.now() + 20_000; !done() && Date.now() < until;) {
    progress = await hearNext(base.db, reader, progress, log)
    if (!progress.heard && !progress.failures) await sleep(20)
  }
}

const parked = () => inTransaction(base.db, system('test'), ({ tx }) => findParked(tx))

test('an event that always fails is tried eight times, then parked; what is before and behind it is heard once', async () => {
  await hearAll(() => heard.length === 4)
  expect(heard).toEqual([1, 2, 4, 5])
  expect(tries).toBe(TRIES + 1)
  expect(await parked()).toMatchObject([{ reader: 'picky', name: 'test.happened', tries: TRIES, fault: 'RangeError', again: false }])
})

test('asked for again it stays parked while it fails, and is heard once when it is mended', async () => {
  await hearAll(() => heard.length === 4)
  const again = () => inTransaction(base.db, system('test'), (c) => askAgain(c, { reader: 'picky' }))
  expect(await again()).toBe(1)
  await hearNext(base.db, reader, fresh, log)
  expect(await parked()).toMatchObject([{ tries: TRIES + 1, again: false }])
  mended = true
  await hearNext(base.db, reader, fresh, log)
  expect(heard).toEqual([1, 2, 4, 5])
  expect(await again()).toBe(1)
  await hearAll(() => heard.length === 5)
  expect(heard).toEqual([1, 2, 4, 5, 3])
  expect(await parked()).toEqual([])
  expect(await again()).toBe(0)
})

test('nothing is parked for an error that comes from where things run', async () => {
  const down: Reader = { ...reader, hear: () => Promise.reject(Object.assign(new Error('terminating'), { code: '57P01' })) }
  let progress = fresh
  for (let n = 0; n < 3 * TRIES; n++) progress = await hearNext(base.db, down, progress, log)
  expect(progress.careful).toBe(0)
  expect(await parked()).toEqual([])
})

test('events are forgotten after thirty days, once every reader is past them; parked ones stay', async () => {
  const kept = async () => (await base.owner.query("select payload ->> 'n' as n from events.event order by id")).rows.map((r) => Number(r.n))
  const later = (days: number) => forget({ db: base.db, now: new Date(Date.now() + days * 86_400_000), signal: new AbortController().signal })
  await base.owner.query("insert into events.reader (name, xid, id) values ('slow', '0', 0)")
  await hearAll(() => heard.length === 4)
  await later(31)
  expect(await kept()).toEqual([1, 2, 3, 4, 5])
  await forgetReaders(base.db, ['picky'])
  await later(29)
  expect(await kept()).toEqual([1, 2, 3, 4, 5])
  await later(31)
  expect(await kept()).toEqual([poison])
})

test('a reader of rare events does not hold the others’ back: it moves on when there was nothing for it', async () => {
  const rare: Reader = { name: 'rare', pattern: 'never.%', hear: () => Promise.resolve() }
  await base.owner.query("update events.event set at = now() - interval '2 hours'")
  for (const until = Date.now() + 20_000; Date.now() < until; await sleep(20)) {
    await hearNext(base.db, rare, fresh, log)
    const { rows: [place] } = await base.owner.query("select r.id = (select max(id) from events.event) as there from events.reader r where name = 'rare'")
    if (place.there) return
  }
  throw new Error('the reader stayed where it was')
})

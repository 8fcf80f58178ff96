import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { eventType } from '#kernel/event.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { testDatabase, type TestDatabase } from '#test/database.ts'
import { publish } from './publish.ts'
import { type Reader, readEvents } from './read-events.ts'

const happened = eventType('test.happened', 1, z.object({ n: z.number() }))

let base: TestDatabase
beforeAll(async () => { base = await testDatabase() })
afterAll(() => base.close())

const tell = (n: number, wait = 0) => inTransaction(base.db, system('test'), async (c) => { await publish(c, happened, { n }); await sleep(wait) })

function collector(name: string): { heard: number[]; reader: Reader } {
  const heard: number[] = []
  return { heard, reader: { name, pattern: 'test.%', hear: async (_, events) => { heard.push(...events.map((e) => (e.payload as { n: number }).n)) } } }
}

/** Other databases of the cluster may hold the horizon back for a while. */
async function readAll(reader: Reader, heard: number[], n: number): Promise<void> {
  for (const until = Date.now() + 20_000; heard.length < n && Date.now() < until; await sleep(20)) await readEvents(base.db, reader)
}

test('concurrent writers that commit late are each heard exactly once', async () => {
  const { heard, reader } = collector('late')
  let writing = true
  const reading = (async () => { while (writing) await readEvents(base.db, reader) })()
  await Promise.all(Array.from({ length: 40 }, (_, n) => tell(n, (n * 37) % 60)))
  writing = false
  await reading
  await readAll(reader, heard, 40)
  expect(heard.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n))
})

test('a hearing that fails is heard again, and what it wrote is undone', async () => {
  const { heard, reader } = collector('again')
  await expect(readEvents(base.db, { ...reader, hear: () => Promise.reject(new Error('not now')) })).rejects.toThrow('not now')
  await readAll(reader, heard, 40)
  expect(heard).toHaveLength(40)
})

test('an event of a transaction that rolls back is not heard', async () => {
  const { heard, reader } = collector('again')
  await expect(inTransaction(base.db, system('test'), async (c) => { await publish(c, happened, { n: 99 }); throw new Error('no') })).rejects.toThrow('no')
  await readEvents(base.db, reader)
  expect(heard).toEqual([])
})

test('events are heard in the order of their numbers, not of their digits, however small the steps', async () => {
  await base.owner.query('truncate events.event, events.parked restart identity')
  for (let n = 1; n <= 12; n++) await tell(n)
  const { heard, reader } = collector('ordered')
  for (const until = Date.now() + 20_000; heard.length < 12 && Date.now() < until; await sleep(10)) await readEvents(base.db, reader, 5)
  expect(heard).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
})

import { setTimeout as sleep } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { eventType } from '#kernel/event.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { testDatabase, type TestDatabase } from '#test/database.ts'
import { LIVE } from './live.ts'
import { publish } from './publish.ts'

const about = eventType('test.about', 1, z.object({ partyId: z.string().optional(), partyIds: z.array(z.string()).optional() }))

let base: TestDatabase
let ear: PoolClient
const told: string[] = []
beforeAll(async () => {
  base = await testDatabase()
  ear = await base.owner.connect()
  ear.on('notification', (n) => { if (n.payload) told.push(n.payload) })
  await ear.query(`listen ${LIVE}`)
})
afterAll(async () => { ear.release(); await base.close() })

const publishing = async (payload: z.input<typeof about.payload>): Promise<string[]> => {
  told.length = 0
  await inTransaction(base.db, system('test'), (c) => publish(c, about, payload))
  for (const until = Date.now() + 300; !told.length && Date.now() < until;) await sleep(10)
  return [...told]
}

test('open pages are told of each party that an event is about', async () => {
  expect(await publishing({ partyId: '7' })).toEqual(['7'])
  expect((await publishing({ partyIds: ['8', '9'] })).toSorted()).toEqual(['8', '9'])
})

test('nothing is told of an event about no party, or about very many', async () => {
  expect(await publishing({})).toEqual([])
  expect(await publishing({ partyIds: Array.from({ length: 51 }, (_, i) => String(i)) })).toEqual([])
})

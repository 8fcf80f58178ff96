import { afterAll, beforeAll, expect, test } from 'vitest'
import fc from 'fast-check'
import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { createWorld, type World } from '#test/world.ts'
import { rowSet } from './row-set.ts'
import { inTransaction } from './transaction.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const types = { id: 'bigint', name: 'text', amount: 'numeric', at: 'timestamptz', detail: 'jsonb', ids: 'bigint[]', roles: 'text[]', done: 'boolean' } as const
const read = async (rows: readonly Partial<Record<keyof typeof types, unknown>>[]): Promise<unknown[]> =>
  (await inTransaction(world.db, system('test'), ({ tx }) => sql<{ row: unknown }>`select to_jsonb(r) as row from ${rowSet(rows, types)}`.execute(tx))).rows.map((r) => r.row)

test('rows arrive as they were sent, in their order, whether columns vary or not', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '7', '-', '.', '"', '\\', '{', '}', ',', ' ', '\n', '\t', 'NULL', '王', '𠀀', "'") })
  const row = fc.record({ id: fc.integer(), name: fc.option(text), detail: fc.option(fc.dictionary(fc.constantFrom('number', '金额', 'what'), text)), ids: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), roles: fc.option(fc.array(text, { minLength: 1, maxLength: 3 })), done: fc.boolean() })
  await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
    expect(await read(rows)).toEqual(rows.map((r) => ({ ...r, amount: null, at: null })))
  }), { numRuns: 60 })
})

test('a column that never varies goes over once, and the number of rows stays', async () => {
  const same = { id: '7', name: 'a"b', amount: '12.50', at: new Date('2026-05-01T04:00:00Z') }
  expect(await read([same, same, same])).toEqual(Array.from({ length: 3 }, () => ({ id: 7, name: 'a"b', amount: 12.5, at: '2026-05-01T04:00:00+00:00', detail: null, ids: null, roles: null, done: null })))
  expect((await read([same, { ...same, amount: '-1' }])).map((r) => (r as { amount: number }).amount)).toEqual([12.5, -1])
})

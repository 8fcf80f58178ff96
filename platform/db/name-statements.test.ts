import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#test/database.ts'

let base: TestDatabase
beforeAll(async () => { base = await testDatabase() })
afterAll(() => base.close())

const prepared = `select count(*)::int as n from pg_prepared_statements where statement like '%found by name%' and statement not like '%pg_prepared_statements%'`

test('a statement asked twice is kept by its connection, one asked once is not, and both answer', async () => {
  await base.db.connection().execute(async (db) => {
    const ask = async (value: number) => (await sql<{ v: number }>`select ${value}::int as v /* found by name */`.execute(db)).rows[0]!.v
    const kept = async () => (await sql<{ n: number }>`${sql.raw(prepared)}`.execute(db)).rows[0]!.n
    expect([await ask(1), await kept()]).toEqual([1, 0])
    expect([await ask(2), await kept()]).toEqual([2, 1])
    expect([await ask(3), await kept()]).toEqual([3, 1])
  })
})

test('a statement that failed can be asked again', async () => {
  const divide = async (by: number) => (await sql<{ v: number }>`select 10 / ${by}::int as v`.execute(base.db)).rows[0]!.v
  await expect(divide(0)).rejects.toThrow('division by zero')
  await expect(divide(0)).rejects.toThrow('division by zero')
  expect(await divide(5)).toBe(2)
})

test('a transaction whose first statement fails leaves its connection fit for the next', async () => {
  for (const first of [sql`select 10 / 0`, sql`select 10 / ${0}::int`]) await expect(base.db.transaction().execute((tx) => first.execute(tx))).rejects.toThrow('division by zero')
  const within = await base.db.transaction().execute(async (tx) => (await sql<{ v: boolean }>`select now() = transaction_timestamp() and pg_current_xact_id_if_assigned() is null as v`.execute(tx)).rows[0]!.v)
  expect(within).toBe(true)
})

test('a transaction given up before its first statement leaves nothing open', async () => {
  await expect(base.db.transaction().execute(async () => { throw new Error('given up') })).rejects.toThrow('given up')
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()`.execute(base.db)
  expect(rows[0]!.n).toBe(0)
})

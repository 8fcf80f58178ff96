import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#test/database.ts'

let base: TestDatabase
beforeAll(async () => { base = await testDatabase() })
afterAll(() => base.close())

const prepared = `select count(*)::int as n from pg_prepared_statements where statement like '%found by name%'`

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

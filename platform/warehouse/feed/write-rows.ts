import { Readable } from 'node:stream'
import type { ClickHouseClient } from '@clickhouse/client'
import type { HeldTable } from '../table.ts'

const columnsOf = ({ columns }: HeldTable): [string, ...string[]] => [...Object.keys(columns), 'version', 'deleted'] as unknown as [string, ...string[]]

/** Writes rows into a table of a copy. */
export async function insertStream(engine: ClickHouseClient, database: string, table: HeldTable, values: Readable): Promise<void> {
  await engine.insert({ table: `${database}.${table.name}`, values, format: 'TabSeparated', columns: columnsOf(table), clickhouse_settings: { max_partitions_per_insert_block: '0' } })
}

/** Writes rows that are there and the marks of rows that are gone. Marks name nothing but the key. */
export async function insertRows(engine: ClickHouseClient, database: string, table: HeldTable, rows: Buffer, gone: readonly string[]): Promise<void> {
  if (rows.length) await insertStream(engine, database, table, Readable.from([rows], { objectMode: false }))
  if (!gone.length) return
  const values = Readable.from([Buffer.from(`${gone.join('\n')}\n`)], { objectMode: false })
  await engine.insert({ table: `${database}.${table.name}`, values, format: 'TabSeparated', columns: [...table.key, 'version', 'deleted'] as unknown as [string, ...string[]], clickhouse_settings: { max_partitions_per_insert_block: '0' } })
}

/** The rows that some keys had and have no longer. Where the key alone names a row nothing need be asked for. */
export async function vanishedRows(engine: ClickHouseClient, database: string, table: HeldTable, column: string, keys: ReadonlySet<string>, found: ReadonlySet<string>): Promise<string[]> {
  const had = table.key.length === 1 && table.key[0] === column ? [...keys] : await rowsOf(engine, database, table, column, keys)
  return had.filter((key) => !found.has(key))
}

async function rowsOf(engine: ClickHouseClient, database: string, { name, key }: HeldTable, column: string, keys: ReadonlySet<string>): Promise<string[]> {
  const answer = await engine.query({ query: `select ${key.join(', ')} from ${database}.${name} final where ${column} in (${[...keys].join(',')})`, format: 'TabSeparated' })
  return (await answer.text()).split('\n').filter(Boolean)
}

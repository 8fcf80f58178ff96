import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { HeldTable } from '../table.ts'

/** Rows of a table as they are in PostgreSQL now, in the engine's TabSeparated form (which PostgreSQL's COPY writes by itself), each with its version. */
export function streamRows(client: pg.ClientBase, { columns, from, where }: HeldTable, condition: string, version: string): Readable {
  const list = Object.values(columns).map((c) => c.sql).join(', ')
  return client.query(copyTo(`copy (select ${list}, ${version}::bigint, 0 from ${from} where ${where ? `(${where}) and ` : ''}(${condition})) to stdout`)) as unknown as Readable
}

export const readRows = (client: pg.ClientBase, table: HeldTable, condition: string, version: string): Promise<Buffer> => buffer(streamRows(client, table, condition, version))

const NEWLINE = 10, TAB = 9

/** The key of each row, its columns joined by tabs: they come first. */
export function keysOf(rows: Buffer, width: number): string[] {
  const keys: string[] = []
  for (let start = 0; start < rows.length;) {
    let end = start
    for (let n = 0; n < width; end++) if (rows[end] === TAB && ++n === width) break
    keys.push(rows.toString('utf8', start, end))
    start = rows.indexOf(NEWLINE, end) + 1
  }
  return keys
}

/** Keys as SQL. */
export const list = (keys: Iterable<string>): string => `'{${[...keys].join(',')}}'::bigint[]`

import type { Readable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Actor } from '#platform/access/actor.ts'
import { poolOf } from './connect.ts'
import type { Db } from './tables.ts'
import { accessSetting } from './transaction.ts'

/** A transaction's own connection, for COPY. */
export type Raw = pg.PoolClient

/** Runs `work` on one connection in one transaction with the actor's rights. */
export async function inRawTransaction<T>(db: Db, actor: Actor, work: (client: Raw) => Promise<T>, mode = ''): Promise<T> {
  const client = await poolOf(db).connect()
  let broken: Error | undefined
  try {
    await client.query(`begin ${mode}`)
    await client.query("select set_config('guanxi.access', $1, true)", [accessSetting(actor)])
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((e: Error) => { broken = e })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Whole numbers in columns, as they come: a column grows by doubling, so that millions of rows need no object each. */
export interface Columns { rows: number; columns: Float64Array[] }

const NEWLINE = 10, TAB = 9, MINUS = 45, ZERO = 48, BACKSLASH = 92

/** Reads a query of `width` whole-number columns row by row through COPY: `each` gets the row's numbers in an array that is used again for the next. For what is added up as it comes. */
export async function foldRows(client: Raw, query: string, width: number, each: (row: Float64Array) => void): Promise<void> {
  const stream = client.query(copyTo(`copy (${query}) to stdout`)) as unknown as Readable
  const row = new Float64Array(width)
  let column = 0, value = 0, negative = false, missing = false
  const put = () => { row[column] = missing ? Number.NaN : negative ? -value : value; value = 0; negative = false; missing = false }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!
      if (byte >= ZERO && byte <= 57) value = value * 10 + byte - ZERO
      else if (byte === TAB) { put(); column += 1 }
      else if (byte === NEWLINE) {
        put()
        column = 0
        each(row)
      } else if (byte === MINUS) negative = true
      else if (byte === BACKSLASH) missing = true
    }
  }
}

/**
 * Reads a query of `width` whole-number columns through COPY into typed arrays: some two million rows a second.
 * SQL null becomes NaN. Numbers must lie within ±2^53. `query` is SQL text of our own making, without parameters.
 */
export async function readColumns(client: Raw, query: string, width: number): Promise<Columns> {
  let capacity = 1 << 10
  let columns = Array.from({ length: width }, () => new Float64Array(capacity))
  let rows = 0
  await foldRows(client, query, width, (row) => {
    if (rows === capacity) { capacity *= 2; columns = columns.map((c) => grown(c, capacity)) }
    for (let c = 0; c < width; c++) columns[c]![rows] = row[c]!
    rows += 1
  })
  return { rows, columns: columns.map((c) => c.subarray(0, rows)) }
}

function grown(column: Float64Array, capacity: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(capacity)
  larger.set(column)
  return larger
}

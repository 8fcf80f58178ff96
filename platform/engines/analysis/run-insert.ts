import type { ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import type { RawInsertFormat, Session } from 'chdb'
import type { Call } from './read-call.ts'

type Target = { table: string, columns: string[] | undefined, format: string }

const inPieces = ['JSONEachRow', 'JSONCompactEachRow', 'TabSeparated', 'TSV'] as const
const whole = ['CSV', 'CSVWithNames', 'TSVWithNames', 'TabSeparatedWithNames'] as const
const plainInsert = /^\s*INSERT\s+INTO\s+([\w.]+)\s*(?:\(([^)]*)\))?\s*FORMAT\s+(\w+)\s*$/i

/** Inserts the rows of a call. Line formats go in by pieces of 8 MiB without ever standing in memory whole; a failure keeps the pieces before it, so tables take replays. */
export async function runInsert(session: Session, call: Call, rows: Readable, response: ServerResponse): Promise<void> {
  const written = await insert(session, call.sql, rows)
  response.writeHead(200, {
    'X-ClickHouse-Query-Id': call.queryId,
    'X-ClickHouse-Summary': JSON.stringify({ read_rows: '0', read_bytes: '0', written_rows: String(written.rows), written_bytes: String(written.bytes) }),
  }).end()
}

async function insert(session: Session, sql: string, rows: Readable): Promise<{ rows: number, bytes: number }> {
  const target = targetOf(sql)
  const piecewise = inPieces.find((format) => format === target?.format)
  if (target && piecewise) {
    const { rowsWritten, bytesWritten } = await session.insert({ table: target.table, columns: target.columns, format: piecewise, values: rows })
    return { rows: rowsWritten, bytes: bytesWritten }
  }
  return insertWhole(session, sql, target, await buffer(rows))
}

async function insertWhole(session: Session, sql: string, target: Target | undefined, values: Buffer): Promise<{ rows: number, bytes: number }> {
  const format: RawInsertFormat | undefined = whole.find((candidate) => candidate === target?.format)
  if (target && format) {
    const { rowsWritten, bytesWritten } = await session.insert({ table: target.table, columns: target.columns, format, values })
    return { rows: rowsWritten, bytes: bytesWritten }
  }
  await session.queryAsync(values.length === 0 ? sql : `${sql}\n${values.toString('utf8')}`)
  return { rows: 0, bytes: values.length }
}

function targetOf(sql: string): Target | undefined {
  const found = plainInsert.exec(sql)
  if (!found) return undefined
  const columns = found[2]?.split(',').map((column) => column.trim().replace(/^[`"](\w+)[`"]$/, '$1'))
  if (columns?.some((column) => !/^\w+$/.test(column))) return undefined
  return { table: found[1] ?? '', columns, format: found[3] ?? '' }
}

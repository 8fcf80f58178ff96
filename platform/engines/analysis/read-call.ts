import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { failure } from './analysis-failure.ts'
import { refuseSecondStatement } from './one-statement.ts'

/** One call in ClickHouse's HTTP form, taken apart: the statement, the rows to insert (if the statement came in the address), and what to set for it. */
export type Call = { sql: string, rows: Readable | undefined, queryId: string, database: string | undefined, format: string | undefined, settings: [string, string][] }

const refused = new Set(['session_id', 'role', 'session_timeout', 'session_check'])
const ofHttpOnly = new Set([
  'wait_end_of_query', 'send_progress_in_http_headers', 'http_headers_progress_interval_ms', 'http_response_buffer_size', 'buffer_size',
  'enable_http_compression', 'http_zlib_compression_level', 'compress', 'decompress', 'query_id', 'database', 'default_format', 'query', 'user', 'password',
])

/** Reads a call. Parameters (`param_…`) are session settings to the engine as well, so they need no treatment of their own. Sessions over HTTP and roles are refused. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const address = new URL(request.url ?? '/', 'http://localhost').searchParams
  for (const name of refused) if (address.has(name)) throw failure(48, 'NOT_IMPLEMENTED', `The embedded engine does not take ${name}`)
  const body = request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request
  const query = address.get('query') ?? ''
  const inserts = /^\s*INSERT\b/i.test(query)
  const sql = inserts ? query : [query, await text(body)].filter(Boolean).join('\n')
  refuseSecondStatement(sql)
  return {
    sql,
    rows: inserts && request.method === 'POST' ? body : undefined,
    queryId: address.get('query_id') ?? crypto.randomUUID(),
    database: address.get('database') ?? undefined,
    format: address.get('default_format') ?? undefined,
    settings: [...address].filter(([name]) => !ofHttpOnly.has(name)),
  }
}

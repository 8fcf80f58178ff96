import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Session, StreamChunk } from 'chdb'
import { failureOf } from './analysis-failure.ts'
import type { Call } from './read-call.ts'

const rowByRow = new Set(['JSONEachRow', 'JSONLines', 'NDJSON', 'JSONStringsEachRow', 'JSONCompactEachRow', 'JSONCompactStringsEachRow', 'TabSeparated', 'TSV', 'CSV'])
const notForStreaming = 'Streaming query is not supported'

/** Runs any statement. Rows of a format that has neither head nor foot are sent as they come and stop when the reader leaves; all else is sent whole. */
export async function runQuery(session: Session, call: Call, response: ServerResponse): Promise<void> {
  const format = /\bFORMAT\s+(\w+)\s*;?\s*$/i.exec(call.sql)?.[1] ?? call.format ?? 'TabSeparated'
  if (rowByRow.has(format) && /^[\s(]*(SELECT|WITH)\b/i.test(call.sql) && await streamed(session, call, format, response)) return
  const result = await session.queryAsync(call.sql, { format })
  head(response, call, format, result.rowsRead, result.bytesRead)
  response.end(result.bytes())
}

/** Sends a result in pieces; false when the engine cannot stream this statement. The first piece comes before the head, so that most errors still have their status. */
async function streamed(session: Session, call: Call, format: string, response: ServerResponse): Promise<boolean> {
  const pieces = session.queryStream(call.sql, { format })[Symbol.asyncIterator]()
  try {
    const first = await pieces.next()
    head(response, call, format)
    await pipeline(bytesOf(first, pieces), response)
    return true
  } catch (error) {
    if (!response.headersSent && failureOf(error).message.includes(notForStreaming)) return false
    throw error
  } finally {
    await pieces.return?.()
  }
}

async function* bytesOf(first: IteratorResult<StreamChunk>, pieces: AsyncIterator<StreamChunk>): AsyncGenerator<Uint8Array> {
  for (let piece = first; !piece.done; piece = await pieces.next()) yield piece.value.raw()
}

function head(response: ServerResponse, { queryId }: Call, format: string, rows = 0, bytes = 0): void {
  response.writeHead(200, {
    'Content-Type': format.startsWith('JSON') ? 'application/json; charset=UTF-8' : 'text/plain; charset=UTF-8',
    'X-ClickHouse-Query-Id': queryId,
    'X-ClickHouse-Format': format,
    'X-ClickHouse-Timezone': 'UTC',
    'X-ClickHouse-Summary': JSON.stringify({ read_rows: String(rows), read_bytes: String(bytes), written_rows: '0', written_bytes: '0' }),
  })
}

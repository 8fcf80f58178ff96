import { timingSafeEqual, createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerFailure, failure, failureOf } from './analysis-failure.ts'
import type { AnalysisSessions } from './analysis-sessions.ts'
import { readCall } from './read-call.ts'
import { runInsert } from './run-insert.ts'
import { runQuery } from './run-query.ts'

/** Name that callers sign in with; there is one, and only on loopback. */
export const analysisUser = 'guanxi'

/**
 * Serves a subset of ClickHouse's HTTP protocol, as much as the official client uses: `GET /ping`; `POST /` (or GET) with the statement in the body or
 * `query`, rows of an INSERT in the body, `param_…`, `database`, `default_format`, `query_id` and settings in the address; Basic sign-in.
 */
export function serveAnalysis(sessions: AnalysisSessions, password: string): Server {
  return createServer({ requestTimeout: 0, keepAliveTimeout: 30_000 }, (request, response) => {
    if (request.url === '/ping') return void response.end('Ok.\n')
    answer(sessions, password, request, response).catch((error: unknown) => answerFailure(response, failureOf(error)))
  })
}

async function answer(sessions: AnalysisSessions, password: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!signedIn(request, password)) throw failure(516, 'AUTHENTICATION_FAILED', 'Wrong user or password')
  const call = await readCall(request)
  await sessions.use(call, async (session) => {
    if (response.destroyed) return
    await (call.rows ? runInsert(session, call, call.rows, response) : runQuery(session, call, response))
  })
}

function signedIn(request: IncomingMessage, password: string): boolean {
  const expected = `Basic ${Buffer.from(`${analysisUser}:${password}`).toString('base64')}`
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

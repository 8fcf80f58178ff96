import type { ServerResponse } from 'node:http'

/** What ClickHouse says when it cannot: its number, its sentence, and the HTTP status that its server would give. */
export type AnalysisFailure = { code: number, message: string, status: number }

const badRequest = [6, 26, 27, 36, 38, 41, 42, 43, 46, 47, 48, 53, 62, 69, 70, 72, 115, 117, 386, 456, 457]
const statuses = new Map<number, number>([...badRequest.map((code) => [code, 400] as const), [60, 404], [81, 404], [159, 408], [160, 408], [516, 401], [202, 503]])

/** Makes a failure of our own in ClickHouse's form. */
export function failure(code: number, name: string, text: string): AnalysisFailure {
  return { code, message: `Code: ${code}. DB::Exception: ${text}. (${name})`, status: statuses.get(code) ?? 500 }
}

/** Reads ClickHouse's number from whatever was thrown; what carries none is an internal error (1002, UNKNOWN_EXCEPTION). */
export function failureOf(error: unknown): AnalysisFailure {
  if (isFailure(error)) return error
  const message = error instanceof Error ? error.message : String(error)
  const code = Number(/Code: (\d+)\. DB::/.exec(message)?.[1] ?? 0)
  return code === 0 ? failure(1002, 'UNKNOWN_EXCEPTION', message) : { code, message, status: statuses.get(code) ?? 500 }
}

/** Answers with a failure as ClickHouse's server does; once an answer has begun, the connection is broken instead, so that half an answer is never taken for a whole one. */
export function answerFailure(response: ServerResponse, { code, message, status }: AnalysisFailure): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=UTF-8', 'X-ClickHouse-Exception-Code': String(code) }).end(`${message}\n`)
}

function isFailure(error: unknown): error is AnalysisFailure {
  return typeof error === 'object' && error !== null && 'code' in error && 'status' in error && typeof error.code === 'number'
}

import type { RefusalParams } from '#kernel/refusal.ts'

/** One field at fault: a JSON pointer into the call and the rule it breaks. */
export interface Fault { at: string; rule: string; message: string }

/** A call that was answered "no", or not at all. `code` names the refusal; the reader's text is found by it. */
export class ProblemError extends Error {
  readonly code: string
  /** HTTP status; 0 where no answer came. */
  readonly status: number
  readonly params: RefusalParams
  readonly at: string | undefined
  readonly faults: readonly Fault[]
  /** The server's trace id, for whoever is asked for help. */
  readonly trace: string | undefined

  constructor(code: string, status: number, told: { params?: RefusalParams; at?: string | undefined; faults?: readonly Fault[]; trace?: string | undefined } = {}) {
    super(code)
    this.name = 'ProblemError'
    this.code = code
    this.status = status
    this.params = told.params ?? {}
    this.at = told.at
    this.faults = told.faults ?? []
    this.trace = told.trace
  }
}

/** No answer came: the line is down, or the server is away. */
export const lost = (): ProblemError => new ProblemError('network/lost', 0)

export interface ProblemBody { type?: unknown; params?: RefusalParams; at?: string; faults?: Fault[]; trace?: string }

/** An RFC 9457 body as a problem; anything else (a proxy's page) becomes `server/unexpected` with the status kept. */
export function problemOf(status: number, body: ProblemBody | null, trace?: string): ProblemError {
  const code = typeof body?.type === 'string' ? body.type : status === 503 ? 'request/unavailable' : 'server/unexpected'
  return new ProblemError(code, status, { ...body, trace: body?.trace ?? trace })
}

export const readProblem = async (response: Response): Promise<ProblemError> =>
  problemOf(response.status, await response.json().catch(() => null) as ProblemBody | null, response.headers.get('x-trace-id') ?? undefined)

/** What a refusal may tell: plain values that a text can name. Never personal data that the asker may not see. */
export type RefusalParams = Record<string, string | number | boolean | null>

/** An expected "no": a code that the contract declares, with the values its text names. HTTP and language are added elsewhere. */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly params: RefusalParams
  /** JSON pointer to the field at fault, where there is one. */
  readonly at: string | undefined

  constructor(kind: RefusalKind, params: RefusalParams = {}, at?: string) {
    super(kind.code)
    this.code = kind.code
    this.status = kind.status
    this.params = params
    this.at = at
  }
}

export interface RefusalKind { code: string; status: number }

/** Declares a module's refusals with the HTTP status that each becomes. `refusals('parties', { 'not-found': 404 })['not-found'].code` is `'parties/not-found'`. */
export function refusals<const K extends string>(module: string, kinds: Record<K, number>): Record<K, RefusalKind> {
  const entries = Object.entries<number>(kinds).map(([name, status]) => [name, { code: `${module}/${name}`, status }])
  return Object.fromEntries(entries) as Record<K, RefusalKind>
}

/** Refusals that any endpoint may give. */
export const common = refusals('request', {
  invalid: 422, unauthenticated: 401, forbidden: 403, 'not-found': 404, stale: 412, 'precondition-required': 428, 'too-many': 429,
  'idempotency-reused': 422, 'in-progress': 409, unavailable: 503, 'too-large': 413, 'not-acceptable-type': 415,
})

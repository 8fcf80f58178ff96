import type { Outcome } from '../channel/sender.ts'

/** Why a network did not do what it was asked: the pass ended, a right is missing, too much was asked, the words do not fit, it is gone, the time for answering is over, it is closed for now, or it said nothing. */
export const faultKinds = ['token', 'rights', 'rate', 'invalid', 'gone', 'window', 'down', 'silent', 'other'] as const
export type FaultKind = (typeof faultKinds)[number]

/** A network's no, in its own words. What is `silent` may have been done; all else was certainly not. */
export class SocialFault extends Error {
  readonly kind: FaultKind
  /** Nothing more is asked until then, in seconds. */
  readonly wait: number | null
  constructor(kind: FaultKind, said: string, wait: number | null = null) {
    super(said.slice(0, 300))
    this.kind = kind
    this.wait = wait
  }
}

/** What a fault comes to in the send ledger. */
export function outcomeOfFault(error: unknown, network: string): Outcome {
  const fault = error instanceof SocialFault ? error : new SocialFault('other', (error as Error).message)
  const reason = `${network} ${fault.kind} ${fault.message}`.trim().slice(0, 200)
  if (fault.kind === 'silent') return { kind: 'doubtful', reason }
  return fault.kind === 'rate' || fault.kind === 'down' ? { kind: 'later', reason } : { kind: 'failed', reason }
}

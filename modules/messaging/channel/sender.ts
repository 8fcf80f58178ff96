/** What became of a hand-over. `doubtful`: the provider may have it, and did not say. `later`: it certainly has not, and another try makes sense. */
export type Outcome = { kind: 'sent'; reference: string | null } | { kind: 'later'; reason: string } | { kind: 'failed'; reason: string } | { kind: 'doubtful'; reason: string }

/** A message ready to go, all places filled. */
export interface Outgoing { id: string; address: string; name: string; subject: string | null; body: string; purpose: string; language: string }

/** The firm's way out on one channel. */
export interface Sender {
  /** How many may be on their way at once. */
  readonly width: number
  /** Hands one over. Never throws: what happened is the outcome. */
  send(message: Outgoing): Promise<Outcome>
  close(): Promise<void>
}

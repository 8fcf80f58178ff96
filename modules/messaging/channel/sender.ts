/** What became of a hand-over. `doubtful`: the provider may have it, and did not say. `later`: it certainly has not, and another try makes sense. */
export type Outcome = { kind: 'sent'; reference: string | null; /** As how many it is charged, where not as one. */ parts?: number } | /** A person has it, and will send it. */ { kind: 'given'; reference: string | null } | { kind: 'later'; reason: string } | { kind: 'failed'; reason: string; /** The address does not exist: nothing more is sent there. */ gone?: boolean } | { kind: 'doubtful'; reason: string }

/** A file that goes with a message, by the digest under which the file store keeps it. */
export interface MessageFile { name: string; type: string; sha256: string }

/** What a provider fills in by itself: its number of an approved template, the values by name, and where a tap leads. */
export interface ApprovedMessage { template: string; url: string; fields: readonly { name: string; value: string }[] }

/** A message ready to go, all places filled. `html` is the same as `body` for channels that show it; `headers` are those of a mail for marketing. */
export interface Outgoing {
  id: string; partyId: string; address: string; name: string; subject: string | null; body: string; html: string | null; attachments?: readonly MessageFile[]; purpose: string; language: string
  headers?: Readonly<Record<string, string>>; approved?: ApprovedMessage | null; /** Of a text message: 【signature】. */ signature?: string | null
}

/** The firm's way out on one channel. */
export interface Sender {
  /** How many may be on their way at once. */
  readonly width: number
  /** Hands one over. Never throws: what happened is the outcome. */
  send(message: Outgoing): Promise<Outcome>
  close(): Promise<void>
}

/** A run at a step. `answer` is what it was told while it waited: an event, a person's decision. */
export interface Runner { id: string; playbookId: string; partyId: string; entry: number; answer: string | null }

/** Where a run goes: on to a step (`null`: it is through), now or later. Waiting for an event names it. */
export interface Move { runId: string; next: string | null; outcome: string; dueAt?: Date; awaits?: string }

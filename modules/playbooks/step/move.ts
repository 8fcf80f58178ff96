/** A run at a step. `answer` is what it was told while it waited: an event, a person's decision; empty where the time is over. `round` counts how often its way led back: what leaves the firm is told apart by it. */
export interface Runner { id: string; playbookId: string; partyId: string; entry: number; round: number; answer: string | null; deadline: Date | null }

/** Where a run goes: on to a step (`null`: it is through), now or later. Waiting for an event names it; `deadline` is when it waits no longer. A `quiet` look leaves no trace. */
export interface Move { runId: string; next: string | null; outcome: string; dueAt?: Date; awaits?: string; deadline?: Date; quiet?: boolean }

export const DAY = 86_400_000
export const later = (now: Date, days: number, hours = 0): Date => new Date(now.getTime() + days * DAY + hours * 3_600_000)
export const all = (runs: readonly Runner[], next: string | null, outcome: string): Move[] => runs.map(({ id }) => ({ runId: id, next, outcome }))
export const literal = (ids: readonly string[]): string => `{${ids.join(',')}}`
export const partiesOf = (runs: readonly Runner[]): string => literal(runs.map((r) => r.partyId))

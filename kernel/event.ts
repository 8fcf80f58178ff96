import type { z } from 'zod'

/** A fact that a module tells the ones above it, written in the transaction that made it true. The payload's shape is versioned. */
export interface EventType<T extends z.ZodType = z.ZodType> {
  name: string
  version: number
  payload: T
}

/** Declares an event. `eventType('parties.party-created', 1, z.object({ partyId: Id }))` */
export const eventType = <T extends z.ZodType>(name: string, version: number, payload: T): EventType<T> => ({ name, version, payload })

import { z } from 'zod'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'

/** Parties that an import created or changed in one batch: one event for thousands. */
export const partiesImported = eventType('parties.parties-imported', 1, z.object({ importId: Id, created: z.array(Id), changed: z.array(Id) }))

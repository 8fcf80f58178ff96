import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Instant } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'

const ParkedEvent = z.object({
  reader: z.string().meta({ description: 'What could not hear the event.', example: 'firm.webhooks' }), eventId: Id, name: z.string(), tries: z.number(),
  fault: z.string().meta({ description: 'The kind of error; its words and place are in the log.' }), at: Instant, again: z.boolean().meta({ description: 'Another try was asked for and has not been made.' }),
}).meta({ id: 'ParkedEvent' })

const example = { body: { reader: 'firm.webhooks', eventId: '4711' } }

export const findParkedEvents = endpoint({ name: 'findParkedEvents', method: 'GET', path: '/operations/parked-events', may: ['read', 'operations'], summary: 'Lists the newest events that a reader could not hear and went on without, at most 200.', reply: z.object({ items: z.array(ParkedEvent) }) })
export const retryParkedEvents = endpoint({ name: 'retryParkedEvents', method: 'POST', path: '/operations/parked-events/retry', may: ['manage', 'operations'], summary: 'Asks for another try of parked events: of one, of all of a reader, or of all.', body: z.strictObject({ reader: z.string().max(100).optional(), eventId: Id.optional() }), status: 202, reply: z.object({ asked: z.number() }), example })

const Warehouse = z.object({
  state: z.enum(['ready', 'building', 'unavailable']).meta({ description: '`building`: there is no copy to ask yet; `unavailable`: the analysis engine does not answer.' }),
  lagSeconds: z.number().meta({ description: 'Since the oldest change that is not in the analysis engine yet; 0 where all are.', example: 0.4 }), waiting: z.number().meta({ description: 'Rows that wait to be fed.' }),
  rebuilding: z.number().nullable().meta({ description: 'Per cent of a copy that is being built anew.' }), builtAt: Instant.nullable(),
}).meta({ id: 'WarehouseState' })

export const getWarehouse = endpoint({ name: 'getWarehouse', method: 'GET', path: '/operations/warehouse', may: ['read', 'operations'], summary: 'Tells how the analysis engine\'s copy stands: how far behind, and how far a rebuilding has come.', reply: Warehouse })
export const rebuildWarehouse = endpoint({ name: 'rebuildWarehouse', method: 'POST', path: '/operations/warehouse/rebuild', may: ['manage', 'operations'], summary: 'Has the analysis engine\'s copy built anew from the database; the present one answers until the new one is whole.', status: 202, reply: z.object({ asked: z.literal(true) }) })

export const operationsEndpoints = [findParkedEvents, retryParkedEvents, getWarehouse, rebuildWarehouse]

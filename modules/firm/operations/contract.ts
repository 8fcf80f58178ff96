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

export const operationsEndpoints = [findParkedEvents, retryParkedEvents]

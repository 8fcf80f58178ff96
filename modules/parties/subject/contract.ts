import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Instant } from '#kernel/date.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { partyRefusals } from '../party/contract.ts'

export const subjectRefusals = refusals('parties', { 'name-differs': 422, 'erasure-asked': 409, 'erasure-none': 404 })

/** Nobody is left behind this id. Whoever keeps anything on it forgets it. */
export const partyErased = eventType('parties.party-erased', 1, z.object({ partyId: Id }))

export const ErasureInput = z.strictObject({
  name: z.string().max(200).meta({ description: "The party's name, typed to confirm." }), reason: z.string().trim().max(500).optional(),
}).meta({ id: 'ErasureInput' })
export type ErasureInput = z.output<typeof ErasureInput>

export const Erasure = z.object({
  id: Id, partyId: Id, partyName: z.string(), reason: z.string().nullable(), askedAt: Instant, askedBy: z.string().nullable(), dueAt: Instant.meta({ description: 'From then on it cannot be had back.' }),
  withdrawnAt: Instant.nullable(), doneAt: Instant.nullable(),
}).meta({ id: 'Erasure' })
export type Erasure = z.infer<typeof Erasure>

const byId = z.object({ id: Id })
const gone = [partyRefusals['not-found']]

export const exportSubject = { ...endpoint({ name: 'exportSubject', method: 'POST', path: '/parties/{id}/subject-export', may: ['erase', 'party'], summary: 'Sends everything held on a party as one ZIP archive: a JSON file per part of the system, and its files. For whoever guards privacy.', params: byId, refusals: gone, example: { params: { id: '1024' } } }), streams: 'application/zip' }
export const askErasure = endpoint({ name: 'askErasure', method: 'POST', path: '/parties/{id}/erasure', may: ['erase', 'party'], summary: "Asks that a party be erased when the firm's delay is over. Until then it can be withdrawn; after that it cannot be undone.", params: byId, body: ErasureInput, reply: Erasure, status: 202, refusals: [...gone, subjectRefusals['name-differs'], subjectRefusals['erasure-asked']], example: { params: { id: '1024' }, body: { name: '林晓棠', reason: '本人书面要求' } } })
export const withdrawErasure = endpoint({ name: 'withdrawErasure', method: 'DELETE', path: '/parties/{id}/erasure', may: ['erase', 'party'], summary: 'Withdraws an erasure that is not due yet.', params: byId, refusals: [...gone, subjectRefusals['erasure-none']], example: { params: { id: '1024' } } })
export const getErasure = endpoint({ name: 'getErasure', method: 'GET', path: '/parties/{id}/erasure', may: ['erase', 'party'], summary: 'Tells whether a party is to be erased, or was.', params: byId, reply: z.object({ erasure: Erasure.nullable() }), refusals: gone, example: { params: { id: '1024' } } })
export const findErasures = endpoint({ name: 'findErasures', method: 'GET', path: '/erasures', may: ['erase', 'party'], summary: 'Lists erasures: those to come by their day, then the last hundred done or withdrawn.', reply: z.object({ erasures: z.array(Erasure) }) })

export const subjectEndpoints = [exportSubject, askErasure, withdrawErasure, getErasure, findErasures]

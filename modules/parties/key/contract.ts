import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { KeyInput, partyRefusals } from '../party/contract.ts'

export const keyRefusals = refusals('parties', { 'key-taken': 409, 'key-not-found': 404 })
export type PartyKey = z.output<typeof KeyInput>

export const addKey = endpoint({ name: 'addKey', method: 'POST', path: '/parties/{id}/keys', may: ['update', 'party'], summary: 'Adds a key by which another system knows the party.', params: z.object({ id: Id }), body: KeyInput, reply: KeyInput, status: 201, refusals: [partyRefusals['not-found'], keyRefusals['key-taken']], example: { params: { id: '1024' }, body: { source: 'erp', key: '00417' } } })
export const removeKey = endpoint({ name: 'removeKey', method: 'DELETE', path: '/parties/{id}/keys/{source}/{key}', may: ['update', 'party'], summary: 'Removes such a key.', params: z.object({ id: Id, source: z.string(), key: z.string() }), refusals: [partyRefusals['not-found'], keyRefusals['key-not-found']], example: { params: { id: '1024', source: 'erp', key: '00417' } } })

export const keyEndpoints = [addKey, removeKey]

import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Day } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { DocumentInput, PartyDocument, partyRefusals } from '../party/contract.ts'

export const documentRefusals = refusals('parties', { 'document-not-found': 404, 'document-known': 409, 'document-number': 422, 'document-for-kind': 422 })

export const DocumentChange = z.strictObject({ country: DocumentInput.shape.country, validTo: Day.nullish() }).meta({ id: 'DocumentChange' })
export type DocumentChange = z.output<typeof DocumentChange>
export type NewDocument = z.output<typeof DocumentInput>

const one = z.object({ id: Id, documentId: Id })
const none = [partyRefusals['not-found'], documentRefusals['document-not-found']]
const faults = [documentRefusals['document-number'], documentRefusals['document-for-kind'], documentRefusals['document-known']]
const example = { id: '1024', documentId: '7' }

export const addDocument = endpoint({ name: 'addDocument', method: 'POST', path: '/parties/{id}/documents', may: ['update', 'party'], summary: 'Adds an identity document. Of its number a keyed digest and the last four characters are kept, no more: it finds the party and its duplicates, and cannot be read back.', params: z.object({ id: Id }), body: DocumentInput, reply: PartyDocument, status: 201, refusals: [partyRefusals['not-found'], ...faults], example: { params: { id: '1024' }, body: { kind: 'passport', number: 'E12345678', country: 'CN', validTo: '2031-05-11' } } })
export const changeDocument = endpoint({ name: 'changeDocument', method: 'PATCH', path: '/parties/{id}/documents/{documentId}', may: ['update', 'party'], summary: 'Changes until when a document holds, or whose it is. Another number is another document.', params: one, body: DocumentChange, reply: PartyDocument, refusals: none, example: { params: example, body: { validTo: '2031-05-11' } } })
export const removeDocument = endpoint({ name: 'removeDocument', method: 'DELETE', path: '/parties/{id}/documents/{documentId}', may: ['update', 'party'], summary: 'Removes a document that was wrong.', params: one, refusals: none, example: { params: example } })

export const documentEndpoints = [addDocument, changeDocument, removeDocument]

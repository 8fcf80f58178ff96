import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'
import { formRefusals } from '../form/contract.ts'

export const submissionRefusals = refusals('forms', { 'submission-not-found': 404, 'already-undone': 409, 'nothing-to-take': 409, 'file-not-found': 404 })
const r = submissionRefusals

const words = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })
/** An answer as it was given, under the words that it was asked with. */
export const Answer = z.object({ key: z.string(), bind: z.string(), label: words, value: z.string() })
export type Answer = z.infer<typeof Answer>
/** Something that was said and differs from what is known: nothing is overwritten until a person takes it over. */
export const Proposal = z.object({ key: z.string(), bind: z.string(), label: words, said: z.string(), known: z.string(), taken: z.boolean().default(false) })
export type Proposal = z.infer<typeof Proposal>

export const outcomes = ['created', 'matched', 'doubtful', 'known'] as const
export const Submission = z.object({
  id: Id, formId: Id, edition: z.number(), at: Instant, language: z.string(), party: z.object({ id: Id, name: z.string() }),
  outcome: z.enum(outcomes).meta({ description: 'Whose it is: a new party, one found by its contacts, a new one that may be another’s twin, or whoever the personal link named.' }),
  answers: z.array(Answer), proposals: z.array(Proposal), files: z.array(z.object({ id: Id, question: z.string(), name: z.string(), size: z.number() })), site: z.string().nullable(), undoneAt: Instant.nullable(),
}).meta({ id: 'FormSubmission' })
export type Submission = z.infer<typeof Submission>

export const formSubmitted = eventType('forms.form-submitted', 1, z.object({ submissionId: Id, formId: Id, slug: z.string(), edition: z.number(), partyId: Id, outcome: z.enum(outcomes), invite: z.string().optional().meta({ description: 'The code of the invitation by whose link the form was opened.' }) }))

const byId = z.object({ id: Id })
const example = { params: { id: '12' } }
export const findSubmissions = endpoint({ name: 'findSubmissions', method: 'GET', path: '/forms/{id}/submissions', may: ['read', 'form'], summary: 'Lists what was sent through a form by parties that may be seen, the latest first.', params: byId, query: PageQuery, reply: pageOf(Submission), refusals: [formRefusals['not-found']], example: { params: { id: '3' } } })
export const takeProposal = endpoint({ name: 'takeProposal', method: 'POST', path: '/form-submissions/{id}/proposals/{key}', may: ['edit', 'form'], summary: 'Takes over what someone said where it differs from what was known.', params: z.object({ id: Id, key: z.string().max(60) }), reply: Submission, refusals: [r['submission-not-found'], r['nothing-to-take']], example: { params: { id: '12', key: 'phone' } } })
export const undoSubmission = endpoint({ name: 'undoSubmission', method: 'POST', path: '/form-submissions/{id}/undoing', may: ['edit', 'form'], summary: 'Undoes what a submission did: a party that it made goes to the bin, what it filled in is emptied where nobody changed it since, its consents end.', params: byId, reply: Submission, refusals: [r['submission-not-found'], r['already-undone']], example })
export const downloadSubmitted = { ...endpoint({ name: 'downloadSubmitted', method: 'GET', path: '/form-submissions/{id}/files/{fileId}', may: ['read', 'form'], summary: 'Sends a file that came with a submission, always as an attachment.', params: z.object({ id: Id, fileId: Id }), refusals: [r['submission-not-found'], r['file-not-found']], example: { params: { id: '12', fileId: '4' } } }), streams: 'application/octet-stream' }

export const submissionEndpoints = [findSubmissions, takeProposal, undoSubmission, downloadSubmitted]

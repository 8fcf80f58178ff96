import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { preferenceRefusals } from '../preference/contract.ts'
import { tagRefusals } from '../tag/contract.ts'

export const bulkRefusals = refusals('parties', { 'assignment-not-found': 404, 'assignment-undone': 409 })

const Ids = z.array(Id).min(1).max(5_000)

export const Assignment = z.strictObject({
  ids: Ids.optional(), filter: Filter.optional().meta({ description: 'Instead of ids: every party that the list would show.' }), ownerId: Id.nullable().meta({ description: 'Whose they become; null for nobody’s.' }),
}).refine((a) => Boolean(a.ids) !== Boolean(a.filter), { message: 'either ids or a filter', path: ['ids'] }).meta({ id: 'Assignment' })
export type Assignment = z.output<typeof Assignment>

const changed = z.number().meta({ description: 'Parties that changed.' })
const skipped = z.number().meta({ description: 'Parties found that the asker may not change.' })
export const AssignmentDone = z.object({ id: Id, changed, skipped })
export type AssignmentDone = z.infer<typeof AssignmentDone>
export const Deletion = z.strictObject({ ids: Ids })
export const DeletionDone = z.object({ ids: z.array(Id).meta({ description: 'Those that were moved.' }), skipped })
export type DeletionDone = z.infer<typeof DeletionDone>

const byId = z.object({ id: Id })

export const assignParties = endpoint({ name: 'assignParties', method: 'POST', path: '/parties/assignment', may: ['bulk', 'party'], summary: 'Gives many parties to one owner at once; can be undone for 30 days.', body: Assignment, reply: AssignmentDone, refusals: [tagRefusals['tagging-too-many'], preferenceRefusals['member-unknown']], example: { body: { ids: ['1024'], ownerId: '7' } } })
export const undoAssignment = endpoint({ name: 'undoAssignment', method: 'POST', path: '/parties/assignment/{id}/undo', may: ['bulk', 'party'], summary: 'Gives assigned parties back to whose they were, except where the owner was changed since.', params: byId, reply: AssignmentDone.omit({ skipped: true }), refusals: [bulkRefusals['assignment-not-found'], bulkRefusals['assignment-undone']], example: { params: { id: '3' } } })
export const deleteParties = endpoint({ name: 'deleteParties', method: 'POST', path: '/parties/deletion', may: ['bulk', 'party'], summary: 'Puts many parties into the bin at once, as far as the asker may delete each.', body: Deletion, reply: DeletionDone, example: { body: { ids: ['1024'] } } })
export const restoreParties = endpoint({ name: 'restoreParties', method: 'POST', path: '/parties/restoration', may: ['bulk', 'party'], summary: 'Takes many parties out of the bin at once, as they were.', body: Deletion, reply: DeletionDone, example: { body: { ids: ['1024'] } } })

export const bulkEndpoints = [assignParties, undoAssignment, deleteParties, restoreParties]

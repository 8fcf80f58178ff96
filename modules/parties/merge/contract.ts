import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Instant } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { Party, partyRefusals } from '../party/contract.ts'

export const mergeRefusals = refusals('parties', { 'merge-itself': 422, 'merge-kinds': 422, 'merge-parent': 409, 'merge-erased': 409, 'merge-choice': 422, 'merge-not-found': 404, 'unmerge-field': 422, 'unmerge-row': 422 })

const Field = z.string().max(70).meta({ description: 'A field of the party: `birthday`, `credit`, `custom.tier`.' })

export const MergeInput = z.strictObject({
  mergedId: Id.meta({ description: 'The record that becomes an alias.' }),
  survivorVersion: z.number().int().meta({ description: 'The version of the survivor that was looked at; else 412.' }), mergedVersion: z.number().int(),
  choices: z.record(Field, z.enum(['survivor', 'merged'])).default({}).meta({ description: "Whose value the survivor shows where both have one; the survivor's unless said otherwise. The other is kept with its record." }),
}).meta({ id: 'MergeInput' })
export type MergeInput = z.output<typeof MergeInput>

export const Merge = z.object({
  id: Id, survivorId: Id.meta({ description: 'Whom it was merged into then.' }), mergedId: Id, mergedName: z.string().nullable(),
  at: Instant, byName: z.string().nullable(), choices: z.record(z.string(), z.enum(['survivor', 'merged'])), undoneAt: Instant.nullable(), undoneByName: z.string().nullable(),
  /** The merged record's own fields, those that are filled and may be seen. */
  values: z.record(z.string(), z.unknown()),
}).meta({ id: 'Merge' })
export type Merge = z.infer<typeof Merge>

export const mergedRows = ['name', 'contact', 'document', 'key', 'role', 'preference', 'tag', 'connection'] as const
const RowKind = z.enum(mergedRows)
export type RowKind = z.infer<typeof RowKind>

/** Something that changed after a merge, and the side on which it is when the merge is taken back. */
export const Kept = z.object({ what: z.enum(['field', ...mergedRows]), id: z.string().meta({ description: 'The field, or the row.' }), change: z.enum(['added', 'edited', 'removed']), on: z.enum(['survivor', 'merged', 'both']), text: z.string().nullable() }).meta({ id: 'KeptAfterMerge' })
export type Kept = z.infer<typeof Kept>

export const UnmergeInput = z.strictObject({
  fields: z.record(Field, z.enum(['survivor', 'merged', 'both'])).default({}).meta({ description: 'Where a value belongs that came from the merged record and was edited since.' }),
  rows: z.array(z.strictObject({ what: RowKind, id: z.string().max(300) })).max(500).default([]).meta({ description: 'Rows added to the survivor since that belong to the merged record.' }),
}).meta({ id: 'UnmergeInput' })
export type UnmergeInput = z.output<typeof UnmergeInput>

const byId = z.object({ id: Id })
const one = z.object({ id: Id, mergeId: Id })
const none = [partyRefusals['not-found'], mergeRefusals['merge-not-found']]
const example = { id: '1024', mergeId: '7' }

export const mergeParties = endpoint({
  name: 'mergeParties', method: 'POST', path: '/parties/{id}/merges', may: ['merge', 'party'], status: 201, summary: 'Merges a record into this party. Nothing is lost: it becomes an alias, everything of it shows under the survivor, and the merge can be taken back.',
  params: byId, body: MergeInput, reply: Merge, refusals: [partyRefusals['not-found'], partyRefusals.merged, mergeRefusals['merge-itself'], mergeRefusals['merge-kinds'], mergeRefusals['merge-parent'], mergeRefusals['merge-choice']],
  example: { params: { id: '1024' }, body: { mergedId: '2048', survivorVersion: 3, mergedVersion: 1, choices: { birthday: 'merged' } } },
})
export const findMerges = endpoint({ name: 'findMerges', method: 'GET', path: '/parties/{id}/merges', may: ['read', 'party'], summary: 'Lists what was merged into a party, newest first, taken back or not, with the fields of each record.', params: byId, reply: z.object({ merges: z.array(Merge) }), refusals: [partyRefusals['not-found']], example: { params: { id: '1024' } } })
export const getMerge = endpoint({ name: 'getMerge', method: 'GET', path: '/parties/{id}/merges/{mergeId}', may: ['merge', 'party'], summary: 'Gets a merge with what changed since and where it would stay if the merge were taken back.', params: one, reply: Merge.extend({ since: z.array(Kept) }), refusals: none, example: { params: example } })
export const unmergeParties = endpoint({
  name: 'unmergeParties', method: 'DELETE', path: '/parties/{id}/merges/{mergeId}', may: ['merge', 'party'], versioned: true, summary: "Takes a merge back: both records are as before it, with later changes on the side where they were made, unless decided otherwise. Needs the survivor's version in If-Match.",
  params: one, body: UnmergeInput.optional(), reply: z.object({ survivor: Party, mergedId: Id, kept: z.array(Kept), version: z.number() }), refusals: [...none, mergeRefusals['merge-erased'], mergeRefusals['unmerge-field'], mergeRefusals['unmerge-row']], example: { params: example, body: { fields: { birthday: 'merged' } } },
})

export const mergeEndpoints = [mergeParties, findMerges, getMerge, unmergeParties]

import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { partyRefusals } from '../party/contract.ts'

/** How many parties one tagging may change. */
export const TAGGING_MOST = 50_000

export const tagRefusals = refusals('parties', { 'tag-not-found': 404, 'tag-name-taken': 409, 'tagging-too-many': 422, 'tagging-empty': 422, 'tagging-not-found': 404, 'tagging-undone': 409 })

const Name = z.string().trim().min(1).max(60)
export const Tag = z.object({ id: Id, name: z.string(), colour: z.string() }).meta({ id: 'Tag' })
export type Tag = z.infer<typeof Tag>
export const TagChange = z.strictObject({ name: Name.optional(), colour: z.string().regex(/^[a-z]{2,20}$/).optional() })

export const Tagging = z.strictObject({
  ids: z.array(Id).min(1).max(5_000).optional(), filter: Filter.optional().meta({ description: 'Instead of ids: every party that the list would show.' }),
  add: z.array(Name).max(20).default([]), remove: z.array(Name).max(20).default([]),
}).refine((t) => Boolean(t.ids) !== Boolean(t.filter), { message: 'either ids or a filter', path: ['ids'] }).meta({ id: 'Tagging' })
export type Tagging = z.output<typeof Tagging>
export const TaggingDone = z.object({
  id: Id, changed: z.number().meta({ description: 'Parties whose tags changed.' }), skipped: z.number().meta({ description: 'Parties found that the asker may not change.' }),
})
export type TaggingDone = z.infer<typeof TaggingDone>

const byId = z.object({ id: Id })

export const findTags = endpoint({ name: 'findTags', method: 'GET', path: '/tags', may: ['read', 'party'], summary: 'Lists the tags.', reply: z.object({ tags: z.array(Tag) }) })
export const changeTag = endpoint({ name: 'changeTag', method: 'PATCH', path: '/tags/{id}', may: ['update', 'settings'], summary: 'Renames or recolours a tag everywhere.', params: byId, body: TagChange, reply: Tag, refusals: [tagRefusals['tag-not-found'], tagRefusals['tag-name-taken']], example: { params: { id: '3' }, body: { colour: 'jade' } } })
export const deleteTag = endpoint({ name: 'deleteTag', method: 'DELETE', path: '/tags/{id}', may: ['update', 'settings'], summary: 'Deletes a tag and takes it off every party.', params: byId, refusals: [tagRefusals['tag-not-found']], example: { params: { id: '3' } } })
export const addTag = endpoint({ name: 'addTag', method: 'POST', path: '/parties/{id}/tags', may: ['update', 'party'], summary: 'Puts a tag on a party; a new name makes a new tag.', params: byId, body: z.strictObject({ name: Name }), reply: Tag, status: 201, refusals: [partyRefusals['not-found']], example: { params: { id: '1024' }, body: { name: '茶会' } } })
export const removeTag = endpoint({ name: 'removeTag', method: 'DELETE', path: '/parties/{id}/tags/{tagId}', may: ['update', 'party'], summary: 'Takes a tag off a party.', params: z.object({ id: Id, tagId: Id }), refusals: [partyRefusals['not-found'], tagRefusals['tag-not-found']], example: { params: { id: '1024', tagId: '3' } } })
export const tagParties = endpoint({ name: 'tagParties', method: 'POST', path: '/parties/tagging', may: ['bulk', 'party'], summary: 'Puts tags on many parties at once, or takes them off; can be undone for 30 days.', body: Tagging, reply: TaggingDone, refusals: [tagRefusals['tagging-too-many'], tagRefusals['tagging-empty']], example: { body: { ids: ['1024'], add: ['茶会'] } } })
export const undoTagging = endpoint({ name: 'undoTagging', method: 'POST', path: '/parties/tagging/{id}/undo', may: ['bulk', 'party'], summary: 'Takes a tagging back, except where the tag was touched since.', params: byId, reply: TaggingDone.omit({ skipped: true }), refusals: [tagRefusals['tagging-not-found'], tagRefusals['tagging-undone']], example: { params: { id: '3' } } })

export const tagEndpoints = [findTags, changeTag, deleteTag, addTag, removeTag, tagParties, undoTagging]

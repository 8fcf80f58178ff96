import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'

export const segmentRefusals = refusals('segments', { 'not-found': 404, archived: 409, cycle: 422, 'in-use': 409, 'name-unknown': 422, 'snapshot-not-found': 404, 'party-not-found': 404 })

const text = (most: number) => z.string().trim().min(1).max(most)

export const SegmentInput = z.strictObject({ name: text(100), description: z.string().trim().max(1000).optional(), definition: Filter, shared: z.boolean().default(false) }).meta({ id: 'SegmentInput' })
export type SegmentInput = z.output<typeof SegmentInput>
export const SegmentChange = z.strictObject({ name: text(100), description: z.string().trim().max(1000).nullable(), definition: Filter }).partial().meta({ id: 'SegmentChange' })
export type SegmentChange = z.output<typeof SegmentChange>

export const Segment = z.object({
  id: Id, name: z.string(), description: z.string().nullable(), definition: Filter, version: z.number(), state: z.enum(['live', 'archived']),
  shared: z.boolean(), mine: z.boolean(), mayChange: z.boolean(), ownerName: z.string().nullable(),
  moves: z.boolean().meta({ description: 'The passing of days alone moves parties in and out: it is looked at again every night.' }),
  filling: z.boolean().meta({ description: 'Its members are being found.' }), problem: z.string().nullable(),
  count: z.number().meta({ description: 'Members among the parties that the asker may see.' }), createdAt: Instant, updatedAt: Instant, lookedAt: Instant.nullable(),
}).meta({ id: 'Segment' })
export type Segment = z.infer<typeof Segment>

const Revision = z.object({ version: z.number(), definition: Filter, at: Instant, byName: z.string().nullable() })

/** Parties that came into a segment or left it, up to a thousand an event; campaigns and playbooks hear these. */
const passage = z.object({ segmentId: Id, partyIds: z.array(Id), why: z.enum(['change', 'definition', 'days']) })
export const segmentEntered = eventType('segments.segment-entered', 1, passage)
export const segmentLeft = eventType('segments.segment-left', 1, passage)

const byId = z.object({ id: Id })
const none = [segmentRefusals['not-found']]
const example = { params: { id: '7' } }
const definition: Filter = { all: [{ field: 'tier', op: 'is', value: '1' }, { did: { what: 'order', when: { within: 365 }, times: { atLeast: 3 } } }, { not: { did: { what: 'order', when: { within: 90 } } } }] }

export const findSegments = endpoint({ name: 'findSegments', method: 'GET', path: '/segments', may: ['read', 'segment'], summary: 'Lists the segments that one may use, each with how many members one may see.', query: z.object({ archived: z.enum(['true', 'false']).default('false') }), reply: z.object({ segments: z.array(Segment) }) })
export const createSegment = endpoint({ name: 'createSegment', method: 'POST', path: '/segments', may: ['create', 'segment'], summary: 'Keeps a definition as a live segment; its members are found in the background and kept up to date.', body: SegmentInput, reply: Segment, status: 201, versioned: true, refusals: [segmentRefusals.cycle], example: { body: { name: '高价值且有流失风险', description: '先打电话，再寄券', definition } } })
export const getSegment = endpoint({ name: 'getSegment', method: 'GET', path: '/segments/{id}', may: ['read', 'segment'], summary: 'Gets a segment with its definition.', params: byId, reply: Segment, versioned: true, refusals: none, example })
export const changeSegment = endpoint({ name: 'changeSegment', method: 'PATCH', path: '/segments/{id}', may: ['update', 'segment'], summary: 'Changes a segment; a new definition is a new version and moves its members. Needs If-Match.', params: byId, body: SegmentChange, reply: Segment, versioned: true, refusals: [...none, segmentRefusals.archived, segmentRefusals.cycle], example: { ...example, body: { name: '高价值客户' } } })
export const archiveSegment = endpoint({ name: 'archiveSegment', method: 'DELETE', path: '/segments/{id}', may: ['update', 'segment'], summary: 'Puts a segment away: its members are kept up to date no more. One that others name is refused.', params: byId, refusals: [...none, segmentRefusals['in-use']], example })
export const restoreSegment = endpoint({ name: 'restoreSegment', method: 'POST', path: '/segments/{id}/restoration', may: ['update', 'segment'], summary: 'Takes a segment back into use and finds its members anew.', params: byId, reply: Segment, versioned: true, refusals: [...none, segmentRefusals.cycle], example })
export const duplicateSegment = endpoint({ name: 'duplicateSegment', method: 'POST', path: '/segments/{id}/copies', may: ['create', 'segment'], summary: 'Makes a segment of one’s own with the same definition.', params: byId, body: z.strictObject({ name: text(100) }), reply: Segment, status: 201, versioned: true, refusals: none, example: { ...example, body: { name: '高价值客户（副本）' } } })
export const shareSegment = endpoint({ name: 'shareSegment', method: 'POST', path: '/segments/{id}/sharing', may: ['share', 'segment'], summary: 'Lets everyone use a segment; each sees of its members whom they may see.', params: byId, reply: Segment, refusals: none, example })
export const unshareSegment = endpoint({ name: 'unshareSegment', method: 'DELETE', path: '/segments/{id}/sharing', may: ['share', 'segment'], summary: 'Keeps a segment to its owner again.', params: byId, reply: Segment, status: 200, refusals: none, example })
export const getSegmentRevisions = endpoint({ name: 'getSegmentRevisions', method: 'GET', path: '/segments/{id}/revisions', may: ['read', 'segment'], summary: 'Lists the definitions that a segment has had, the newest first.', params: byId, reply: z.object({ revisions: z.array(Revision) }), refusals: none, example })

export const segmentEndpoints = [findSegments, createSegment, getSegment, changeSegment, archiveSegment, restoreSegment, duplicateSegment, shareSegment, unshareSegment, getSegmentRevisions]

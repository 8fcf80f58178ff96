import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { segmentRefusals } from '../segment/contract.ts'

export const Snapshot = z.object({ id: Id, name: z.string(), version: z.number(), at: Instant, byName: z.string().nullable(), count: z.number() }).meta({ id: 'SegmentSnapshot' })
export type Snapshot = z.infer<typeof Snapshot>

const byId = z.object({ id: Id })
const one = byId.extend({ snapshotId: Id })
const none = [segmentRefusals['not-found'], segmentRefusals['snapshot-not-found']]
const example = { params: { id: '7', snapshotId: '2' } }

export const findSnapshots = endpoint({ name: 'findSegmentSnapshots', method: 'GET', path: '/segments/{id}/snapshots', may: ['read', 'segment'], summary: 'Lists the frozen lists of a segment, the newest first.', params: byId, reply: z.object({ snapshots: z.array(Snapshot) }), refusals: none, example: { params: { id: '7' } } })
export const takeSnapshot = endpoint({ name: 'takeSegmentSnapshot', method: 'POST', path: '/segments/{id}/snapshots', may: ['create', 'segment'], summary: 'Freezes who is in a segment now, under a name.', params: byId, body: z.strictObject({ name: z.string().trim().min(1).max(100) }), reply: Snapshot, status: 201, refusals: none, example: { params: { id: '7' }, body: { name: '双十一之前' } } })
export const forgetSnapshot = endpoint({ name: 'forgetSegmentSnapshot', method: 'DELETE', path: '/segments/{id}/snapshots/{snapshotId}', may: ['update', 'segment'], summary: 'Deletes a frozen list.', params: one, refusals: none, example })
export const compareSnapshot = endpoint({ name: 'compareSegmentSnapshot', method: 'GET', path: '/segments/{id}/snapshots/{snapshotId}/comparison', may: ['read', 'segment'], summary: 'Compares a frozen list with a later one, or with the segment now: who stayed, came and left, among the visible.', params: one, query: z.object({ with: Id.optional() }), reply: z.object({ before: z.number(), after: z.number(), stayed: z.number(), entered: z.number(), left: z.number() }), refusals: none, example })

export const snapshotEndpoints = [findSnapshots, takeSnapshot, forgetSnapshot, compareSnapshot]

import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { Segment, segmentRefusals } from '../segment/contract.ts'

/** A segment as a file. Ids mean nothing in another firm: `names` tells what each was called, by the kind of thing. */
export const SegmentDocument = z.strictObject({
  kind: z.literal('guanxi.segment'), format: z.literal(1), name: z.string().trim().min(1).max(100), description: z.string().trim().max(1000).nullable().default(null), definition: Filter,
  names: z.record(z.string(), z.record(z.string(), z.string())).default({}),
}).meta({ id: 'SegmentDocument' })
export type SegmentDocument = z.output<typeof SegmentDocument>

const document: z.input<typeof SegmentDocument> = { kind: 'guanxi.segment', format: 1, name: '重要客户', definition: { field: 'tag', op: 'is', value: '3' }, names: { tag: { 3: '重要' } } }

export const exportSegment = endpoint({ name: 'exportSegment', method: 'GET', path: '/segments/{id}/document', may: ['read', 'segment'], summary: 'Gets a segment as JSON that another installation takes: what is named by an id stands with its name.', params: z.object({ id: Id }), reply: SegmentDocument, refusals: [segmentRefusals['not-found']], example: { params: { id: '7' } } })
export const importSegment = endpoint({ name: 'importSegment', method: 'POST', path: '/segments/documents', may: ['create', 'segment'], summary: 'Makes a segment from such JSON; names are looked up here, and refused where they are unknown.', body: SegmentDocument, reply: Segment, status: 201, versioned: true, refusals: [segmentRefusals['name-unknown'], segmentRefusals.cycle], example: { body: document } })

export const exchangeEndpoints = [exportSegment, importSegment]

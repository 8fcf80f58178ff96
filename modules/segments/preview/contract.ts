import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { FilterQuery } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { segmentRefusals } from '../segment/contract.ts'

/** How a condition of the definition stands for a party: whether it holds, and by what. Conditions count in the definition's order, groups not among them. */
export const Reason = z.object({
  at: z.number(), holds: z.boolean(), speaksFor: z.boolean().meta({ description: 'Whether it speaks for the party being in: within a "not" that is when it does not hold.' }),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable(),
  did: z.object({ times: z.number(), first: z.string().nullable(), last: z.string().nullable(), total: z.string().nullable() }).nullable(),
}).meta({ id: 'SegmentReason' })
export type Reason = z.infer<typeof Reason>

export const Explained = z.object({ partyId: Id, name: z.string(), in: z.boolean(), reasons: z.array(Reason) }).meta({ id: 'ExplainedParty' })
export type Explained = z.infer<typeof Explained>

const query = z.object({ filter: FilterQuery })
const filter = '{"all":[{"field":"tier","op":"is","value":"1"},{"did":{"what":"order","when":{"within":90}}}]}'

export const previewSegment = endpoint({ name: 'previewSegment', method: 'GET', path: '/segments/preview', may: ['read', 'segment'], summary: 'Counts the visible parties that a definition would hold and explains five of them.', query, reply: z.object({ count: z.number(), of: z.number().meta({ description: 'All parties that the asker may see.' }), asOf: Instant, sample: z.array(Explained) }), example: { query: { filter } } })
export const tryDefinition = endpoint({ name: 'tryDefinition', method: 'GET', path: '/segments/trial', may: ['read', 'segment'], summary: 'Tells of one party whether a definition holds it, condition by condition.', query: query.extend({ partyId: Id }), reply: Explained, refusals: [segmentRefusals['party-not-found']], example: { query: { partyId: '1024', filter } } })

export const previewEndpoints = [previewSegment, tryDefinition]

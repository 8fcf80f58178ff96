import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { FieldInfo } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { segmentRefusals } from '../segment/contract.ts'

const none = [segmentRefusals['not-found']]

export const Overlaps = z.object({
  asOf: Instant, segments: z.array(z.object({ id: Id, name: z.string(), count: z.number() })),
  pairs: z.array(z.object({ a: Id, b: Id, both: z.number() })),
  sets: z.array(z.object({ in: z.array(Id), count: z.number() })).meta({ description: 'Parties that are in exactly these segments and none of the others.' }),
}).meta({ id: 'SegmentOverlaps' })
export type Overlaps = z.infer<typeof Overlaps>

const Field = FieldInfo.pick({ key: true, label: true, kind: true, choices: true })
export const Profile = z.object({
  asOf: Day, members: z.number(), rest: z.number(),
  values: z.array(z.object({ field: Field, value: z.string(), name: z.string(), members: z.number(), share: z.number(), restShare: z.number(), lift: z.number().nullable().meta({ description: 'Share in the segment over share in the rest; null where none of the rest has it.' }), z: z.number() })),
  numbers: z.array(z.object({ field: Field, known: z.number(), mean: z.number(), restMean: z.number(), difference: z.number().meta({ description: 'In standard deviations: above 0.8 is large, 0.5 middling, 0.2 small.' }) })),
}).meta({ id: 'SegmentProfile' })
export type Profile = z.infer<typeof Profile>

export const getOverlaps = endpoint({ name: 'getSegmentOverlaps', method: 'GET', path: '/segments/overlaps', may: ['read', 'segment'], summary: 'Counts the visible parties that two to eight segments have in common.', query: z.object({ ids: z.string().regex(/^\d+(,\d+){0,7}$/).meta({ description: 'Ids joined by commas.', example: '7,9' }) }), reply: Overlaps, refusals: none })
export const getProfile = endpoint({ name: 'getSegmentProfile', method: 'GET', path: '/segments/{id}/profile', may: ['read', 'segment'], summary: 'Compares the visible members of a segment with all other visible parties: what is typical of it, the most telling first.', params: z.object({ id: Id }), reply: Profile, refusals: none, example: { params: { id: '7' } } })

export const insightEndpoints = [getOverlaps, getProfile]

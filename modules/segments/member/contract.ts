import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { Explained } from '../preview/contract.ts'
import { segmentRefusals } from '../segment/contract.ts'

const byId = z.object({ id: Id })
const none = [segmentRefusals['not-found']]
const example = { params: { id: '7' } }
const party = { partyId: Id, name: z.string() }

export const findMembers = endpoint({ name: 'findSegmentMembers', method: 'GET', path: '/segments/{id}/members', may: ['read', 'segment'], summary: 'Lists the visible members of a segment by party, each since when.', params: byId, query: PageQuery, reply: pageOf(z.object({ ...party, since: Instant })), refusals: none, example })
export const explainMember = endpoint({ name: 'explainSegmentMember', method: 'GET', path: '/segments/{id}/members/{partyId}', may: ['read', 'segment'], summary: 'Tells why a party is or is not in a segment.', params: byId.extend({ partyId: Id }), reply: Explained, refusals: [...none, segmentRefusals['party-not-found']], example: { params: { id: '7', partyId: '1024' } } })
export const findPassages = endpoint({ name: 'findSegmentPassages', method: 'GET', path: '/segments/{id}/passages', may: ['read', 'segment'], summary: 'Lists who entered and who left a segment, the newest first.', params: byId, query: PageQuery, reply: pageOf(z.object({ id: Id, ...party, at: Instant, entered: z.boolean(), why: z.enum(['change', 'definition', 'days']) })), refusals: none, example })
export const getSizeHistory = endpoint({ name: 'getSegmentHistory', method: 'GET', path: '/segments/{id}/history', may: ['read', 'segment'], summary: 'Gets how many visible members a segment had on each day, with entries and exits.', params: byId, query: z.object({ from: Day.optional() }), reply: z.object({ asOf: Day, days: z.array(z.object({ day: Day, members: z.number(), entered: z.number(), left: z.number() })) }), refusals: none, example })
export const getSegmentsOfParty = endpoint({ name: 'getSegmentsOfParty', method: 'GET', path: '/parties/{id}/segments', may: ['read', 'segment'], summary: 'Lists the segments that a party is in, since when, and those that it left.', params: byId, reply: z.object({ segments: z.array(z.object({ id: Id, name: z.string(), definition: Filter, since: Instant })), left: z.array(z.object({ id: Id, name: z.string(), at: Instant })) }), refusals: [segmentRefusals['party-not-found']], example: { params: { id: '1024' } } })

export const memberEndpoints = [findMembers, explainMember, findPassages, getSizeHistory, getSegmentsOfParty]

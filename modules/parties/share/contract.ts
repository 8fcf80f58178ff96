import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Day, Instant } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { partyRefusals } from '../party/contract.ts'

export const shareRefusals = refusals('parties', { 'share-member': 422, 'share-past': 422, 'share-not-found': 404 })

export const ShareInput = z.strictObject({ memberId: Id, until: Day.meta({ description: 'The last day.' }), mayEdit: z.boolean().default(false) }).meta({ id: 'ShareInput' })
export type ShareInput = z.output<typeof ShareInput>
export const Share = z.object({ memberId: Id, memberName: z.string().nullable(), until: Day, mayEdit: z.boolean(), byName: z.string().nullable(), at: Instant }).meta({ id: 'Share' })
export type Share = z.infer<typeof Share>

const ofParty = z.object({ id: Id })

export const findShares = endpoint({ name: 'findShares', method: 'GET', path: '/parties/{id}/shares', may: ['share', 'party'], summary: 'Lists with whom a party is shared today.', params: ofParty, reply: z.object({ shares: z.array(Share) }), refusals: [partyRefusals['not-found']], example: { params: { id: '1024' } } })
export const shareParty = endpoint({ name: 'shareParty', method: 'POST', path: '/parties/{id}/shares', may: ['share', 'party'], summary: 'Opens one party to one member until a day; sharing again changes the day.', params: ofParty, body: ShareInput, reply: Share, status: 201, refusals: [partyRefusals['not-found'], shareRefusals['share-member'], shareRefusals['share-past']], example: { params: { id: '1024' }, body: { memberId: '7', until: '2026-12-31' } } })
export const endShare = endpoint({ name: 'endShare', method: 'DELETE', path: '/parties/{id}/shares/{memberId}', may: ['share', 'party'], summary: 'Ends a sharing before its day.', params: z.object({ id: Id, memberId: Id }), refusals: [partyRefusals['not-found'], shareRefusals['share-not-found']], example: { params: { id: '1024', memberId: '7' } } })

export const shareEndpoints = [findShares, shareParty, endShare]

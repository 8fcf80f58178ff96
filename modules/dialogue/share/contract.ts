import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { NamedShape } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { partyRefusals } from '#modules/parties/contract.ts'
import { dialogueRefusals as r } from '../refusals.ts'

const named = z.object({ id: Id, name: z.string() })
const Share = z.number().min(0).max(1)
export const ShareTarget = z.object({ target: Share, byDay: Day, owner: named.nullable(), note: z.string().nullable(), setAt: Instant, version: z.number().int() })
export const ShareNow = z.object({
  own: Amount.meta({ description: 'What the party bought here in twelve months.' }), total: Amount.nullable().meta({ description: 'What it spends on such things with everyone in a year; never less than here.' }), share: Share.nullable(),
  estimated: z.boolean().nullable(), saidAt: Instant.nullable(), saidBy: z.string().nullable(), note: z.string().nullable().meta({ description: 'Where the estimate comes from.' }),
})
export const PartyShare = z.object({
  currency: z.string(), asOf: Day, now: ShareNow, target: ShareTarget.nullable(), gap: Amount.nullable().meta({ description: 'What more a year the target would bring.' }), history: z.array(z.object({ day: Day, share: Share.nullable(), target: Share.nullable() })),
}).meta({ id: 'ShareOfCustomer' })
export type PartyShare = z.infer<typeof PartyShare>
export const ShareRow = z.object({
  party: named, owner: named.nullable(), target: Share, byDay: Day, own: Amount, total: Amount.nullable(), share: Share.nullable(), estimated: z.boolean().nullable(), saidAt: Instant.nullable(), gap: Amount.nullable(),
  next: z.object({ name: z.string(), expected: Amount.nullable(), reason: NamedShape.nullable() }).nullable().meta({ description: 'The best offer to close the gap with.' }),
}).meta({ id: 'ShareRow' })
export type ShareRow = z.infer<typeof ShareRow>

export const shareTargetSet = eventType('dialogue.share-target-set', 1, z.object({ partyId: Id, target: z.number(), byDay: Day, memberId: Id.nullable() }))

const byId = z.object({ id: Id })
const ofParty = { params: { id: '1024' } }
const party = partyRefusals['not-found']
export const ShareQuery = PageQuery.extend({ unitId: Id.optional(), ownerId: Id.optional().meta({ description: 'Whose target it is.' }), segmentId: Id.optional() })
export const findShares = endpoint({ name: 'findSharesOfCustomers', method: 'GET', path: '/customer-shares', may: ['read', 'dialogue'], summary: 'Lists parties whose share is to grow, the greatest gap in money first, with the best offer to close it.', query: ShareQuery, reply: pageOf(ShareRow).extend({ currency: z.string(), asOf: Day.nullable() }), example: { query: { limit: 50 } } })
export const getShare = endpoint({ name: 'getShareOfCustomer', method: 'GET', path: '/parties/{id}/customer-share', may: ['read', 'dialogue'], summary: 'Gets which share of what a party spends is ours, which is aimed at, and how both went.', params: byId, reply: PartyShare, refusals: [party], example: ofParty })
export const setShareTarget = endpoint({ name: 'setShareTarget', method: 'PUT', path: '/parties/{id}/customer-share/target', may: ['update', 'dialogue'], summary: 'Sets which share of a party’s spending is to be ours, by when and by whom.', params: byId, body: z.strictObject({ target: z.number().min(0.0001).max(1), byDay: Day, ownerId: Id.nullish(), note: z.string().trim().min(1).max(500).nullish() }), reply: PartyShare, refusals: [party, r['day-past']], example: { ...ofParty, body: { target: 0.6, byDay: '2099-06-30' } } })
export const endShareTarget = endpoint({ name: 'endShareTarget', method: 'DELETE', path: '/parties/{id}/customer-share/target', may: ['update', 'dialogue'], summary: 'Follows a party’s share no more.', params: byId, refusals: [party], example: ofParty })

export const shareEndpoints = [findShares, getShare, setShareTarget, endShareTarget]

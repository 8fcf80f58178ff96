import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'
import { Invitation, invitationEndpoints, invitationRefusals } from './invitation/contract.ts'

export * from './invitation/contract.ts'

export const offerRefusals = refusals('offers', {
  'not-found': 404, dates: 422, 'code-needed': 422, 'code-taken': 409, 'codes-fixed': 409, 'not-imported': 409, 'state-change': 409, 'not-given': 409,
  'unknown-code': 404, redeemed: 409, expired: 409, revoked: 409, 'other-party': 409, 'too-small': 409, 'party-needed': 422, 'order-not-found': 404, 'own-invitation': 409, 'invitation-codes': 422, 'thanks-unknown': 422, 'code-known': 409, 'code-form': 422,
})
const r = offerRefusals

/** How a code from elsewhere may look. */
export const codePattern = /^[A-Z0-9-]{3,40}$/
const Money = Amount.regex(/^\d{1,12}(\.\d{1,2})?$/)
const named = z.object({ id: Id, name: z.string() })
export const benefits = ['percent', 'amount', 'gift', 'other'] as const
export const codeKinds = ['generated', 'imported', 'common', 'none'] as const
export const giftStates = ['given', 'redeemed', 'expired', 'revoked', 'refused'] as const
export const refusedReasons = ['stock', 'limit', 'conditions', 'not-running'] as const

export const OfferInput = z.strictObject({
  name: z.string().trim().min(1).max(120), terms: z.string().trim().max(2000).nullish(), benefit: z.enum(benefits), worth: z.number().positive().max(1e9).nullish().meta({ description: 'Percent off, or an amount in the firm’s currency.' }),
  codes: z.enum(codeKinds).default('generated').meta({ description: 'One for each party (made here or brought in), one for all, or none.' }), commonCode: z.string().trim().toUpperCase().regex(codePattern).nullish(), prefix: z.string().trim().toUpperCase().regex(/^[A-Z0-9]{0,8}$/).default(''),
  validFrom: Day.nullish(), validTo: Day.nullish(), validDays: z.number().int().min(1).max(3650).nullish().meta({ description: 'Days from the giving; never beyond validTo.' }),
  perParty: z.number().int().min(1).max(1000).nullable().default(1), stock: z.number().int().min(0).max(1_000_000_000).nullish().meta({ description: 'How many in all; none: as many as are asked for.' }),
  who: Filter.nullish().meta({ description: 'Who may have it.' }), least: Money.nullish().meta({ description: 'What an order must come to.' }), cost: Money.default('0').meta({ description: 'What one redemption costs the firm.' }), transferable: z.boolean().default(false).meta({ description: 'Others than who was given it may redeem it.' }), invitation: Invitation.nullish().meta({ description: 'Its codes bring friends, who get it too.' }),
}).meta({ id: 'OfferInput' })
export type OfferInput = z.output<typeof OfferInput>

export const Offer = z.object({
  id: Id, name: z.string(), terms: z.string().nullable(), benefit: z.enum(benefits), worth: z.number().nullable(), codes: z.enum(codeKinds), commonCode: z.string().nullable(), prefix: z.string(), validFrom: Day.nullable(), validTo: Day.nullable(), validDays: z.number().int().nullable(),
  perParty: z.number().int().nullable(), stock: z.number().int().nullable(), who: Filter.nullable(), least: Amount.nullable(), cost: Amount, transferable: z.boolean(), invitation: Invitation.nullable(), state: z.enum(['draft', 'active', 'closed']),
  counts: z.object({ given: z.number().int(), redeemed: z.number().int(), refused: z.number().int(), pool: z.number().int().meta({ description: 'Codes that nobody has yet.' }) }), updatedAt: Instant, version: z.number().int(),
}).meta({ id: 'Offer' })
export type Offer = z.infer<typeof Offer>

export const Gift = z.object({
  id: Id, offer: named, party: named, step: z.string(), state: z.enum(giftStates), reason: z.enum(refusedReasons).nullable(), code: z.string().nullable(), givenAt: Instant, validUntil: Day.nullable(), redeemedAt: Instant.nullable(), orderId: Id.nullable(),
}).meta({ id: 'OfferGift' })
export type Gift = z.infer<typeof Gift>

/** What a giving came to: how many got it, had it by this step already, and why others got none. */
export const Given = z.object({ given: z.number().int(), known: z.number().int(), refused: z.record(z.enum(refusedReasons), z.number().int()) }).meta({ id: 'OfferGiven' })
export type Given = z.infer<typeof Given>

export const offersGiven = eventType('offers.offers-given', 1, z.object({ offerId: Id, step: z.string(), given: z.number().int(), refused: z.number().int() }))
export const offerRedeemed = eventType('offers.offer-redeemed', 1, z.object({ offerId: Id, giftId: Id, partyId: Id, orderId: Id.nullable() }))

export const offersRedeemed = eventType('offers.offers-redeemed', 1, z.object({ offerIds: z.array(Id), redeemed: z.number().int() }))

const byId = z.object({ id: Id })
const example = { params: { id: '17' } }
const spring: z.input<typeof OfferInput> = { name: '春茶九折', benefit: 'percent', worth: 10, validDays: 30, perParty: 1, stock: 5000, cost: '20' }

export const findOffers = endpoint({ name: 'findOffers', method: 'GET', path: '/offers', may: ['read', 'offer'], summary: 'Lists offers with how many were given and redeemed.', query: z.object({ closed: z.enum(['true', 'false']).default('false') }), reply: z.object({ items: z.array(Offer) }) })
export const getOffer = endpoint({ name: 'getOffer', method: 'GET', path: '/offers/{id}', may: ['read', 'offer'], summary: 'Gets an offer.', params: byId, reply: Offer, versioned: true, refusals: [r['not-found']], example })
export const createOffer = endpoint({ name: 'createOffer', method: 'POST', path: '/offers', may: ['update', 'offer'], summary: 'Makes an offer as a draft.', body: OfferInput, reply: Offer, status: 201, versioned: true, refusals: [r.dates, r['code-needed'], r['code-taken'], r['invitation-codes'], r['thanks-unknown']], example: { body: spring } })
export const updateOffer = endpoint({ name: 'updateOffer', method: 'PUT', path: '/offers/{id}', may: ['update', 'offer'], summary: 'Changes an offer; what was given keeps its code and its day.', params: byId, body: OfferInput, reply: Offer, versioned: true, refusals: [r['not-found'], r.dates, r['code-needed'], r['code-taken'], r['codes-fixed'], r['invitation-codes'], r['thanks-unknown']], example: { ...example, body: spring } })
export const setOfferState = endpoint({ name: 'setOfferState', method: 'POST', path: '/offers/{id}/state', may: ['update', 'offer'], summary: 'Opens an offer for giving, or closes it: what was given can still be redeemed.', params: byId, body: z.strictObject({ state: z.enum(['active', 'closed']) }), reply: Offer, versioned: true, refusals: [r['not-found'], r['state-change'], r['code-taken']], example: { ...example, body: { state: 'active' } } })
export const addCodes = endpoint({ name: 'addOfferCodes', method: 'POST', path: '/offers/{id}/codes', may: ['update', 'offer'], summary: 'Brings codes from elsewhere into the pool of an offer; known ones are told and left alone.', params: byId, body: z.strictObject({ codes: z.array(z.string().trim().toUpperCase().regex(codePattern)).min(1).max(50_000) }), reply: z.object({ added: z.number().int(), known: z.number().int() }), refusals: [r['not-found'], r['not-imported']], example: { ...example, body: { codes: ['TEA-8F2K', 'TEA-9XQ4'] } } })
export const giveByHand = endpoint({ name: 'giveOffer', method: 'POST', path: '/offers/{id}/gifts', may: ['give', 'offer'], summary: 'Gives an offer to parties by hand, within its limits.', params: byId, body: z.strictObject({ partyIds: z.array(Id).min(1).max(1000) }), reply: Given, status: 201, refusals: [r['not-found'], r['not-given']], example: { ...example, body: { partyIds: ['1024'] } } })
export const findGifts = endpoint({ name: 'findOfferGifts', method: 'GET', path: '/offer-gifts', may: ['read', 'offer'], summary: 'Finds who was given what, the latest first.', query: PageQuery.extend({ offerId: Id.optional(), partyId: Id.optional(), state: z.enum(giftStates).optional() }), reply: pageOf(Gift), example: { query: { offerId: '17', state: 'refused' } } })
export const redeemCode = endpoint({ name: 'redeemOffer', method: 'POST', path: '/offer-redemptions', may: ['redeem', 'offer'], summary: 'Redeems a code, with the order that it was used for where there is one. A code of all needs the party or the order.', body: z.strictObject({ code: z.string().trim().min(1).max(60), orderId: Id.optional(), partyId: Id.optional() }), reply: Gift, status: 201, refusals: [r['unknown-code'], r.redeemed, r.expired, r.revoked, r['other-party'], r['own-invitation'], r['too-small'], r['party-needed'], r['order-not-found'], invitationRefusals['friend-refused']], example: { body: { code: 'TEA-8F2K', orderId: '387' } } })
export const revokeGift = endpoint({ name: 'revokeOfferGift', method: 'POST', path: '/offer-gifts/{id}/revocation', may: ['give', 'offer'], summary: 'Takes back what was given and not redeemed yet.', params: byId, reply: Gift, refusals: [r['not-found'], r.redeemed], example })

export const endpoints = [findOffers, getOffer, createOffer, updateOffer, setOfferState, addCodes, giveByHand, findGifts, redeemCode, revokeGift, ...invitationEndpoints]

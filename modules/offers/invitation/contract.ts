import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const invitationRefusals = refusals('offers', { 'no-invitation': 404, 'friend-refused': 409 })
const r = invitationRefusals

/** Why somebody is no friend that a code brought: the inviter's own self, household or contact point; a customer already; brought by another; or more than an inviter may bring in a while. */
export const friendReasons = ['self', 'household', 'contact', 'customer', 'already', 'limit'] as const
export type FriendReason = (typeof friendReasons)[number]

/** What makes an offer an invitation: its codes bring friends, who get it too, and whoever invited them gets thanks when they first buy. */
export const Invitation = z.strictObject({
  thanksId: Id.nullish().meta({ description: 'The offer that the inviter gets once the friend has bought.' }), formId: Id.nullish().meta({ description: 'The form that the link leads to.' }),
  most: z.number().int().min(1).max(1000).default(5).meta({ description: 'So many friends of one inviter bring gifts …' }), days: z.number().int().min(1).max(3650).default(30).meta({ description: '… in so many days.' }),
})
export type Invitation = z.output<typeof Invitation>

const named = z.object({ id: Id, name: z.string() })
export const Referral = z.object({
  id: Id, offer: named, inviter: named, friend: named, via: z.enum(['form', 'order', 'hand']), at: Instant, state: z.enum(['accepted', 'refused']), reason: z.enum(friendReasons).nullable(), thankedAt: Instant.nullable(), orderId: Id.nullable(),
}).meta({ id: 'Referral' })
export type Referral = z.infer<typeof Referral>

/** A friend came by a code; their gift is theirs. */
export const friendCame = eventType('offers.friend-came', 1, z.object({ referralId: Id, partyId: Id, inviterId: Id, offerId: Id }))
/** A friend bought for the first time: who invited them is thanked. */
export const friendBought = eventType('offers.friend-bought', 1, z.object({ referralId: Id, partyId: Id, friendId: Id, offerId: Id }))

export const findReferrals = endpoint({ name: 'findReferrals', method: 'GET', path: '/referrals', may: ['read', 'offer'], summary: 'Lists who brought whom by a code of an invitation, the latest first, and why some did not count.', query: PageQuery.extend({ offerId: Id.optional(), partyId: Id.optional() }), reply: pageOf(Referral), example: { query: { offerId: '17' } } })
export const bringFriend = endpoint({ name: 'bringFriend', method: 'POST', path: '/referrals', may: ['redeem', 'offer'], summary: 'Notes that a friend came by a code: the two are connected, the friend gets the gift. One who does not count is noted with the reason.', body: z.strictObject({ code: z.string().trim().min(3).max(60), friendId: Id }), reply: Referral, status: 201, refusals: [r['no-invitation']], example: { body: { code: 'TEA8F2KX9XQ4ABCD', friendId: '1025' } } })

export const invitationEndpoints = [findReferrals, bringFriend]

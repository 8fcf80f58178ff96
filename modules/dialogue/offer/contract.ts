import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { NamedShape } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { partyRefusals } from '#modules/parties/contract.ts'
import { dialogueRefusals as r } from '../refusals.ts'

export const NextOffer = z.object({
  key: z.string(), product: z.object({ id: Id, name: z.string(), category: z.string().nullable(), price: Amount.nullable(), currency: z.string().nullable() }).nullable(), offer: z.object({ id: Id, name: z.string() }).nullable(), needId: Id.nullable(),
  propensity: z.number(), margin: Amount.nullable().meta({ description: 'In the firm’s currency, of one sale; null where costs are closed to the asker.' }), expected: Amount.nullable().meta({ description: 'Propensity × margin, lowered by what was declined lately and where no channel is open.' }), score: z.number().meta({ description: 'Of the best one; 1 for the first.' }), reasons: z.array(NamedShape),
}).meta({ id: 'NextOffer' })
export type NextOffer = z.infer<typeof NextOffer>
export const NextOffers = z.object({ asOf: Instant, currency: z.string(), channels: z.array(z.string()).meta({ description: 'Where marketing may reach the party now.' }), capped: z.boolean().meta({ description: 'It has had as many messages as the firm’s limit allows.' }), items: z.array(NextOffer), waiting: z.number().int().meta({ description: 'Left out: offered lately and not answered, or declined within 90 days.' }) }).meta({ id: 'NextOffers' })
export type NextOffers = z.infer<typeof NextOffers>

export const OfferedInput = z.strictObject({ productId: Id.optional(), offerId: Id.optional(), needId: Id.optional(), text: z.string().trim().min(1).max(500).optional() }).refine((o) => (o.productId === undefined) !== (o.offerId === undefined), { path: ['productId'], message: 'a product or an offer' }).meta({ id: 'OfferedInput' })
export type OfferedInput = z.output<typeof OfferedInput>

const byId = z.object({ id: Id })
const ofParty = { params: { id: '1024' } }
export const getNextOffers = endpoint({ name: 'getNextOffers', method: 'GET', path: '/parties/{id}/next-offers', may: ['read', 'dialogue'], summary: 'Ranks what to offer a party next, by what it may be expected to bring, with reasons and numbers.', params: byId, reply: NextOffers, refusals: [partyRefusals['not-found']], example: ofParty })
export const offerToParty = endpoint({ name: 'offerToParty', method: 'POST', path: '/parties/{id}/offered', may: ['update', 'dialogue'], summary: 'Notes that a product was offered, or gives an offer; against a need where it meets one. Until it is answered the same is not suggested again.', params: byId, body: OfferedInput, reply: z.object({ responseId: Id, giftId: Id.nullable(), code: z.string().nullable() }), status: 201, refusals: [partyRefusals['not-found'], r['not-found'], r['no-reference']], example: { ...ofParty, body: { productId: '12' } } })

export const offerEndpoints = [getNextOffers, offerToParty]

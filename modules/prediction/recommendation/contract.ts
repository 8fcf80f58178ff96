import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { NamedShape } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const recommendationRefusals = refusals('prediction', { 'party-not-found': 404, 'product-not-found': 404 })
const r = recommendationRefusals

export const offerKinds = ['cross', 'up', 'again'] as const
export type OfferKind = (typeof offerKinds)[number]
const product = z.object({ id: Id, code: z.string(), name: z.string(), category: z.string().nullable(), price: Amount.nullable(), currency: z.string().nullable() })
const why = {
  kind: z.enum(offerKinds).meta({ description: 'cross: something else; up: a dearer one of a category that the party buys; again: what is used up.' }),
  because: z.object({ id: Id, name: z.string() }).nullable().meta({ description: 'The product of the party’s own that speaks most for it.' }),
  share: z.number().meta({ description: 'Of those who have `because`, the share who have it too; without one, of all customers; for `again` the chance of needing it within a fortnight.' }),
  base: z.number().meta({ description: 'The share of all customers who have it.' }), dueDay: Day.nullable(), gapDays: z.number().nullable(), reason: NamedShape,
}
export const Recommendation = z.object({ place: z.number(), product, ...why }).meta({ id: 'Recommendation' })
export type Recommendation = z.infer<typeof Recommendation>

export const NextPurchase = z.object({
  lastDay: Day, gaps: z.number().meta({ description: 'How many gaps of the party’s own it rests on.' }), expectedDay: Day, earlyDay: Day, lateDay: Day.meta({ description: 'Nine gaps in ten would be over by then.' }), late: z.boolean(),
}).meta({ id: 'NextPurchase' })

export const PartyOffers = z.object({ items: z.array(Recommendation), next: NextPurchase.nullable(), asOf: Day.nullable(), method: NamedShape.nullable() }).meta({ id: 'PartyOffers' })
export type PartyOffers = z.infer<typeof PartyOffers>

const OfferedTo = z.object({ party: z.object({ id: Id, name: z.string() }), place: z.number(), ...why }).meta({ id: 'OfferedTo' })
const Offered = z.object({
  product, offered: z.number().meta({ description: 'How many parties of those whom the asker sees it is offered to.' }), cross: z.number(), up: z.number(), again: z.number(),
  buyers: z.number(), repeatShare: z.number().nullable(), gapDays: z.number().nullable(), boughtAgain: z.boolean(),
}).meta({ id: 'OfferedProduct' })
export type OfferedProduct = z.infer<typeof Offered>

const side = z.object({ id: Id, code: z.string(), name: z.string() })
const Rule = z.object({ id: Id, left: z.array(side), right: side, count: z.number(), leftCount: z.number(), support: z.number(), confidence: z.number(), lift: z.number(), p: z.number().meta({ description: 'By Fisher’s exact test, times the number of rules looked at.' }) }).meta({ id: 'ProductRule' })
export type ProductRule = z.infer<typeof Rule>
const ruleLevel = z.enum(['order', 'customer'])

const Judged = z.object({ method: z.string(), label: NamedShape, recall: z.number().nullable(), hitRate: z.number().nullable(), coverage: z.number().nullable(), chosen: z.boolean() })
const Evaluation = z.object({ asOf: Day, split: Day.nullable(), customers: z.number().nullable(), methods: z.array(Judged), card: z.object({ 'zh-CN': z.array(z.string()), 'zh-TW': z.array(z.string()), en: z.array(z.string()) }) }).meta({ id: 'OfferEvaluation' })
export type OfferEvaluation = z.infer<typeof Evaluation>

const Week = z.object({ from: Day, to: Day, parties: z.number() })
const Arrivals = z.object({ asOf: Day, overdue: z.number().meta({ description: 'Past their late day: whoever was to come, and has not.' }), weeks: z.array(Week), later: z.number(), season: z.array(z.number()).nullable().meta({ description: 'January first; 1 is the average. Null where there is none.' }), card: Evaluation.shape.card.nullable() }).meta({ id: 'Arrivals' })
export type Arrivals = z.infer<typeof Arrivals>

const example = { params: { id: '1024' } }
export const getRecommendations = endpoint({ name: 'getRecommendations', method: 'GET', path: '/parties/{id}/recommendations', may: ['read', 'party'], summary: 'Gets what to offer a party next, each with its reason in words, and when it may be expected again.', params: z.object({ id: Id }), reply: PartyOffers, refusals: [r['party-not-found']], example })
export const findOfferedProducts = endpoint({ name: 'findOfferedProducts', method: 'GET', path: '/insight/recommendations', may: ['read', 'insight'], summary: 'Lists products by how many of the parties that the asker sees they are to be offered to, and how each is bought again.', reply: z.object({ items: z.array(Offered) }) })
export const findOfferedTo = endpoint({ name: 'findOfferedTo', method: 'GET', path: '/products/{id}/recommendations', may: ['read', 'insight'], summary: 'Lists the parties to offer a product to, the likeliest first, a page at a time.', params: z.object({ id: Id }), query: PageQuery, reply: pageOf(OfferedTo), refusals: [r['product-not-found']], example: { params: { id: '12' } } })
export const findRules = endpoint({ name: 'findRules', method: 'GET', path: '/insight/rules', may: ['read', 'insight'], summary: 'Lists what is bought together, in one order or by one customer: rules of the whole firm beyond chance, the strongest first.', query: z.object({ level: ruleLevel.default('order'), productId: Id.optional() }), reply: z.object({ asOf: Day.nullable(), baskets: z.number(), rules: z.array(Rule) }) })
export const getOfferEvaluation = endpoint({ name: 'getOfferEvaluation', method: 'GET', path: '/insight/recommendations/evaluation', may: ['read', 'insight'], summary: 'Gets how each way of recommending did on what customers took later, beside bestsellers.', reply: z.object({ evaluation: Evaluation.nullable() }) })
export const getArrivals = endpoint({ name: 'getArrivals', method: 'GET', path: '/insight/arrivals', may: ['read', 'insight'], summary: 'Counts by week the parties that may be expected to buy next, and those who were to come and have not.', reply: z.object({ arrivals: Arrivals.nullable() }) })

export const recommendationEndpoints = [getRecommendations, findOfferedProducts, findOfferedTo, findRules, getOfferEvaluation, getArrivals]

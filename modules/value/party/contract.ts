import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { refusals } from '#kernel/refusal.ts'
import { Statement } from '../insight/contract.ts'

export const valueRefusals = refusals('value', { 'no-value': 404, 'not-referred': 404, 'rate-not-found': 404, 'cost-not-found': 404, 'tag-not-found': 422, 'channel-unknown': 422, 'kind-unknown': 422, 'role-unknown': 422 })
const r = valueRefusals

const Money = Amount.regex(/^\d{1,13}(\.\d{1,2})?$/)
export const WalletInput = z.strictObject({ amount: Money.meta({ description: 'What the party spends a year on what we sell, with everyone.' }), estimated: z.boolean().default(true), note: z.string().trim().max(500).optional() })
export const Wallet = z.object({ amount: Amount, estimated: z.boolean(), note: z.string().nullable(), at: Instant, byName: z.string().nullable(), share: z.number().nullable().meta({ description: 'Of it, what the party spent with us in the last twelve months.' }) })

const Referral = z.object({ partyId: Id, name: z.string(), day: Day, type: z.literal([1, 2]).meta({ description: '1: would not have come otherwise. 2: would have come anyway.' }), judged: z.boolean(), broad: Amount })
export const PartyValue = z.object({
  partyId: Id, asOf: Day, computedAt: Instant, currency: z.string(), horizonMonths: z.number(), discount: z.number(), margin: z.number(), marginAssumed: z.boolean(), model: z.string().nullable(),
  purchases: z.number(), firstDay: Day.nullable(), lastDay: Day.nullable(), returnedDay: Day.nullable().meta({ description: 'Since when a second account of value runs.' }), seasonDay: Day.nullable().meta({ description: 'Of whoever buys in one season of the year: the day by which the next season is over. The model knows no seasons and holds such a customer for less active than it is.' }),
  alive: z.number().nullable().meta({ description: 'The chance that the party is still a customer.' }), expected: z.number().nullable(), spend: Amount.nullable().meta({ description: 'Expected money of a purchase.' }), expectedSpend: Amount.nullable(),
  residual: z.object({ value: Amount, lower: Amount, upper: Amount }).nullable().meta({ description: 'What is still to come within the horizon, discounted; 90 % of such customers end between the bounds.' }),
  past: Amount.nullable(), pastAssumed: z.boolean(), broad: Amount.nullable().meta({ description: 'Past and future together.' }), second: Amount.nullable(), growth: Amount.nullable().meta({ description: 'How much more a year: the larger of what the model expects above the last year, and what customers like this one bring above it.' }), alike: Amount.nullable().meta({ description: 'By what customers like this one bring.' }), class: z.number().nullable(),
  statement: Statement.nullable().meta({ description: 'Null, as what is reckoned from it, where costs may not be seen.' }), winBack: z.object({ value: Amount, chance: z.number().nullable(), contact: Amount, expected: Amount, pays: z.boolean() }).nullable(),
  referral: Amount, saved: Amount, referrals: z.array(Referral), wallet: Wallet.nullable(),
  history: z.array(z.object({ month: Day, alive: z.number().nullable(), residual: Amount, net: Amount.nullable(), class: z.number().nullable() })),
}).meta({ id: 'PartyValue' })
export type PartyValue = z.infer<typeof PartyValue>

const byId = z.object({ id: Id })
const example = { params: { id: '1024' } }

export const getPartyValue = endpoint({ name: 'getPartyValue', method: 'GET', path: '/parties/{id}/value', may: ['read', 'party'], summary: 'Gets what a party is worth: past, future with its bounds, the year’s statement, referrals, share of wallet, and how that went month by month.', params: byId, reply: PartyValue, refusals: [r['no-value']], example })
export const setWallet = endpoint({ name: 'setWallet', method: 'PUT', path: '/parties/{id}/wallet', may: ['update', 'party'], summary: 'Says what a party spends a year on what the firm sells, with all suppliers, as known or as estimated.', params: byId, body: WalletInput, refusals: [r['no-value']], example: { ...example, body: { amount: '12000.00', estimated: true, note: '按家庭人数与课程次数估计' } } })
export const removeWallet = endpoint({ name: 'removeWallet', method: 'DELETE', path: '/parties/{id}/wallet', may: ['update', 'party'], summary: 'Takes back what was said of a party’s yearly spending.', params: byId, refusals: [r['no-value']], example })
export const judgeReferral = endpoint({ name: 'judgeReferral', method: 'PUT', path: '/parties/{id}/referrals/{referredId}', may: ['update', 'party'], summary: 'Judges whether a referred party would have come without the referral.', params: byId.extend({ referredId: Id }), body: z.strictObject({ type: z.literal([1, 2]) }), refusals: [r['not-referred']], example: { params: { id: '1024', referredId: '1025' }, body: { type: 2 } } })

export const partyEndpoints = [getPartyValue, setWallet, removeWallet, judgeReferral]

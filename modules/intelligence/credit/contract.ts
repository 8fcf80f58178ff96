import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const creditRefusals = refusals('intelligence', { 'hold-reason': 422, 'credit-closed': 403 })

export const holds = ['none', 'prepay', 'no-orders'] as const
/** Lawful reasons: all lie in what someone did. Who someone is, is none. */
export const holdReasons = ['overdue', 'insolvency', 'breach', 'fraud', 'court-order'] as const
export const creditWarnings = ['over-limit', 'overdue', 'prepay', 'no-orders'] as const

const amounts = { unpaid: Amount, unpaidSince: Day.nullable(), overdue: Amount, overdueDays: z.number().int() }
export const Credit = z.object({
  partyId: Id, currency: z.string(), ...amounts, limit: Amount.nullable().meta({ description: 'In the firm’s currency.' }), room: Amount.nullable(), rating: z.string().nullable(), termsDays: z.number().int(), ownTerms: z.boolean(),
  hold: z.enum(holds), reason: z.enum(holdReasons).nullable(), note: z.string().nullable(), warnings: z.array(z.enum(creditWarnings)), version: z.number().int().nullable(),
}).meta({ id: 'Credit' })
export type Credit = z.infer<typeof Credit>

export const CreditInput = z.strictObject({ termsDays: z.number().int().min(0).max(365).nullish(), hold: z.enum(holds).default('none'), reason: z.enum(holdReasons).nullish(), note: z.string().trim().max(1000).nullish() }).meta({ id: 'CreditInput' })
export const CreditRisk = z.object({ party: z.object({ id: Id, name: z.string() }), unpaid: Amount, unpaidSince: Day, overdueDays: z.number().int(), limit: Amount.nullable(), rating: z.string().nullable(), hold: z.enum(holds) })
export const CreditQuery = PageQuery.extend({ which: z.enum(['all', 'overdue', 'over-limit']).default('all') })

const byId = z.object({ id: Id })
export const getCredit = endpoint({ name: 'getCredit', method: 'GET', path: '/parties/{id}/credit', may: ['read', 'party'], summary: 'Gets what a party owes, what of it is overdue, its limit and terms, and what to be warned of before a further order.', params: byId, query: z.object({ order: z.string().regex(/^\d{1,13}(\.\d{1,2})?$/).optional().meta({ description: 'A further order of this amount in the firm’s currency.' }) }), reply: Credit, refusals: [creditRefusals['credit-closed']], example: { params: { id: '1024' } } })
export const putCredit = endpoint({ name: 'putCredit', method: 'PUT', path: '/parties/{id}/credit', may: ['update', 'party'], summary: 'Sets a party’s terms of payment, or holds its orders for one of the lawful reasons.', params: byId, body: CreditInput, refusals: [creditRefusals['hold-reason'], creditRefusals['credit-closed']], example: { params: { id: '1024' }, body: { termsDays: 30, hold: 'prepay', reason: 'overdue', note: '三次逾期，改为先款后货' } } })
export const findCreditRisks = endpoint({ name: 'findCreditRisks', method: 'GET', path: '/insight/credit', may: ['read', 'insight'], summary: 'Finds parties that owe the firm, the most first, with how much is owed in all.', query: CreditQuery, reply: pageOf(CreditRisk).extend({ currency: z.string(), totals: z.object({ parties: z.number(), unpaid: Amount, overdueParties: z.number(), overLimit: z.number(), held: z.number() }).optional().meta({ description: 'On the first page.' }) }) })

export const creditEndpoints = [getCredit, putCredit, findCreditRisks]

import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'

const Bounds = z.object({ value: Amount, lower: Amount, upper: Amount })
/** A year's profit and loss. `assumed`: some costs were unknown and the firm's margin stands in. */
export const Statement = z.object({
  gross: Amount.meta({ description: 'At list prices.' }), discounts: Amount, returns: Amount, revenue: Amount, goods: Amount.meta({ description: 'Cost of goods.' }), assumed: z.boolean(),
  service: z.object({ information: Amount, bargaining: Amount, carrying: Amount, untold: Amount, total: Amount }).meta({ description: 'Cost to serve, by the part of the transaction that it went into.' }),
  rewards: Amount.meta({ description: 'Gifts, coupons and points, as noted with them.' }), acquisition: Amount, retention: Amount, net: Amount,
})
export type Statement = z.infer<typeof Statement>

const Layer = z.object({ layer: z.number().int().meta({ description: 'The tier of the customer pyramid.' }), name: z.string(), customers: z.number(), customerShare: z.number(), profit: Amount.meta({ description: 'Before service, rewards, acquisition and retention.' }), profitShare: z.number(), resources: Amount.meta({ description: 'Service, rewards, acquisition and retention.' }), resourceShare: z.number(), net: Amount, residual: Amount })
const Class = z.object({ class: z.number().int(), customers: z.number(), net: Amount, residual: Amount, growth: Amount })
const Shift = z.object({ from: z.number().int(), to: z.number().int(), amount: Amount, gain: Bounds }).meta({ description: 'Resources moved from the layer where the next yuan brings least to that where it brings most, and the yearly profit expected of it, if profit grows with effort by an elasticity of 0.1 to 0.3.' })
const Driver = z.object({ key: z.enum(['retain', 'acquire', 'margin']), gain: Bounds })

export const ValueOverview = z.object({
  asOf: Day.nullable(), lastOrder: Day.nullable().meta({ description: 'The day of the firm’s last order, where that is more than a year ago: all figures then rest on the past.' }), currency: z.string(), customers: z.number(), horizonMonths: z.number(), discount: z.number(), margin: z.number(), marginAssumed: z.boolean(),
  equity: Bounds.nullable(), future: Amount.nullable().meta({ description: 'What new customers of the next year would add at today’s pace, less their acquisition.' }), referrals: Amount.meta({ description: 'Acquisition saved by referrals; the value of the referred is in their own.' }),
  mean: Amount.nullable(), median: Amount.nullable(), top20: z.number().nullable(), gini: z.number().nullable(), belowZero: z.object({ customers: z.number(), loss: Amount }), lost: z.object({ customers: z.number(), worthWinning: z.number(), gain: Amount }),
  drivers: z.array(Driver), statement: Statement, layers: z.array(Layer), classes: z.array(Class), shift: Shift.nullable(),
  bins: z.array(z.object({ from: Amount.nullable(), to: Amount.nullable(), customers: z.number() })).meta({ description: 'Customers by residual value: above `from`, up to `to`.' }),
  ratio: z.object({ perNew: Amount, perKept: Amount, times: z.number().nullable(), newcomers: z.number(), kept: z.number(), unplaced: Amount }).nullable().meta({ description: 'What it costs to win a customer against what it costs to keep one, as measured from entered costs.' }),
  winBack: z.object({ rate: z.number().nullable(), measured: z.boolean(), contact: Amount, lostDays: z.number() }),
}).meta({ id: 'ValueOverview' })
export type ValueOverview = z.infer<typeof ValueOverview>

export const LifetimeModelInfo = z.object({
  kind: z.string(), name: z.string(), number: z.number(), dataTo: Day, unit: z.string(), status: z.string(), customers: z.number(), repeaters: z.number(), logLikelihood: z.number(),
  params: z.record(z.string(), z.number()), se: z.record(z.string(), z.number().nullable()), edge: z.array(z.string()), spend: z.object({ kind: z.string(), params: z.record(z.string(), z.number()), correlation: z.number() }).nullable(),
  why: z.string(), believed: z.enum(['yes', 'with-care', 'no']), rival: z.object({ kind: z.string(), lead: z.number() }).nullable(),
  said: z.object({ 'zh-CN': z.array(z.string()), 'zh-TW': z.array(z.string()), en: z.array(z.string()) }),
  holdout: z.object({ from: Day, to: Day, actual: z.number(), predicted: z.number(), mae: z.number(), correlation: z.number().nullable(), byFrequency: z.array(z.object({ x: z.number(), orMore: z.boolean(), n: z.number(), actualMean: z.number(), predictedMean: z.number() })) }).nullable(),
  second: z.object({ pooled: z.boolean(), customers: z.number(), repeaters: z.number() }),
}).meta({ id: 'LifetimeModel' })
export type LifetimeModelInfo = z.infer<typeof LifetimeModelInfo>

export const splits = ['tier', 'class', 'unit', 'owner', 'tag'] as const
const Part = z.object({ key: z.string().nullable(), name: z.string(), customers: z.number(), statement: Statement, residual: Amount })
export const ValueBreakdown = z.object({ by: z.enum(splits), asOf: Day.nullable(), currency: z.string(), parts: z.array(Part) }).meta({ id: 'ValueBreakdown' })
export type ValueBreakdown = z.infer<typeof ValueBreakdown>

const who = { partyId: Id, name: z.string() }
export const BelowZero = z.object({
  ...who, net: Amount, revenue: Amount, service: Amount, discounts: Amount, returns: Amount,
  orders: z.number().nullable().meta({ description: 'So many more orders of the expected size would bring the party to zero.' }), serviceCut: z.number().nullable().meta({ description: 'So large a share less service would.' }), discountCut: z.number().nullable().meta({ description: 'So large a share less discount would.' }), returnCut: z.number().nullable(),
}).meta({ id: 'BelowZero' })
export type BelowZero = z.infer<typeof BelowZero>
export const WinBackRow = z.object({ ...who, lastDay: Day, alive: z.number().nullable(), value: Amount.meta({ description: 'Second lifetime value, should the party return.' }), expected: Amount.meta({ description: 'Chance × value − cost of the attempt.' }), breakEven: z.number().nullable().meta({ description: 'The chance of success from which on the attempt pays.' }), pays: z.boolean() }).meta({ id: 'WinBack' })
export type WinBackRow = z.infer<typeof WinBackRow>

export const getValueOverview = endpoint({ name: 'getValueOverview', method: 'GET', path: '/insight/value', may: ['read', 'insight'], summary: 'Sums up what customers are worth: equity with its drivers, the year’s statement, layers with profit against resources, classes, and what the numbers suggest; among the parties the asker may see.', reply: ValueOverview, example: {} })
export const getLifetimeModel = endpoint({ name: 'getLifetimeModel', method: 'GET', path: '/insight/value/model', may: ['read', 'insight'], summary: 'Gets the model of lifetime value in force: parameters, why it was chosen, how it did on time held out, and whether it may be believed.', reply: z.object({ model: LifetimeModelInfo.nullable() }), example: {} })
export const getValueBreakdown = endpoint({ name: 'getValueBreakdown', method: 'GET', path: '/insight/value/breakdown', may: ['read', 'insight'], summary: 'Splits the year’s profit and loss by tier, class, unit, owner or tag. A party with several tags counts in each.', query: z.object({ by: z.enum(splits).default('tier') }), reply: ValueBreakdown, example: { query: { by: 'class' } } })
export const findBelowZero = endpoint({ name: 'findBelowZero', method: 'GET', path: '/insight/value/below-zero', may: ['read', 'insight'], summary: 'Lists the customers that cost more than they bring, the costliest first, with what would bring each above zero.', query: PageQuery, reply: pageOf(BelowZero), example: { query: { limit: 20 } } })
export const findWinBacks = endpoint({ name: 'findWinBacks', method: 'GET', path: '/insight/value/win-backs', may: ['read', 'insight'], summary: 'Lists lost customers by their second lifetime value, with whether winning back pays: chance × value above the cost of the attempt.', query: PageQuery, reply: pageOf(WinBackRow), example: { query: { limit: 20 } } })

export const insightEndpoints = [getValueOverview, getLifetimeModel, getValueBreakdown, findBelowZero, findWinBacks]

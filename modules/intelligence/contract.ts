import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Day, Instant } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { refusals } from '#kernel/refusal.ts'
import { rankings } from '#modules/firm/contract.ts'
import { creditEndpoints } from './credit/contract.ts'
import { cycleEndpoints } from './cycle/contract.ts'
import { growthEndpoints } from './growth/contract.ts'
import { ladderEndpoints } from './ladder/contract.ts'
import { bonds, policyEndpoints } from './policy/contract.ts'
import { strategyEndpoints } from './strategy/contract.ts'

export * from './credit/contract.ts'
export * from './cycle/contract.ts'
export * from './growth/contract.ts'
export * from './ladder/contract.ts'
export * from './policy/contract.ts'
export * from './strategy/contract.ts'

export const intelligenceRefusals = refusals('intelligence', { 'no-standing': 404, 'override-past': 422, 'override-code': 422, 'not-overridden': 404 })

const code = z.number().int()
const Override = z.object({ value: code, reason: z.string(), until: Day, byName: z.string().nullable(), at: Instant })

const Ranked = z.enum(rankings)
const Window = z.enum(['all', 'year'])

/** The numbers that an evidence sentence names. Days and purchases; `ratio` is the open gap over the usual one. */
const Because = z.object({ purchases: z.number(), tenure: z.number().nullable(), gapNow: z.number().nullable(), usualGap: z.number(), ratio: z.number().nullable(), trend: z.number() })

/** How a relationship moved, with what says why: the reason of its line on Today. */
export const Move = Because.extend({
  fromStage: code, stage: code, fromTier: code.nullable(), tier: code.nullable(), measure: Ranked.nullable(), window: Window, shareAbove: z.number().nullable(),
})
export type Move = z.infer<typeof Move>

/** What is judged, and may be judged otherwise by a person. */
export const judgedParts = ['stage', 'tier', 'loyalty', 'rung', 'grade', 'level', 'type'] as const
const Judged = z.enum(judgedParts)
const part = { code, computed: code, override: Override.nullable() }

/** What the judgements rest on beside the rhythm. Counts are of a year, contacts of half years; null: not known. */
const Evidence = z.object({
  alive: z.number().nullable().meta({ description: 'The chance of being a customer still, by the model.' }), doubt: z.number().nullable().meta({ description: 'What speaks for its being over, in usual gaps of silence.' }),
  parts: z.record(z.string(), z.number()).meta({ description: 'What the doubt is made up of.' }), enters: z.number(), leaves: z.number(),
  contacts: z.number(), contactsBefore: z.number(), rated: z.number(), satisfaction: z.number().nullable().meta({ description: 'Perceived over expected; 1 is as expected.' }), complaints: z.number(), referrals: z.number(), reviews: z.number(), activities: z.number(), rewards: z.number(),
  seasonDay: Day.nullable().meta({ description: 'Of whoever buys in one season of the year: the day by which the next season is over. Silence until then says nothing.' }), contractDay: Day.nullable(), spread: z.number().nullable(), discountShare: z.number().nullable(), wallet: z.number().nullable(), alternatives: z.boolean().nullable(), margin: z.number(), sales: z.number(), missing: z.array(z.enum(['discounts', 'satisfaction'])),
})
const Policy = z.object({ active: z.boolean(), who: z.enum(['owner', 'member']), memberName: z.string().nullable(), channel: z.string().nullable(), everyDays: z.number().nullable(), purpose: z.string(), bonds: z.array(z.enum(bonds)), lastContact: Day.nullable(), dueOn: Day.nullable() })

export const Relationship = z.object({
  partyId: Id, asOf: Day, model: z.string().nullable(), computedAt: Instant, firstDay: Day.nullable(), lastDay: Day.nullable(), because: Because,
  stage: z.object({ ...part, growth: code, acquaintance: code }),
  tier: z.object({ ...part, measure: Ranked.nullable(), window: Window, shareAbove: z.number().nullable() }),
  loyalty: z.object(part), rung: z.object(part), grade: z.object(part), type: z.object(part),
  level: z.object({ ...part, rule: z.enum(['customers-margin', 'loyalty-sales']), policy: Policy.nullable() }), evidence: Evidence,
  abc: z.string().nullable(),
  rfm: z.object({ r: code.nullable(), f: code.nullable(), m: code.nullable(), rule: z.string().nullable(), recency: z.number().nullable(), runAsOf: Day.nullable() }),
  value: z.object({ revenue: Amount, profit: Amount.nullable(), currency: z.string(), months: z.array(z.object({ month: z.string(), revenue: Amount, profit: Amount.nullable() })) }),
  history: z.array(z.object({ day: Day, stage: code, tier: code.nullable(), loyalty: code, r: code.nullable(), f: code.nullable(), m: code.nullable(), rung: code.nullable(), grade: code.nullable(), level: code.nullable(), type: code.nullable() })),
}).meta({ id: 'Relationship' })
export type Relationship = z.infer<typeof Relationship>

export const OverrideInput = z.strictObject({ what: Judged, value: z.number().int().min(0).max(7), reason: z.string().trim().min(1).max(500), until: Day })

const layer = z.object({ tier: code, name: z.string(), customers: z.number(), value: Amount, share: z.number(), customerShare: z.number() })
export const Pyramid = z.object({ asOf: Day.nullable(), measure: Ranked.exclude(['composite']).nullable().meta({ description: 'What is added up by tier.' }), ranked: Ranked.nullable().meta({ description: 'What the tiers are cut by; money of a composite is told by profit or revenue.' }), window: Window, currency: z.string(), customers: z.number(), tiers: z.array(layer), gini: z.number().nullable(), top20: z.number().nullable(), top1: z.number().nullable(), abc: z.array(z.object({ class: z.string(), customers: z.number(), value: Amount })) }).meta({ id: 'Pyramid' })
export type Pyramid = z.infer<typeof Pyramid>

export const RfmMap = z.object({ asOf: Day.nullable(), rule: z.string().nullable(), currency: z.string(), n: z.number(), cells: z.array(z.object({ r: code, f: code, m: code, customers: z.number(), value: Amount })) }).meta({ id: 'RfmMap' })
export type RfmMap = z.infer<typeof RfmMap>

export const StageFlow = z.object({ from: Day, to: Day, stages: z.array(z.object({ stage: code, before: z.number(), now: z.number() })), moves: z.array(z.object({ from: code, to: code, parties: z.number() })) }).meta({ id: 'StageFlow' })
export type StageFlow = z.infer<typeof StageFlow>

export const Cohorts = z.object({ asOf: Day, currency: z.string(), cohorts: z.array(z.object({ month: z.string(), size: z.number(), active: z.array(z.number()), revenue: z.array(Amount) })) }).meta({ id: 'Cohorts' })
export type Cohorts = z.infer<typeof Cohorts>

const Run = z.object({ id: Id, asOf: Day, model: z.string(), rule: z.string(), measure: z.string(), parties: z.number(), changed: z.number(), startedAt: Instant, finishedAt: Instant })
const byId = z.object({ id: Id })

export const getRelationship = endpoint({ name: 'getRelationship', method: 'GET', path: '/parties/{id}/relationship', may: ['read', 'party'], summary: 'Gets the standing of a relationship with its evidence, its overrides and its history.', params: byId, reply: Relationship, refusals: [intelligenceRefusals['no-standing']], example: { params: { id: '1024' } } })
export const overrideStanding = endpoint({ name: 'overrideStanding', method: 'POST', path: '/parties/{id}/relationship/overrides', may: ['update', 'party'], summary: 'Judges a part of the standing otherwise than computed, with a reason and an end.', params: byId, body: OverrideInput, refusals: [intelligenceRefusals['override-past'], intelligenceRefusals['override-code']], example: { params: { id: '1024' }, body: { what: 'stage', value: 3, reason: '已续签三年合同', until: '2027-06-30' } } })
export const endOverride = endpoint({ name: 'endOverride', method: 'DELETE', path: '/parties/{id}/relationship/overrides/{what}', may: ['update', 'party'], summary: 'Ends an override: the computed standing shows again.', params: byId.extend({ what: Judged }), refusals: [intelligenceRefusals['not-overridden']] })
export const getPyramid = endpoint({ name: 'getPyramid', method: 'GET', path: '/insight/pyramid', may: ['read', 'insight'], summary: 'Counts customers and their value by importance tier and ABC class, among the parties the asker may see.', reply: Pyramid })
export const getRfmMap = endpoint({ name: 'getRfmMap', method: 'GET', path: '/insight/rfm', may: ['read', 'insight'], summary: 'Counts customers by RFM cell.', reply: RfmMap })
export const getStageFlow = endpoint({ name: 'getStageFlow', method: 'GET', path: '/insight/stages', may: ['read', 'insight'], summary: 'Counts parties by lifecycle stage then and now, and the moves between.', query: z.object({ from: Day.optional() }), reply: StageFlow })
export const getCohorts = endpoint({ name: 'getCohorts', method: 'GET', path: '/insight/cohorts', may: ['read', 'insight'], summary: 'Counts customers by month of first purchase and how many bought again in each later month.', reply: Cohorts })
export const findRuns = endpoint({ name: 'findRuns', method: 'GET', path: '/insight/runs', may: ['read', 'insight'], summary: 'Lists the latest whole computations of standings.', reply: z.object({ runs: z.array(Run), stale: z.number() }) })
export const startRun = endpoint({ name: 'startRun', method: 'POST', path: '/insight/runs', may: ['run', 'insight'], summary: 'Computes all standings anew, in the background.', status: 202 })

export const endpoints = [getRelationship, overrideStanding, endOverride, getPyramid, getRfmMap, getStageFlow, getCohorts, findRuns, startRun, ...ladderEndpoints, ...policyEndpoints, ...strategyEndpoints, ...growthEndpoints, ...creditEndpoints, ...cycleEndpoints]

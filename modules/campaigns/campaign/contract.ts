import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { refusals } from '#kernel/refusal.ts'
import { outcomes } from '#modules/experiments/contract.ts'
import { writingChannels } from '#modules/messaging/contract.ts'

export const campaignRefusals = refusals('campaigns', {
  'not-found': 404, 'wave-not-found': 404, fixed: 409, 'state-change': 409, incomplete: 422, 'beyond-authority': 403, 'own-approval': 403, 'no-seeds': 422, 'no-result': 409, shares: 422,
})
const r = campaignRefusals

export const campaignStates = ['draft', 'asked', 'approved', 'running', 'paused', 'stopped', 'ended'] as const
export type CampaignState = (typeof campaignStates)[number]
export const audiences = ['all', 'not-opened', 'not-clicked', 'not-bought'] as const
export const testMetrics = ['opened', 'clicked', 'bought'] as const

const Money = Amount.regex(/^\d{1,12}(\.\d{1,2})?$/)
const named = z.object({ id: Id, name: z.string() })
const text = (most: number) => z.string().trim().max(most)

/** What is said: a template, or words with places; and what is offered with it. */
const Variant = z.strictObject({
  label: text(60).default(''), templateId: Id.nullish(), subject: text(400).nullish(), body: text(100_000).nullish(), offerId: Id.nullish().meta({ description: 'Given with the message; whoever gets none gets no message.' }), delayHours: z.number().min(0).max(336).default(0).meta({ description: 'Sent so much later: a test of times.' }),
}).meta({ id: 'CampaignVariant' })
export type Variant = z.output<typeof Variant>
const Test = z.strictObject({
  metric: z.enum(testMetrics), share: z.number().gt(0).max(1).default(0.2).meta({ description: 'Share of the audience that tries the variants; the others get the one that wins.' }),
  base: z.number().gt(0).lt(1).default(0.05).meta({ description: 'Share of readers who are expected to act, by which the sample is planned.' }), lift: z.number().gt(0).max(5).default(0.2).meta({ description: 'The smallest relative difference worth finding.' }),
  hours: z.number().int().min(1).max(720).default(48).meta({ description: 'After which the variant that is ahead goes on, if none has won.' }),
}).meta({ id: 'CampaignTest' })
export type Test = z.output<typeof Test>
export const WaveInput = z.strictObject({
  name: text(120).default(''), dueAt: Instant, channel: z.enum(writingChannels), toWhom: z.enum(audiences).default('all').meta({ description: 'Of those in the campaign: all, or who did not open, click or buy since an earlier wave.' }), variants: z.array(Variant).min(1).max(5), test: Test.nullish(),
}).meta({ id: 'CampaignWaveInput' })
export type WaveInput = z.output<typeof WaveInput>

export const CampaignInput = z.strictObject({
  name: text(120).min(1), goal: text(500).default(''), measure: z.enum(outcomes).default('revenue').meta({ description: 'By what it is judged, against those left out.' }), target: z.number().positive().max(1e12).nullish(),
  ownerId: Id.optional(), purpose: z.string().max(40).default('marketing').meta({ description: 'For what consent is asked: a key of the firm’s purposes.' }), priority: z.number().int().min(1).max(9).default(5), budget: Money.default('0'), costs: z.array(z.strictObject({ what: text(120).min(1), amount: Money })).max(40).default([]),
  segments: z.array(Id).max(20).default([]), excluded: z.array(Id).max(20).default([]), seeds: z.array(Id).max(50).default([]).meta({ description: 'Parties (colleagues) to whom tests are sent.' }), late: z.boolean().default(false).meta({ description: 'Whoever enters the segments later is taken in too.' }),
  holdout: z.number().min(0).max(0.5).default(0.1).meta({ description: 'Share that is left out by lot, to compare.' }), followDays: z.number().int().min(1).max(365).default(30).meta({ description: 'Days that each is followed from entering.' }),
  startsAt: Instant.nullish(), endsAt: Instant.nullish(), waves: z.array(WaveInput).max(20).default([]),
}).meta({ id: 'CampaignInput' })
export type CampaignInput = z.output<typeof CampaignInput>

export const Wave = z.object({
  id: Id, number: z.number().int(), name: z.string(), dueAt: Instant, channel: z.string(), toWhom: z.enum(audiences), variants: z.array(Variant), test: Test.nullable(), state: z.enum(['waiting', 'queueing', 'testing', 'done']), phase: z.enum(['all', 'test', 'rest']),
  winner: z.number().int().nullable(), decided: z.enum(['won', 'ahead']).nullable(), decidedAt: Instant.nullable(), queued: z.number().int(), withheld: z.number().int(), withoutOffer: z.number().int(),
  planned: z.object({ perVariant: z.number().int(), singleLook: z.number().int() }).nullable().meta({ description: 'Readers that each variant of the test needs; and what one look at the end would need.' }),
}).meta({ id: 'CampaignWave' })
export type Wave = z.infer<typeof Wave>
const summary = {
  id: Id, name: z.string(), state: z.enum(campaignStates), owner: named, measure: z.enum(outcomes), budget: Amount, priority: z.number().int(), startsAt: Instant.nullable(), endsAt: Instant.nullable(),
  members: z.object({ treated: z.number().int(), held: z.number().int(), firm: z.number().int() }), waves: z.array(Wave), problem: z.string().nullable(), version: z.number().int(),
}
export const Campaign = z.object({
  ...summary, goal: z.string(), target: z.number().nullable(), purpose: z.string(), costs: z.array(z.object({ what: z.string(), amount: Amount })), segments: z.array(named), excluded: z.array(named), seeds: z.array(named), late: z.boolean(), holdout: z.number(), followDays: z.number().int(),
  enrolling: z.object({ entered: z.number().int(), of: z.number().int() }).nullable().meta({ description: 'While the audience is being entered.' }), askedBy: named.nullable(), approvedBy: named.nullable(), begunAt: Instant.nullable(), endedAt: Instant.nullable(), updatedAt: Instant,
}).meta({ id: 'Campaign' })
export type Campaign = z.infer<typeof Campaign>
export const CampaignSummary = z.object(summary).meta({ id: 'CampaignSummary' })
export type CampaignSummary = z.infer<typeof CampaignSummary>

const byId = z.object({ id: Id })
const example = { params: { id: '12' } }
const spring: z.input<typeof CampaignInput> = {
  name: '春茶上市', goal: '让沉睡的老客户回来喝春茶', measure: 'margin', budget: '8000', segments: ['3'], holdout: 0.1, startsAt: '2027-03-20T01:00:00Z', endsAt: '2027-04-20T01:00:00Z',
  waves: [{ dueAt: '2027-03-20T02:00:00Z', channel: 'email', variants: [{ subject: '{{name|您好}}，明前茶到了', body: '今年的明前龙井已到店。' }] }],
}

export const findCampaigns = endpoint({ name: 'findCampaigns', method: 'GET', path: '/campaigns', may: ['read', 'campaign'], summary: 'Lists campaigns, the latest first; or those that touch a stretch of time.', query: z.object({ state: z.enum(campaignStates).optional(), awaiting: z.literal('me').optional().meta({ description: 'Only those that wait for an approval that the asker may give.' }), from: Instant.optional(), to: Instant.optional() }), reply: z.object({ items: z.array(CampaignSummary) }) })
export const getCampaign = endpoint({ name: 'getCampaign', method: 'GET', path: '/campaigns/{id}', may: ['read', 'campaign'], summary: 'Gets a campaign with its waves.', params: byId, reply: Campaign, versioned: true, refusals: [r['not-found']], example })
export const createCampaign = endpoint({ name: 'createCampaign', method: 'POST', path: '/campaigns', may: ['update', 'campaign'], summary: 'Makes a campaign as a draft.', body: CampaignInput, reply: Campaign, status: 201, versioned: true, refusals: [r.incomplete, r.shares], example: { body: spring } })
export const updateCampaign = endpoint({ name: 'updateCampaign', method: 'PUT', path: '/campaigns/{id}', may: ['update', 'campaign'], summary: 'Changes a draft; what was asked for approval or approved is a draft again.', params: byId, body: CampaignInput, reply: Campaign, versioned: true, refusals: [r['not-found'], r.fixed, r.incomplete, r.shares], example: { ...example, body: spring } })
export const findCollisions = endpoint({ name: 'findCampaignCollisions', method: 'GET', path: '/campaigns/collisions', may: ['read', 'campaign'], summary: 'Finds campaigns that reach the same parties within a few days of one another, with how many, as counted in the background.', query: z.object({ from: Instant, to: Instant, days: z.coerce.number().int().min(0).max(31).default(3) }), reply: z.object({ collisions: z.array(z.object({ a: named, b: named, parties: z.number().int(), from: Instant, to: Instant })), pending: z.boolean().meta({ description: 'Some pairs are still being counted.' }) }), example: { query: { from: '2027-03-01T00:00:00Z', to: '2027-04-01T00:00:00Z' } } })

export const campaignEndpoints = [findCampaigns, findCollisions, getCampaign, createCampaign, updateCampaign]

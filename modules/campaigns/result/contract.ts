import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { Evaluation } from '#modules/experiments/contract.ts'
import { campaignRefusals as r } from '../campaign/contract.ts'

const Funnel = z.object({ asked: z.number().int(), withheld: z.number().int(), sent: z.number().int(), delivered: z.number().int(), opened: z.number().int(), clicked: z.number().int(), replied: z.number().int(), bounced: z.number().int(), complained: z.number().int(), bought: z.number().int() })
export type Funnel = z.infer<typeof Funnel>
export const attributionRules = ['last', 'first', 'linear', 'time-decay', 'markov'] as const

/** What a campaign came to so far. Money in the firm's currency. */
export const CampaignResult = z.object({
  at: Instant, from: Day, to: Day, days: z.number().int(), whole: z.boolean().meta({ description: 'Everyone was followed for as many days as planned.' }), currency: z.string(),
  funnel: Funnel, waves: z.array(z.object({ number: z.number().int(), name: z.string(), funnel: Funnel, variants: z.array(z.object({ label: z.string(), sent: z.number().int(), did: z.number().int(), p: z.number().nullable() })) })),
  against: z.enum(['held', 'firm']).nullable().meta({ description: "Compared with the campaign's own holdout, or for want of one with the firm's." }), evaluations: z.array(Evaluation), segments: z.array(z.object({ id: Id, name: z.string(), evaluation: Evaluation })),
  cost: z.object({ total: Amount, planned: Amount, messages: Amount, offers: Amount }), roi: z.object({ value: z.number(), lower: z.number(), upper: z.number() }).nullable(), paybackDays: z.number().int().nullable(),
  cannibalised: z.object({ redeemed: z.number().int(), extra: z.number(), anyway: z.number(), pulledForward: z.number().nullable() }).nullable().meta({ description: 'Of those who used the offer, how many would have bought anyway; and, once as many days again have passed, how much less the treated bought then (negative: pulled forward).' }),
  attribution: z.array(z.object({ rule: z.enum(attributionRules), revenue: z.number() })),
}).meta({ id: 'CampaignResult' })
export type CampaignResult = z.infer<typeof CampaignResult>

const byId = z.object({ id: Id })
const example = { params: { id: '12' } }

export const getResult = endpoint({ name: 'getCampaignResult', method: 'GET', path: '/campaigns/{id}/result', may: ['read', 'campaign'], summary: 'Gets what a campaign brought: against those left out, what it cost, and how rules of attribution would share it out.', params: byId, reply: z.object({ pending: z.boolean(), result: CampaignResult.nullable() }), refusals: [r['not-found']], example })
export const askResult = endpoint({ name: 'askCampaignResult', method: 'POST', path: '/campaigns/{id}/result', may: ['read', 'campaign'], summary: 'Has the result counted anew, in the background.', params: byId, reply: z.object({ pending: z.boolean() }), status: 202, refusals: [r['not-found'], r['no-result']], example })

export const resultEndpoints = [getResult, askResult]

import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { NamedShape } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { refusals } from '#kernel/refusal.ts'

export const churnRefusals = refusals('prediction', { 'party-not-found': 404, 'exit-not-found': 404, 'exit-future': 422, 'group-unknown': 422 })
const r = churnRefusals

/** Why customers leave: five causes of the firm's making, the rival's temptation, and the customer's own circumstances. */
export const causes = ['quality', 'innovation', 'service', 'staff', 'short-term', 'rival', 'own'] as const
export const Cause = z.enum(causes).meta({ description: 'quality: unstable quality; innovation: no innovation; service: weak service sense; staff: left with an employee; short-term: the firm’s short-term acts; rival: a competitor’s temptation; own: the customer’s own circumstances.' })

const code = z.number().int()
const share = z.number()
const Reason = z.object({ code: code.meta({ description: 'Place in the list of reasons: 0 silence, 1 frequency, 2 tenure, 3 slowing, 4 spend, 5 change, 6 returns, 7 season, 8 contact, 9 complaints.' }), value: z.number().nullable(), second: z.number().nullable() })
export type ToldReason = z.infer<typeof Reason>
const Model = z.object({ id: Id, number: z.number().int(), method: z.string(), trainedAt: Instant, horizon: z.number().int(), contract: z.boolean(), auc: z.number(), lift: z.number() })
const Refused = z.object({ code: z.enum(['too-few', 'too-one-sided', 'no-better']), customers: z.number(), left: z.number(), needed: z.number() })

export const ChurnOverview = z.object({
  asOf: Day.nullable(), horizon: z.number().int().nullable(), currency: z.string(), model: Model.nullable(), refused: Refused.nullable(),
  bands: z.array(z.object({ band: code, customers: z.number(), stake: Amount, value: Amount })), rate: z.object({ customers: z.number(), left: z.number() }),
  reasons: z.array(z.object({ code, customers: z.number(), stake: Amount })).meta({ description: 'By the strongest reason of each customer in the bands to be called.' }), importance: z.array(share),
  calibration: z.object({ n: z.array(z.number()), predicted: z.array(share), actual: z.array(share), lower: z.array(share), upper: z.array(share) }).nullable(),
  lift: z.object({ rate: z.array(share), lift: z.array(z.number()), captured: z.array(share) }).nullable(), tested: z.object({ from: Day, to: Day }).nullable(),
  first: z.array(z.object({ id: Id, name: z.string(), chance: share, stake: Amount, value: Amount, reasons: z.array(Reason) })), contactCost: z.number(),
  causes: z.array(z.object({ cause: Cause, exits: z.number() })).meta({ description: 'Of the last 365 days.' }),
}).meta({ id: 'ChurnOverview' })
export type ChurnOverview = z.infer<typeof ChurnOverview>

const Group = z.object({ key: z.string(), label: NamedShape })
const GroupBy = z.object({ by: z.string().max(60).default('none').meta({ description: 'none, kind, unit, owner, channel (of the first order), category (of the first product), or any choice field of parties.' }) })
export const ChurnRates = z.object({ asOf: Day.nullable(), horizon: z.number().int().nullable(), fields: z.array(Group), by: z.string(), groups: z.array(Group.extend({ customers: z.number(), left: z.number(), rate: share, lower: share, upper: share })) }).meta({ id: 'ChurnRates' })
export const SurvivalCurves = z.object({
  asOf: Day.nullable(), horizon: z.number().int().nullable(), fields: z.array(Group), by: z.string(), sampled: z.boolean(), logRank: z.object({ chiSquared: z.number(), df: z.number(), p: z.number() }).nullable(),
  groups: z.array(Group.extend({ n: z.number(), events: z.number(), median: z.number().nullable().meta({ description: 'Months.' }), lower: z.number().nullable(), upper: z.number().nullable(), month: z.array(z.number()), survival: z.array(share), low: z.array(share.nullable()), high: z.array(share.nullable()), atRisk: z.array(z.number()) })),
}).meta({ id: 'SurvivalCurves' })
export type SurvivalCurves = z.infer<typeof SurvivalCurves>
export const HandOvers = z.object({
  asOf: Day.nullable(), horizon: z.number().int().nullable(), few: z.number().int().meta({ description: 'Fewer than so many hand-overs say little.' }), others: z.object({ customers: z.number(), left: z.number() }),
  members: z.array(z.object({ id: Id, name: z.string(), active: z.boolean(), customers: z.number(), left: z.number(), rate: share, difference: z.number(), lower: z.number(), upper: z.number() })),
}).meta({ id: 'HandOvers' })

const Exit = z.object({ id: Id, day: Day, cause: Cause, note: z.string().nullable(), by: z.string().nullable(), at: Instant })
export const Predictions = z.object({
  partyId: Id, asOf: Day.nullable(), currency: z.string(), horizon: z.number().int().nullable(), contract: z.boolean(), chance: share.nullable(), band: code, stake: Amount, value: Amount, reasons: z.array(Reason),
  model: z.object({ id: Id, number: z.number().int(), method: z.string() }).nullable(), history: z.array(z.object({ month: Day, chance: share.nullable(), band: code })), exits: z.array(Exit),
}).meta({ id: 'Predictions' })
export type Predictions = z.infer<typeof Predictions>

export const ExitInput = z.strictObject({ day: Day, cause: Cause, note: z.string().trim().max(1000).optional() })
const byId = z.object({ id: Id })

export const getChurn = endpoint({ name: 'getChurn', method: 'GET', path: '/insight/churn', may: ['read', 'insight'], summary: 'Counts the customers that are foretold to leave by bands of money at stake, with reasons, how good the model is, and whom to call first, among the parties that the asker may see.', reply: ChurnOverview })
export const getChurnRates = endpoint({ name: 'getChurnRates', method: 'GET', path: '/insight/churn/rates', may: ['read', 'insight'], summary: 'Gives the share of customers that left in the last horizon by group, with 95 % intervals.', query: GroupBy, reply: ChurnRates, refusals: [r['group-unknown']], example: { query: { by: 'unit' } } })
export const getSurvival = endpoint({ name: 'getSurvival', method: 'GET', path: '/insight/survival', may: ['read', 'insight'], summary: 'Gives how long customers stay by group (Kaplan-Meier) and whether groups differ (log-rank).', query: GroupBy, reply: SurvivalCurves, refusals: [r['group-unknown']], example: { query: { by: 'channel' } } })
export const getHandOvers = endpoint({ name: 'getHandOvers', method: 'GET', path: '/insight/hand-overs', may: ['read', 'insight'], summary: 'Compares how many customers left after they were handed over by a member with how many left among the others.', reply: HandOvers })
export const getPredictions = endpoint({ name: 'getPredictions', method: 'GET', path: '/parties/{id}/predictions', may: ['read', 'party'], summary: 'Gets what is foretold of a party with its reasons, the model’s version, the months before, and why it left where somebody said.', params: byId, reply: Predictions, refusals: [r['party-not-found']], example: { params: { id: '1024' } } })
export const recordExit = endpoint({ name: 'recordExit', method: 'POST', path: '/parties/{id}/exits', may: ['update', 'party'], summary: 'Notes that a customer left, on which day and why.', params: byId, body: ExitInput, status: 201, reply: z.object({ id: Id }), refusals: [r['party-not-found'], r['exit-future']], example: { params: { id: '1024' }, body: { day: '2026-11-02', cause: 'rival', note: '被同城新店的开业价吸引' } } })
export const withdrawExit = endpoint({ name: 'withdrawExit', method: 'DELETE', path: '/parties/{id}/exits/{exitId}', may: ['update', 'party'], summary: 'Takes back that a customer left.', params: byId.extend({ exitId: Id }), refusals: [r['exit-not-found']] })

export const churnEndpoints = [getChurn, getChurnRates, getSurvival, getHandOvers, getPredictions, recordExit, withdrawExit]

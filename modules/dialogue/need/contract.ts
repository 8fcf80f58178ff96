import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { NamedShape } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { partyRefusals } from '#modules/parties/contract.ts'
import { dialogueRefusals as r } from '../refusals.ts'
import { evidenceKinds, evidenceSources, livedStates, needKinds, needRules, needStates, responseOutcomes, responseWays } from '../vocabulary.ts'

const named = z.object({ id: Id, name: z.string() })
const Kind = z.enum(needKinds).meta({ description: 'key: what decides; surface: what is said; forecast: what will come; unspoken: what is there and not said.' })
const Group = z.string().trim().min(1).max(200).meta({ description: 'A group of products as their category writes it.', example: '食品/蛋糕' })
const Strength = z.number().int().min(1).max(5)

export const EvidenceInput = z.strictObject({
  kind: z.enum(evidenceKinds), source: z.enum(evidenceSources).default('note'), refId: Id.optional().meta({ description: 'The touchpoint, message, submission, order or product that it stands in.' }), text: z.string().trim().min(1).max(1000).optional(),
}).meta({ id: 'NeedEvidenceInput' })
export type EvidenceInput = z.output<typeof EvidenceInput>
export const Evidence = z.object({ id: Id, kind: z.enum(evidenceKinds), source: z.enum(evidenceSources), refId: Id.nullable(), text: z.string().nullable(), at: Instant, by: named.nullable() })

export const NeedInput = z.strictObject({
  partyId: Id.optional(), segmentId: Id.optional(), kind: Kind, wording: z.string().trim().min(1).max(500), productGroup: Group.nullish(), strength: Strength.default(3), evidence: EvidenceInput.optional(),
}).refine((n) => (n.partyId === undefined) !== (n.segmentId === undefined), { path: ['partyId'], message: 'of a party or of a segment' }).meta({ id: 'NeedInput' })
export type NeedInput = z.output<typeof NeedInput>
export const NeedChange = z.strictObject({ kind: Kind, wording: z.string().trim().min(1).max(500), productGroup: Group.nullable(), strength: Strength, state: z.enum(livedStates) }).partial().meta({ id: 'NeedChange' })
export type NeedChange = z.output<typeof NeedChange>

export const ResponseInput = z.strictObject({
  via: z.enum(responseWays).default('hand'), refId: Id.optional().meta({ description: 'The order’s line, the gift, the message or the touchpoint.' }), productId: Id.optional(), text: z.string().trim().min(1).max(500).optional(),
}).meta({ id: 'NeedResponseInput' })
export type ResponseInput = z.output<typeof ResponseInput>
export const Response = z.object({
  id: Id, via: z.enum(responseWays), refId: Id.nullable(), product: named.nullable(), offer: named.nullable(), text: z.string().nullable(), at: Instant, by: named.nullable(), outcome: z.enum(responseOutcomes), outcomeAt: Instant.nullable(), revenue: Amount.nullable(),
})
export type Response = z.infer<typeof Response>

export const Need = z.object({
  id: Id, party: named.nullable(), segmentId: Id.nullable(), kind: Kind, wording: z.string(), productGroup: z.string().nullable(), theme: z.string(), strength: Strength, state: z.enum(needStates),
  rule: z.enum(needRules).nullable().meta({ description: 'Inferred by it; null: said or asked.' }), confidence: z.number().nullable(), reason: NamedShape.nullable(),
  guide: z.object({ step: z.string(), workId: Id.nullable(), dueOn: Day.nullable(), done: z.boolean(), owner: z.string().nullable() }).nullable().meta({ description: 'The next step that was agreed.' }),
  evidence: z.array(Evidence), responses: z.array(Response), createdAt: Instant, by: z.string().nullable(), version: z.number().int(),
}).meta({ id: 'Need' })
export type Need = z.infer<typeof Need>

export const NeedQuery = PageQuery.extend({
  state: z.enum([...needStates, 'living']).default('living').meta({ description: 'living: open or being met.' }), kind: z.enum(needKinds).optional(), theme: z.string().max(500).optional().meta({ description: 'A product group, or the wording where there is none.' }),
  segmentId: Id.optional().meta({ description: 'Of its members.' }), mine: z.enum(['true', 'false']).default('false').meta({ description: 'Of parties that are one’s own.' }),
})
export const NeedTheme = z.object({
  kind: z.enum(needKinds), theme: z.string(), productGroup: z.string().nullable(), parties: z.number().int(), share: z.number(), proposed: z.number().int(), open: z.number().int(), met: z.number().int(), metShare: z.number().nullable().meta({ description: 'Of those whose need is confirmed.' }),
  offered: z.number().int().meta({ description: 'Parties to whom something was offered against it.' }), accepted: z.number().int(), revenue: Amount.nullable().meta({ description: 'Of order lines and redeemed offers that answered it; null without the right to orders.' }),
})
export type NeedTheme = z.infer<typeof NeedTheme>
export const NeedsOverview = z.object({ asOf: Instant, currency: z.string(), parties: z.number().int().meta({ description: 'Members of the segment, or parties with any need, among those who may be seen: what shares are of.' }), themes: z.array(NeedTheme), ofSegment: z.array(Need) }).meta({ id: 'NeedsOverview' })
export type NeedsOverview = z.infer<typeof NeedsOverview>

const about = { needId: Id, partyId: Id.nullable(), segmentId: Id.nullable() }
export const needRecorded = eventType('dialogue.need-recorded', 1, z.object({ ...about, kind: z.enum(needKinds), rule: z.enum(needRules).nullable() }))
export const needMoved = eventType('dialogue.need-moved', 1, z.object({ ...about, state: z.enum(needStates) }))

const byId = z.object({ id: Id })
const example = { params: { id: '7' } }
const none = [r['not-found']]
export const findPartyNeeds = endpoint({ name: 'findPartyNeeds', method: 'GET', path: '/parties/{id}/needs', may: ['read', 'need'], summary: 'Lists what a party needs, the strongest first: with evidence, the agreed next step and what was offered against each; proposals of rules among them.', params: byId, reply: z.object({ needs: z.array(Need) }), refusals: [partyRefusals['not-found']], example: { params: { id: '1024' } } })
export const findNeeds = endpoint({ name: 'findNeeds', method: 'GET', path: '/needs', may: ['read', 'need'], summary: 'Finds needs of parties that may be seen, the latest first.', query: NeedQuery, reply: pageOf(Need), example: { query: { state: 'proposed', mine: 'true' } } })
export const getNeedsOverview = endpoint({ name: 'getNeedsOverview', method: 'GET', path: '/needs/overview', may: ['read', 'need'], summary: 'Counts needs by kind and product group, of a segment or of all: how many parties, how many met, what was offered and what it brought.', query: z.object({ segmentId: Id.optional() }), reply: NeedsOverview, refusals: [r['no-segment']], example: { query: {} } })
export const recordNeed = endpoint({ name: 'recordNeed', method: 'POST', path: '/needs', may: ['create', 'need'], summary: 'Writes down what a party, or a segment, needs, with what it rests on.', body: NeedInput, reply: Need, status: 201, versioned: true, refusals: [r['no-party'], r['no-segment'], r['no-reference']], example: { body: { partyId: '1024', kind: 'key', wording: '孩子过敏，只要无糖无坚果的蛋糕', productGroup: '食品/蛋糕', strength: 5, evidence: { kind: 'said', source: 'note', text: '电话里说的' } } } })
export const changeNeed = endpoint({ name: 'changeNeed', method: 'PATCH', path: '/needs/{id}', may: ['update', 'need'], summary: 'Changes a need’s words, kind, strength or state; needs If-Match.', params: byId, body: NeedChange, reply: Need, versioned: true, refusals: [...none, r.proposed], example: { ...example, body: { state: 'met' } } })
export const decideNeed = endpoint({ name: 'decideNeed', method: 'POST', path: '/needs/{id}/decision', may: ['update', 'need'], summary: 'Confirms or rejects what a rule proposed; what is rejected is not proposed again.', params: byId, body: z.strictObject({ confirm: z.boolean() }), reply: Need, status: 200, refusals: [...none, r['not-proposed']], example: { ...example, body: { confirm: true } } })
export const guideNeed = endpoint({ name: 'guideNeed', method: 'PUT', path: '/needs/{id}/guide', may: ['update', 'need'], summary: 'Agrees the next step towards a need; with a day it becomes a follow-up of somebody’s.', params: byId, body: z.strictObject({ step: z.string().trim().min(1).max(500), dueOn: Day.optional(), ownerId: Id.optional() }), reply: Need, refusals: [...none, r.proposed], example: { ...example, body: { step: '寄无糖样品，周五电话问口味', dueOn: '2026-11-27' } } })
export const addEvidence = endpoint({ name: 'addNeedEvidence', method: 'POST', path: '/needs/{id}/evidence', may: ['create', 'need'], summary: 'Adds what else a need rests on.', params: byId, body: EvidenceInput, reply: Need, status: 201, refusals: [...none, r['no-reference']], example: { ...example, body: { kind: 'asked', source: 'note', text: '问过，确认' } } })
export const respondToNeed = endpoint({ name: 'respondToNeed', method: 'POST', path: '/needs/{id}/responses', may: ['update', 'need'], summary: 'Notes what was offered against a need: an order’s line, an offer given, a message, a contact.', params: byId, body: ResponseInput, reply: Need, status: 201, refusals: [...none, r.proposed, r['no-reference'], r['nothing-offered']], example: { ...example, body: { text: '无糖戚风，268 元' } } })
export const settleResponse = endpoint({ name: 'settleResponse', method: 'PUT', path: '/need-responses/{id}/outcome', may: ['update', 'need'], summary: 'Says what came of something offered. What was accepted meets its need; what was declined is not offered again for a while.', params: byId, body: z.strictObject({ outcome: z.enum(responseOutcomes) }), status: 204, refusals: none, example: { ...example, body: { outcome: 'accepted' } } })

export const needEndpoints = [findPartyNeeds, findNeeds, getNeedsOverview, recordNeed, changeNeed, decideNeed, guideNeed, addEvidence, respondToNeed, settleResponse]

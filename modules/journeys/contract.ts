import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'
import { Compare, measuresRefusals, Period } from '#modules/measures/contract.ts'
import { Word } from '#modules/touchpoints/contract.ts'

export const journeyRefusals = refusals('journeys', { 'not-found': 404, 'word-twice': 422, 'unknown-word': 422, 'built-in': 409, 'incentive-not-found': 404, dates: 422, 'same-channel': 422, 'member-unknown': 422 })
const r = journeyRefusals

const text = (most: number) => z.object({ 'zh-CN': z.string().trim().min(1).max(most), 'zh-TW': z.string().trim().min(1).max(most), en: z.string().trim().min(1).max(most) })
const Label = text(60)
const words = z.array(Word).max(40)
const days = z.number().int().min(1).max(365)

export const JourneyStage = z.strictObject({
  key: Word, label: Label, stages: words.default([]).meta({ description: 'Touchpoints of these stages belong here.' }), kinds: words.default([]).meta({ description: 'And those of these kinds, orders and payments among them.' }),
  followDays: days.default(7).meta({ description: 'Within how many days of reaching it somebody of the firm should be in touch.' }),
}).refine((s) => s.stages.length + s.kinds.length > 0, 'stages or kinds').meta({ id: 'DrawnStage' })
export const JourneyInput = z.strictObject({ label: Label, active: z.boolean().default(true), stages: z.array(JourneyStage).min(2).max(20) }).meta({ id: 'JourneyInput' })
export type JourneyInput = z.output<typeof JourneyInput>
export const Journey = z.object({ id: Id, key: z.string().nullable().meta({ description: 'Of a built-in one.' }), label: Label, active: z.boolean(), stages: z.array(JourneyStage), version: z.number().int() }).meta({ id: 'Journey' })
export type Journey = z.infer<typeof Journey>

export const Course = z.strictObject({ period: Period.default({ last: 3, unit: 'month' }), parties: Filter.optional().meta({ description: 'Only paths of parties that fit.' }) })
export type Course = z.infer<typeof Course>
export const MapQuery = Course.extend({ against: z.strictObject({ period: Period.optional(), compare: Compare.optional(), parties: Filter.optional() }).optional().meta({ description: 'Another period (named, the one before, or a year earlier) or other parties, to compare with.' }) }).meta({ id: 'JourneyMapQuery' })
export type MapQuery = z.output<typeof MapQuery>

const few = z.number().nullable().meta({ description: 'Null where it is withheld.' })
export const MapCell = z.object({
  stage: Word, channel: z.string().nullable().meta({ description: 'Null: over all channels; empty: not told.' }), hidden: z.boolean(), volume: z.number(), parties: z.number(), onward: few.meta({ description: 'How many of them went on to a later stage.' }),
  days: few.meta({ description: 'Half of those who went on took no more days.' }), cost: Amount.nullable(), expected: few, perceived: few, silent: few, deadEnds: few, loops: few, last: Day.nullable(),
}).meta({ id: 'JourneyCell' })
export type MapCell = z.infer<typeof MapCell>
export const CellOwner = z.object({ stage: Word, channel: Word, memberId: Id, name: z.string(), quietDays: z.number().int() }).meta({ id: 'JourneyCellOwner' })
export type CellOwner = z.infer<typeof CellOwner>
export const JourneyMap = z.object({
  period: z.object({ from: Day, to: Day }), parties: few.meta({ description: 'Whose path touches the journey.' }), cells: z.array(MapCell),
  missing: z.array(CellOwner.extend({ last: Day.nullable() })).meta({ description: 'Cells that somebody answers for and where nothing happened for as long as they allow.' }), hidden: z.number().int(),
}).meta({ id: 'JourneyMap' })
export type JourneyMap = z.infer<typeof JourneyMap>
export const MapAnswer = z.object({ day: Day, asOf: Instant.nullable().meta({ description: 'Since when paths are not up to date, because very many changed; null: they are.' }), currency: z.string(), smallCell: z.number(), deadDays: z.number().int(), journey: Journey, owners: z.array(CellOwner), map: JourneyMap, against: JourneyMap.nullable() }).meta({ id: 'JourneyMapAnswer' })
export type MapAnswer = z.infer<typeof MapAnswer>

export const behindKinds = ['all', 'onward', 'stayed', 'silent', 'dead-end', 'loop'] as const
export type BehindKind = (typeof behindKinds)[number]
export const BehindQuery = Course.extend({ stage: Word, channel: z.string().max(40).nullish(), what: z.enum(behindKinds).default('all'), limit: z.number().int().min(1).max(200).default(50), cursor: z.string().max(500).optional() })
export type BehindQuery = z.output<typeof BehindQuery>
export const JourneyParties = pageOf(z.object({ partyId: Id, name: z.string(), touchpoints: z.number(), last: Day })).extend({ total: z.number(), filter: Filter.nullable().meta({ description: 'The same parties as a filter of lists, while they are few.' }) }).meta({ id: 'JourneyParties' })
export type JourneyParties = z.infer<typeof JourneyParties>

export const ChannelCost = z.object({
  channel: z.string(), hidden: z.boolean(), contacts: z.number(), parties: z.number(), recorded: z.number().meta({ description: 'Contacts whose own cost is known.' }), stated: Amount.nullable().meta({ description: 'What a contact is said to cost on this channel.' }),
  cost: Amount.nullable(), perContact: Amount.nullable(), orders: z.number().meta({ description: 'Orders whose last contact within 30 days before was on this channel.' }), revenue: Amount, perOrder: Amount.nullable(),
}).meta({ id: 'ChannelCost' })
export type ChannelCost = z.infer<typeof ChannelCost>
export const Steering = z.object({ day: Day, currency: z.string(), period: z.object({ from: Day, to: Day }), channels: z.array(ChannelCost), unled: z.number().meta({ description: 'Orders before which there was no contact.' }) }).meta({ id: 'ChannelSteering' })
export type Steering = z.infer<typeof Steering>
export const Shift = z.object({
  moved: z.number(), before: Amount.nullable(), after: Amount.nullable(), difference: Amount.nullable().meta({ description: 'Negative: it saves so much. Null where a cost is not known.' }),
  orders: z.number().nullable().meta({ description: 'More or fewer orders, if those moved bought as often as others on that channel: an assumption.' }),
}).meta({ id: 'ChannelShift' })
export type Shift = z.infer<typeof Shift>

export const effects = ['fee', 'discount', 'points'] as const
export type Effect = (typeof effects)[number]
export const IncentiveInput = z.strictObject({ channel: Word, kind: Word.nullish(), effect: z.enum(effects), amount: Amount.regex(/^\d{1,12}(\.\d{1,2})?$/), text: text(300).meta({ description: 'What customers are told.' }), validFrom: Day, validTo: Day.nullish() }).meta({ id: 'IncentiveInput' })
export type IncentiveInput = z.output<typeof IncentiveInput>
export const Incentive = z.object({ id: Id, channel: Word, kind: Word.nullable(), effect: z.enum(effects), amount: Amount, text: text(300), validFrom: Day, validTo: Day.nullable(), version: z.number().int() }).meta({ id: 'ChannelIncentive' })
export type Incentive = z.infer<typeof Incentive>

const byId = z.object({ id: Id })
const read = ['read', 'journey'] as const
const update = ['update', 'journey'] as const
const example = { params: { id: '1' } }
const asked = [measuresRefusals['not-filterable'], measuresRefusals['period-order']]
const course = { period: { last: 3, unit: 'month' as const } }
const drawn: z.input<typeof JourneyInput> = { label: { 'zh-CN': '维修旅程', 'zh-TW': '維修旅程', en: 'Repair journey' }, stages: [{ key: 'reported', label: { 'zh-CN': '报修', 'zh-TW': '報修', en: 'Reported' }, kinds: ['complaint'] }, { key: 'rated', label: { 'zh-CN': '评价', 'zh-TW': '評價', en: 'Rated' }, kinds: ['review'] }] }
const fee: z.input<typeof IncentiveInput> = { channel: 'phone', kind: 'call', effect: 'fee', amount: '10', text: { 'zh-CN': '电话人工服务每次 10 元；在线咨询免费。', 'zh-TW': '電話人工服務每次 10 元；線上客服免費。', en: 'Advice by phone costs 10 a call; chat is free.' }, validFrom: '2026-12-01' }

export const findJourneys = endpoint({ name: 'findJourneys', method: 'GET', path: '/journeys', may: read, summary: 'Lists the journeys with their stages.', reply: z.object({ items: z.array(Journey) }) })
export const createJourney = endpoint({ name: 'createJourney', method: 'POST', path: '/journeys', may: update, summary: 'Draws a journey of one’s own: stages in their order, each made of touchpoint stages and kinds.', body: JourneyInput, reply: Journey, status: 201, refusals: [r['word-twice'], r['unknown-word']], example: { body: drawn } })
export const updateJourney = endpoint({ name: 'updateJourney', method: 'PUT', path: '/journeys/{id}', may: update, summary: 'Changes a journey. Whoever answers for a cell keeps it while its stage stays.', params: byId, body: JourneyInput, reply: Journey, versioned: true, refusals: [r['not-found'], r['word-twice'], r['unknown-word']], example: { ...example, body: drawn } })
export const deleteJourney = endpoint({ name: 'deleteJourney', method: 'DELETE', path: '/journeys/{id}', may: update, summary: 'Deletes a journey that was drawn here.', params: byId, refusals: [r['not-found'], r['built-in']], example: { params: { id: '2' } } })
export const setCellOwner = endpoint({ name: 'setCellOwner', method: 'PUT', path: '/journeys/{id}/owners', may: update, summary: 'Says who answers for a stage on a channel, and after how many quiet days it is missing; nobody with null.', params: byId, body: z.strictObject({ stage: Word, channel: Word, memberId: Id.nullable(), quietDays: days.default(30) }), reply: z.object({ owners: z.array(CellOwner) }), refusals: [r['not-found'], r['unknown-word'], r['member-unknown']], example: { ...example, body: { stage: 'order', channel: 'phone', memberId: null } } })
export const askMap = endpoint({ name: 'askJourneyMap', method: 'POST', path: '/journeys/{id}/map', may: read, summary: 'The touchpoint map from real paths: stages by channels, with what went on, how fast, at what cost, and where it is silent, ends or goes in circles; compared with other parties or another period.', params: byId, body: MapQuery, reply: MapAnswer, refusals: [r['not-found'], ...asked], example: { ...example, body: course } })
export const findJourneyParties = endpoint({ name: 'findJourneyParties', method: 'POST', path: '/journeys/{id}/parties', may: read, summary: 'Lists the parties behind a cell, the latest touchpoint first.', params: byId, body: BehindQuery, reply: JourneyParties, refusals: [r['not-found'], r['unknown-word'], ...asked], example: { ...example, body: { ...course, stage: 'order', what: 'silent' as const } } })
export const askSteering = endpoint({ name: 'askChannelSteering', method: 'POST', path: '/channel-costs', may: read, summary: 'What contacts and orders cost by channel.', body: Course, reply: Steering, refusals: asked, example: { body: course } })
export const simulateShift = endpoint({ name: 'simulateChannelShift', method: 'POST', path: '/channel-shifts', may: read, summary: 'What it would cost or save had a share of one channel’s contacts taken place on another.', body: Course.extend({ from: Word, to: Word, share: z.number().gt(0).max(1) }), reply: Shift, refusals: [r['same-channel'], r['unknown-word'], ...asked], example: { body: { ...course, from: 'phone', to: 'chat', share: 0.2 } } })
export const findIncentives = endpoint({ name: 'findChannelIncentives', method: 'GET', path: '/channel-incentives', may: read, summary: 'Lists fees, discounts and points for using channels; those that hold on a day.', query: z.object({ channel: Word.optional(), day: Day.optional() }), reply: z.object({ items: z.array(Incentive) }), example: { query: { channel: 'phone' } } })
export const createIncentive = endpoint({ name: 'createChannelIncentive', method: 'POST', path: '/channel-incentives', may: update, summary: 'Sets a fee, discount or points for using a channel.', body: IncentiveInput, reply: Incentive, status: 201, refusals: [r['unknown-word'], r.dates], example: { body: fee } })
export const updateIncentive = endpoint({ name: 'updateChannelIncentive', method: 'PUT', path: '/channel-incentives/{id}', may: update, summary: 'Changes a fee, discount or points for using a channel.', params: byId, body: IncentiveInput, reply: Incentive, versioned: true, refusals: [r['incentive-not-found'], r['unknown-word'], r.dates], example: { ...example, body: fee } })
export const deleteIncentive = endpoint({ name: 'deleteChannelIncentive', method: 'DELETE', path: '/channel-incentives/{id}', may: update, summary: 'Deletes a fee, discount or points for using a channel.', params: byId, refusals: [r['incentive-not-found']], example })

export const endpoints = [findJourneys, createJourney, updateJourney, deleteJourney, setCellOwner, askMap, findJourneyParties, askSteering, simulateShift, findIncentives, createIncentive, updateIncentive, deleteIncentive]

import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const touchpointRefusals = refusals('touchpoints', {
  'not-found': 404, 'already-corrected': 409, 'unknown-word': 422, 'in-future': 422, 'member-unknown': 422, 'not-by-hand': 422, 'notice-not-found': 404,
})
const r = touchpointRefusals

/** The key of a channel, kind or stage. */
export const Word = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/).meta({ example: 'phone' })
const Label = z.object({ 'zh-CN': z.string().trim().min(1).max(60), 'zh-TW': z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(60) })
export const themes = ['communication', 'order', 'service', 'satisfaction', 'activity', 'relationship'] as const
export const Theme = z.enum(themes)
export const Direction = z.enum(['in', 'out', 'none'])
const Score = z.number().min(0).max(1000)
const text = z.string().trim().min(1).max(4000)

const row = { key: Word, label: Label, active: z.boolean(), position: z.number().int() }
export const Channel = z.object({ ...row, cost: Amount.nullable() }).meta({ id: 'Channel' })
export const Stage = z.object(row).meta({ id: 'JourneyStage' })
export const Kind = z.object({ ...row, theme: Theme, contact: z.boolean(), byHand: z.boolean(), stage: Word.nullable() }).meta({ id: 'TouchpointKind' })
export const Catalogue = z.object({ channels: z.array(Channel), kinds: z.array(Kind), stages: z.array(Stage) }).meta({ id: 'TouchpointCatalogue' })
export type Catalogue = z.infer<typeof Catalogue>

const order = { active: z.boolean().default(true), position: z.number().int().min(0).max(10_000).default(100) }
export const ChannelInput = z.strictObject({ label: Label, cost: Amount.nullish(), ...order })
export const StageInput = z.strictObject({ label: Label, ...order })
export const KindInput = z.strictObject({ label: Label, theme: Theme, contact: z.boolean().default(false), byHand: z.boolean().default(false), stage: Word.nullish(), ...order })

export const TouchpointInput = z.strictObject({
  kind: Word, channel: Word.optional(), direction: Direction.default('none'), stage: Word.optional(),
  at: Instant.optional().meta({ description: 'When it happened; now unless said.' }), text: text.optional(),
  cost: Amount.optional(), expected: Score.optional(), perceived: Score.optional(),
  with: z.array(z.strictObject({ partyId: Id, role: z.string().trim().min(1).max(40).default('present') })).max(50).optional().meta({ description: 'Who else took part.' }),
  mentions: z.array(Id).max(20).optional().meta({ description: 'Members who get a notice.' }),
}).meta({ id: 'TouchpointInput' })
export type TouchpointInput = z.output<typeof TouchpointInput>

export const Correction = z.strictObject({
  kind: Word.optional(), channel: Word.nullish(), direction: Direction.optional(), stage: Word.nullish(), at: Instant.optional(), text: text.nullish(),
  cost: Amount.nullish(), expected: Score.nullish(), perceived: Score.nullish(),
  retract: z.boolean().optional().meta({ description: 'It never happened, or not with this party: it leaves the timeline.' }),
}).meta({ id: 'TouchpointCorrection' })
export type Correction = z.output<typeof Correction>

export const TouchpointEntry = z.object({
  id: Id, kind: Word, channel: Word.nullable(), direction: Direction, stage: Word.nullable(), at: Instant, recordedAt: Instant,
  member: z.object({ id: Id, name: z.string() }).nullable(), text: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable().meta({ description: 'The values that the text of its kind names.' }),
  cost: Amount.nullable(), expected: z.number().nullable(), perceived: z.number().nullable(),
  ref: z.object({ object: z.string(), id: Id }).nullable().meta({ description: 'The record that it comes from.' }), episode: z.string().nullable(),
  participants: z.array(z.object({ partyId: Id, name: z.string(), role: z.string() })).meta({ description: 'Those who may be seen.' }),
  corrects: Id.nullable(), retracted: z.boolean(), redacted: z.boolean(), mayCorrect: z.boolean(),
}).meta({ id: 'Touchpoint' })
export type TouchpointEntry = z.infer<typeof TouchpointEntry>

export const Episode = z.object({
  episode: z.string().nullable().meta({ description: 'What its touchpoints belong to, such as order/1024; null for one that stands alone. On the next page it may go on.' }),
  at: Instant, touchpoints: z.array(TouchpointEntry),
}).meta({ id: 'Episode' })
export type Episode = z.infer<typeof Episode>

const words = z.string().max(400).transform((list) => list.split(',').filter(Boolean)).meta({ type: 'string', example: 'call,visit' })
export const TimelineQuery = PageQuery.extend({ kinds: words.optional(), channels: words.optional() })
export const Timeline = pageOf(Episode).extend({ counts: z.record(z.string(), z.number()).optional().meta({ description: 'How many of each kind in all; on the first page.' }) }).meta({ id: 'Timeline' })
export type Timeline = z.infer<typeof Timeline>

export const Notice = z.object({
  id: Id, reason: z.string(), at: Instant, readAt: Instant.nullable(), by: z.object({ id: Id, name: z.string() }).nullable(),
  party: z.object({ id: Id, name: z.string() }).nullable(), text: z.string().nullable(), touchpointId: Id.nullable(), ref: z.object({ object: z.string(), id: Id }).nullable(),
}).meta({ id: 'Notice' })
export type Notice = z.infer<typeof Notice>

export const touchpointLogged = eventType('touchpoints.touchpoint-logged', 1, z.object({ touchpointId: Id, partyIds: z.array(Id), kind: Word }))

const byId = z.object({ id: Id })
const byKey = z.object({ key: Word })
const label = { 'zh-CN': '直播间', 'zh-TW': '直播間', en: 'Live stream' }

export const getTimeline = endpoint({ name: 'getTimeline', method: 'GET', path: '/parties/{id}/timeline', may: ['read', 'touchpoint'], summary: 'Gets everything that happened with a party, newest first, by episode. What was merged into the party is part of it.', params: byId, query: TimelineQuery, reply: Timeline, refusals: [r['not-found']], example: { params: { id: '1024' } } })
export const logContact = endpoint({ name: 'logContact', method: 'POST', path: '/parties/{id}/touchpoints', may: ['create', 'touchpoint'], summary: 'Logs a call, visit, message or note by hand; members mentioned get a notice.', params: byId, body: TouchpointInput, reply: TouchpointEntry, status: 201, refusals: [r['not-found'], r['unknown-word'], r['in-future'], r['member-unknown'], r['not-by-hand']], example: { params: { id: '1024' }, body: { kind: 'call', channel: 'phone', direction: 'out', text: '问候；下周到店试课。' } } })
export const getTouchpoint = endpoint({ name: 'getTouchpoint', method: 'GET', path: '/touchpoints/{id}', may: ['read', 'touchpoint'], summary: 'Gets a touchpoint with what it corrected, the latest correction first.', params: byId, reply: z.object({ versions: z.array(TouchpointEntry) }), refusals: [r['not-found']], example: { params: { id: '26693131275632641' } } })
export const correctTouchpoint = endpoint({ name: 'correctTouchpoint', method: 'POST', path: '/touchpoints/{id}/correction', may: ['create', 'touchpoint'], summary: 'Corrects or retracts a touchpoint by another that supersedes it; one’s own, or any with the right to correct.', params: byId, body: Correction, reply: TouchpointEntry, status: 201, refusals: [r['not-found'], r['already-corrected'], r['unknown-word'], r['in-future']], example: { params: { id: '26693131275632641' }, body: { channel: 'wechat' } } })
export const getTouchpointCatalogue = endpoint({ name: 'getTouchpointCatalogue', method: 'GET', path: '/touchpoints/catalogue', may: 'signed-in', summary: 'Lists the channels, kinds and journey stages.', reply: Catalogue })
export const saveChannel = endpoint({ name: 'saveChannel', method: 'PUT', path: '/touchpoints/channels/{key}', may: ['update', 'settings'], summary: 'Adds or changes a channel.', params: byKey, body: ChannelInput, reply: Catalogue, example: { params: { key: 'live' }, body: { label } } })
export const saveKind = endpoint({ name: 'saveKind', method: 'PUT', path: '/touchpoints/kinds/{key}', may: ['update', 'settings'], summary: 'Adds or changes a kind of touchpoint.', params: byKey, body: KindInput, reply: Catalogue, refusals: [r['unknown-word']], example: { params: { key: 'live-question' }, body: { label, theme: 'communication', contact: true } } })
export const saveStage = endpoint({ name: 'saveStage', method: 'PUT', path: '/touchpoints/stages/{key}', may: ['update', 'settings'], summary: 'Adds or changes a journey stage.', params: byKey, body: StageInput, reply: Catalogue, example: { params: { key: 'trial' }, body: { label: { 'zh-CN': '试用', 'zh-TW': '試用', en: 'Trial' } } } })
export const findNotices = endpoint({ name: 'findNotices', method: 'GET', path: '/notices', may: 'signed-in', summary: 'Lists one’s own notices, newest first, with how many are unread.', query: PageQuery.extend({ unread: z.enum(['true', 'false']).optional() }), reply: pageOf(Notice).extend({ unread: z.number() }) })
export const readNotice = endpoint({ name: 'readNotice', method: 'POST', path: '/notices/{id}/reading', may: 'signed-in', summary: 'Marks a notice as read.', params: byId, refusals: [r['notice-not-found']], example: { params: { id: '1' } } })
export const readAllNotices = endpoint({ name: 'readAllNotices', method: 'POST', path: '/notices/reading', may: 'signed-in', summary: 'Marks all one’s notices as read.', reply: z.object({ read: z.number() }) })

export const endpoints = [getTimeline, logContact, getTouchpoint, correctTouchpoint, getTouchpointCatalogue, saveChannel, saveKind, saveStage, findNotices, readNotice, readAllNotices]

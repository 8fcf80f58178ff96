import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'
import { networks, sendingChannels } from '#modules/messaging/contract.ts'

export const inboxRefusals = refusals('inbox', { 'not-found': 404, 'member-unknown': 422, 'snooze-past': 422, 'already-placed': 409, 'nothing-to-send': 422, 'needs-subject': 422, 'no-way': 409, 'window-over': 409 })
const r = inboxRefusals

export const views = ['mine', 'unassigned', 'open', 'snoozed', 'done'] as const
export type View = (typeof views)[number]
const named = z.object({ id: Id, name: z.string() })
const who = z.object({ id: Id.nullable().meta({ description: 'Null for a sender who is not known yet.' }), name: z.string(), sender: z.string().nullable() })

export const ConversationRow = z.object({
  id: Id, party: who, assignee: named.nullable(), state: z.enum(['open', 'done']), snoozedUntil: Instant.nullable(), channel: z.string(), lastAt: Instant, incoming: z.boolean().meta({ description: 'The last words were theirs.' }), preview: z.string(), waitingSince: Instant.nullable(), unread: z.boolean(),
}).meta({ id: 'ConversationRow' })
export type ConversationRow = z.infer<typeof ConversationRow>

export const ConversationChannel = z.object({ channel: z.enum(sendingChannels), address: z.string().nullable(), allowed: z.boolean(), reason: z.string().nullable().meta({ description: 'Why it may not be answered there: no-address, what the consent ledger says, or window-over: the provider takes no answer any more.' }),
  until: Instant.nullable().meta({ description: 'Until when the provider takes an answer; past where that is over. Null: it sets no end, or they never wrote there.' }), left: z.number().int().nullable().meta({ description: 'How many more answers it takes until then.' }),
  confirmed: z.boolean().meta({ description: 'An answer goes out only when an employee confirms it in their own app.' }),
})
export const Conversation = ConversationRow.extend({
  channels: z.array(ConversationChannel), subject: z.string().nullable().meta({ description: 'What an answer by mail would be called.' }), given: z.object({ name: z.string().nullable(), email: z.string().nullable() }).nullable().meta({ description: 'What an unknown visitor said of themselves; nobody has checked it.' }),
  maybe: z.array(named).meta({ description: 'Known parties that an unknown sender may be.' }), mayAnswer: z.boolean(),
}).meta({ id: 'Conversation' })
export type Conversation = z.infer<typeof Conversation>

export const Utterance = z.object({
  key: z.string(), kind: z.enum(['in', 'out', 'note']), at: Instant, channel: z.string().nullable(), by: named.nullable(), subject: z.string().nullable(), text: z.string(), state: z.string().nullable().meta({ description: 'Of what went out: how far it got.' }), reason: z.string().nullable(), automatic: z.boolean(),
  files: z.array(z.object({ id: Id, inboundId: Id, name: z.string(), size: z.number() })),
  social: z.object({ inboundId: Id, account: z.string(), network: z.enum(networks), public: z.boolean(), url: z.string().nullable(), hidden: z.boolean(), gone: z.boolean() }).nullable().meta({ description: 'Of what was said on a network: where, whether all see it, and whether it still stands there.' }),
}).meta({ id: 'Utterance' })
export type Utterance = z.infer<typeof Utterance>

/** An unknown sender was told to be a party; `visitor` is their browser, where it agreed to be known again. */
export const conversationPlaced = eventType('inbox.conversation-placed', 1, z.object({ conversationId: Id, partyId: Id, visitor: z.string().nullable() }))

const byId = z.object({ id: Id })
const example = { params: { id: '7' } }
const none = [r['not-found']]
const words = z.string().trim().min(1).max(20_000)

export const findConversations = endpoint({ name: 'findConversations', method: 'GET', path: '/conversations', may: ['read', 'conversation'], summary: 'Lists conversations with parties that may be seen, the latest first: one’s own, those of nobody, all that are open, put off, or done.', query: PageQuery.extend({ view: z.enum(views).default('open') }), reply: pageOf(ConversationRow), example: { query: { view: 'mine' } } })
export const countConversations = endpoint({ name: 'countConversations', method: 'GET', path: '/conversations/counts', may: ['read', 'conversation'], summary: 'Counts open conversations of each view, up to a hundred, and how many wait for an answer.', reply: z.object({ mine: z.number(), unassigned: z.number(), open: z.number(), waiting: z.number() }) })
export const getConversation = endpoint({ name: 'getConversation', method: 'GET', path: '/conversations/{id}', may: ['read', 'conversation'], summary: 'Gets a conversation with the channels on which it may be answered and why not on others.', params: byId, reply: Conversation, refusals: none, example })
export const findUtterances = endpoint({ name: 'findUtterances', method: 'GET', path: '/conversations/{id}/utterances', may: ['read', 'conversation'], summary: 'Gets what was said on all channels and noted within the firm, the latest first.', params: byId, query: PageQuery, reply: pageOf(Utterance), refusals: none, example })
export const answerConversation = endpoint({ name: 'answerConversation', method: 'POST', path: '/conversations/{id}/answers', may: ['answer', 'conversation'], summary: 'Answers on a channel that the consent ledger allows. An unknown sender becomes a party of whoever answers first, unless placed before.', params: byId, body: z.strictObject({ channel: z.enum(sendingChannels), subject: z.string().trim().max(400).optional(), text: words.optional(), templateId: Id.optional(), done: z.boolean().default(false) }), reply: Conversation, status: 201, refusals: [...none, r['nothing-to-send'], r['needs-subject'], r['no-way'], r['window-over']], example: { ...example, body: { channel: 'email', subject: 'Re: 课程', text: '周六上午十点有课。' } } })
export const noteConversation = endpoint({ name: 'noteConversation', method: 'POST', path: '/conversations/{id}/notes', may: ['answer', 'conversation'], summary: 'Notes something for colleagues; those who are mentioned get a notice. Never sent.', params: byId, body: z.strictObject({ text: z.string().trim().min(1).max(4000), mentions: z.array(Id).max(20).default([]) }), status: 204, refusals: none, example: { ...example, body: { text: '@赵磊 请看一下' } } })
export const assignConversation = endpoint({ name: 'assignConversation', method: 'PUT', path: '/conversations/{id}/assignee', may: ['answer', 'conversation'], summary: 'Gives a conversation to a colleague, or to nobody.', params: byId, body: z.strictObject({ memberId: Id.nullable() }), reply: Conversation, refusals: [...none, r['member-unknown']], example: { ...example, body: { memberId: '3' } } })
export const snoozeConversation = endpoint({ name: 'snoozeConversation', method: 'PUT', path: '/conversations/{id}/snooze', may: ['answer', 'conversation'], summary: 'Puts a conversation off until a moment; what they write meanwhile brings it back.', params: byId, body: z.strictObject({ until: Instant.nullable() }), reply: Conversation, refusals: [...none, r['snooze-past']], example: { ...example, body: { until: '2026-11-23T01:00:00Z' } } })
export const setConversationState = endpoint({ name: 'setConversationState', method: 'PUT', path: '/conversations/{id}/state', may: ['answer', 'conversation'], summary: 'Says that a conversation is done, or open again.', params: byId, body: z.strictObject({ state: z.enum(['open', 'done']) }), reply: Conversation, refusals: none, example: { ...example, body: { state: 'done' } } })
export const readConversation = endpoint({ name: 'readConversation', method: 'PUT', path: '/conversations/{id}/reading', may: ['read', 'conversation'], summary: 'Marks a conversation as read, or unread, for oneself.', params: byId, body: z.strictObject({ read: z.boolean() }), status: 204, refusals: none, example: { ...example, body: { read: true } } })
export const placeConversation = endpoint({ name: 'placeConversation', method: 'PUT', path: '/conversations/{id}/party', may: ['answer', 'conversation'], summary: 'Says who an unknown sender is: a party that there is, or a new one of one’s own. All that they wrote goes there.', params: byId, body: z.union([z.strictObject({ partyId: Id }), z.strictObject({ name: z.string().trim().min(1).max(200) })]), reply: Conversation, refusals: [...none, r['already-placed']], example: { ...example, body: { name: '林女士' } } })
export const showPresence = endpoint({ name: 'showPresence', method: 'POST', path: '/conversations/{id}/presence', may: ['answer', 'conversation'], summary: 'Tells colleagues’ open pages that one looks at a conversation, is answering, or left; kept nowhere.', params: byId, body: z.strictObject({ doing: z.enum(['looking', 'answering', 'gone']) }), status: 204, refusals: none, example: { ...example, body: { doing: 'answering' } } })

export const endpoints = [findConversations, countConversations, getConversation, findUtterances, answerConversation, noteConversation, assignConversation, snoozeConversation, setConversationState, readConversation, placeConversation, showPresence]

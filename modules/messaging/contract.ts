import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'
import { callbackEndpoints } from './callback/contract.ts'
import { channelEndpoints, channelRefusals } from './channel/settings/contract.ts'
import { chatEndpoints } from './chat/contract.ts'
import { costEndpoints } from './cost/contract.ts'
import { deliverabilityEndpoints } from './deliverability/contract.ts'
import { inboundEndpoints } from './inbound/contract.ts'
import { lineMost } from './line/length.ts'
import { mailboxEndpoints } from './mailbox/contract.ts'
import { MessageNotice, noticeKinds } from './notice/contract.ts'
import { postEndpoints } from './post/contract.ts'
import { pushEndpoints } from './push/contract.ts'
import { socialEndpoints } from './social/account/contract.ts'
import { linkCheckEndpoints } from './template/check/links/contract.ts'
import { templateEndpoints } from './template/contract.ts'
import { trackingEndpoints } from './tracking/contract.ts'
import { followEndpoints } from './wechat/follow/contract.ts'

export * from './callback/contract.ts'
export * from './channel/settings/contract.ts'
export * from './chat/contract.ts'
export * from './cost/contract.ts'
export * from './deliverability/contract.ts'
export * from './inbound/contract.ts'
export * from './line/length.ts'
export * from './mailbox/contract.ts'
export * from './notice/contract.ts'
export * from './post/contract.ts'
export * from './push/contract.ts'
export * from './social/account/contract.ts'
export * from './template/check/links/contract.ts'
export * from './social/account/contract.ts'
export * from './template/contract.ts'
export * from './tracking/contract.ts'
export * from './wechat/follow/contract.ts'

export const messagingRefusals = refusals('messaging', { 'not-found': 404, 'not-allowed': 409, 'no-address': 409, 'held-back': 409, 'no-server': 409, 'not-doubtful': 409, 'not-waiting': 409, 'window-closed': 409, 'unknown-place': 422 })
const r = messagingRefusals

export const messageStates = ['queued', 'handing', 'given', 'sent', 'failed', 'withheld', 'doubtful', 'cancelled'] as const
export type MessageState = (typeof messageStates)[number]
/** Channels that the system hands over by itself; each a folder, named in channel/open-sender.ts. */
export const sendingChannels = ['email', 'chat', 'sms', 'wechat', 'wecom', 'line', 'social-comment', 'social-message', 'push', 'post', 'by-hand'] as const
export type SendingChannel = (typeof sendingChannels)[number]
/** Channels on which one may write first; on networks only answers are written. */
export const writingChannels = ['email', 'chat', 'sms', 'wechat', 'wecom', 'line', 'push', 'post', 'by-hand'] as const satisfies readonly SendingChannel[]

export const MessageInput = z.strictObject({
  channel: z.enum(writingChannels), purpose: z.string().max(40).default('service'), subject: z.string().trim().min(1).max(400).optional(), body: z.string().trim().min(1).max(100_000).optional(),
  templateId: Id.optional().meta({ description: 'A template of this channel, instead of words.' }),
}).refine((input) => (input.templateId === undefined) !== (input.body === undefined), 'either words or a template').refine((input) => input.channel !== 'email' || input.templateId !== undefined || input.subject !== undefined, 'a mail has a subject').refine((input) => input.channel !== 'line' || (input.body?.length ?? 0) <= lineMost, `LINE takes ${lineMost} characters`).meta({ id: 'MessageInput' })
export type MessageInput = z.output<typeof MessageInput>

const named = z.object({ id: Id, name: z.string() })
export const Message = z.object({
  id: Id, party: named, channel: z.string(), purpose: z.string(), subject: z.string().nullable(), body: z.string(), address: z.string().nullable(), state: z.enum(messageStates),
  reason: z.string().nullable().meta({ description: 'Why it was withheld, refused or is in doubt.' }), dueAt: Instant, attempts: z.number().int(), handedAt: Instant.nullable(), endedAt: Instant.nullable(),
  by: named.nullable(), createdAt: Instant, notices: z.array(MessageNotice).meta({ description: 'What became of it after it left.' }),
}).meta({ id: 'Message' })
export type Message = z.infer<typeof Message>

/** Messages of one channel and purpose that left or were given up, a batch at a time. */
export const messagesEnded = eventType('messaging.messages-ended', 1, z.object({ messages: z.array(z.object({ id: Id, partyId: Id, step: z.string(), state: z.enum(messageStates) })) }))

const byId = z.object({ id: Id })
const example = { params: { id: '17' } }

export const findMessages = endpoint({ name: 'findMessages', method: 'GET', path: '/messages', may: ['read', 'message'], summary: 'Finds messages, the latest first: of one party, in one state, to one domain, or of which something was told.', query: PageQuery.extend({ partyId: Id.optional(), state: z.enum(messageStates).optional(), domain: z.string().max(255).optional(), notice: z.enum(noticeKinds).optional().meta({ description: 'Of which this was told, by people.' }) }), reply: pageOf(Message), example: { query: { state: 'doubtful' } } })
export const sendMessage = endpoint({ name: 'sendMessage', method: 'POST', path: '/parties/{id}/messages', may: ['send', 'message'], summary: 'Writes to a party on a channel, if the consent ledger allows it for this purpose.', params: byId, body: MessageInput, reply: Message, status: 201, refusals: [r['not-allowed'], r['held-back'], r['no-address'], r['no-server'], channelRefusals['channel-unset'], r['unknown-place'], r['window-closed']], example: { params: { id: '1024' }, body: { channel: 'email', purpose: 'service', subject: '课程时间', body: '{{name|您好}}，周六上午十点见。' } } })
export const cancelMessage = endpoint({ name: 'cancelMessage', method: 'POST', path: '/messages/{id}/cancellation', may: ['resolve', 'message'], summary: 'Takes back a message that waits to be sent.', params: byId, reply: Message, refusals: [r['not-found'], r['not-waiting']], example })
export const resolveMessage = endpoint({ name: 'resolveMessage', method: 'POST', path: '/messages/{id}/resolution', may: ['resolve', 'message'], summary: 'Says of a doubtful message whether it arrived; one that did not is queued again.', params: byId, body: z.strictObject({ arrived: z.boolean() }), reply: Message, refusals: [r['not-found'], r['not-doubtful']], example: { ...example, body: { arrived: true } } })
export const countMessages = endpoint({ name: 'countMessages', method: 'GET', path: '/messages/counts', may: ['read', 'message'], summary: 'Counts messages by channel and state: those that wait or are in doubt, and those that ended in the last days.', query: z.object({ days: z.coerce.number().int().min(1).max(365).default(30) }), reply: z.object({ hasServer: z.boolean(), counts: z.array(z.object({ channel: z.string(), state: z.enum(messageStates), reason: z.string().nullable(), messages: z.number().int() })) }) })

export const endpoints = [findMessages, countMessages, sendMessage, cancelMessage, resolveMessage, ...channelEndpoints, ...callbackEndpoints, ...pushEndpoints, ...postEndpoints, ...inboundEndpoints, ...deliverabilityEndpoints, ...costEndpoints, ...mailboxEndpoints, ...templateEndpoints, ...trackingEndpoints, ...chatEndpoints, ...followEndpoints, ...linkCheckEndpoints, ...socialEndpoints]

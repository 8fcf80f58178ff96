import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'

/** What may become of a message after it left. `bounced` is for good, `soft-bounced` for this time. */
export const noticeKinds = ['delivered', 'delayed', 'soft-bounced', 'bounced', 'opened', 'clicked', 'replied', 'complained'] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const MessageNotice = z.object({ kind: z.enum(noticeKinds), at: Instant, reason: z.string().nullable(), machine: z.boolean().meta({ description: 'Told by a scanner or a proxy, not by a person.' }) }).meta({ id: 'MessageNotice' })
export type MessageNotice = z.infer<typeof MessageNotice>

const noted = z.object({ messages: z.array(z.object({ id: Id, partyId: Id, step: z.string() })) })

/** What people did with messages, or what befell them, a batch at a time; never what machines did. */
export const messagesDelivered = eventType('messaging.messages-delivered', 1, noted)
export const messagesBounced = eventType('messaging.messages-bounced', 1, noted)
export const messagesOpened = eventType('messaging.messages-opened', 1, noted)
export const messagesClicked = eventType('messaging.messages-clicked', 1, noted)
export const messagesReplied = eventType('messaging.messages-replied', 1, noted)
export const messagesComplained = eventType('messaging.messages-complained', 1, noted)

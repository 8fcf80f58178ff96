import { z } from 'zod'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'

/** Something came in on a channel; of nobody that is known where `partyId` is null, and not from a person where it is `automatic`. */
export const messageReceived = eventType('messaging.message-received', 1, z.object({ inboundId: Id, partyId: Id.nullable(), channel: z.string(), messageId: Id.nullable().meta({ description: 'The message of ours that it answers.' }), automatic: z.boolean() }))

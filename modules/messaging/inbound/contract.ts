import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const inboundRefusals = refusals('messaging', { 'inbound-not-found': 404, 'inbound-placed': 409, 'inbound-party': 422 })
const r = inboundRefusals

/** Something came in on a channel; of nobody that is known where `partyId` is null, and not from a person where it is `automatic`. */
export const messageReceived = eventType('messaging.message-received', 1, z.object({ inboundId: Id, partyId: Id.nullable(), channel: z.string(), messageId: Id.nullable().meta({ description: 'The message of ours that it answers.' }), automatic: z.boolean() }))

/** A person, or the system, said whose a message of an unknown sender is. */
export const inboundPlaced = eventType('messaging.inbound-placed', 1, z.object({ inboundId: Id, partyId: Id }))
/** Whose number on a channel it is has become known. */
export const senderKnown = eventType('messaging.sender-known', 1, z.object({ channel: z.string(), sender: z.string(), partyId: Id }))

const named = z.object({ id: Id, name: z.string() })
export const Inbound = z.object({
  id: Id, channel: z.string(), party: named.nullable(), messageId: Id.nullable().meta({ description: 'The message of ours that it answers.' }), sender: z.string().nullable(), subject: z.string().nullable(), text: z.string(),
  automatic: z.boolean().meta({ description: 'Written by a machine: an absence note, a list.' }), at: Instant, files: z.array(z.object({ id: Id, name: z.string(), type: z.string(), size: z.number().int() })), leftOut: z.array(z.string()).meta({ description: 'Names of files that were not kept: too large, or of a kind that may not be kept.' }),
}).meta({ id: 'InboundMessage' })
export type Inbound = z.infer<typeof Inbound>

const byId = z.object({ id: Id })
export const findInbound = endpoint({ name: 'findInbound', method: 'GET', path: '/messages/inbound', may: ['read', 'message'], summary: 'Finds what came in, the latest first: of one party, or from senders whom nobody knows.', query: PageQuery.extend({ partyId: Id.optional(), unknown: z.enum(['true', 'false']).optional() }), reply: pageOf(Inbound), example: { query: { unknown: 'true' } } })
export const placeInbound = endpoint({ name: 'placeInbound', method: 'POST', path: '/messages/inbound/{id}/party', may: ['send', 'message'], summary: 'Says whom a message of an unknown sender is from; it then stands on their timeline.', params: byId, body: z.strictObject({ partyId: Id }), reply: Inbound, status: 200, refusals: [r['inbound-not-found'], r['inbound-placed'], r['inbound-party']], example: { params: { id: '7' }, body: { partyId: '1024' } } })
export const dismissInbound = endpoint({ name: 'dismissInbound', method: 'POST', path: '/messages/inbound/{id}/dismissal', may: ['send', 'message'], summary: 'Takes a message of an unknown sender off the list.', params: byId, refusals: [r['inbound-not-found']], example: { params: { id: '7' } } })
export const downloadInboundFile = { ...endpoint({ name: 'downloadInboundFile', method: 'GET', path: '/messages/inbound/{id}/files/{fileId}', may: ['read', 'message'], summary: 'Downloads a file that came with a message.', params: z.object({ id: Id, fileId: Id }), refusals: [r['inbound-not-found']], example: { params: { id: '7', fileId: '3' } } }), streams: 'application/octet-stream' }

export const inboundEndpoints = [findInbound, placeInbound, dismissInbound, downloadInboundFile]

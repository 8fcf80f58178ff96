import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const suppressionRefusals = refusals('consent', { 'suppression-not-found': 404, 'suppression-whom': 422, 'address-not-read': 422 })
const r = suppressionRefusals

export const suppressionReasons = ['hard-bounce', 'complaint', 'legal', 'request', 'let-go', 'soft-bounce'] as const
const channel = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

export const SuppressionInput = z.strictObject({
  partyId: Id.optional(), channel: channel.optional().meta({ description: 'Of a party: absent on every channel. Of an address: its channel.' }), address: z.string().trim().min(1).max(320).optional().meta({ description: 'Kept only as a digest.' }),
  reason: z.enum(suppressionReasons), source: z.string().trim().min(1).max(60).default('hand'), proof: z.record(z.string().max(60), z.union([z.string().max(2000), z.number(), z.boolean()])).optional(),
}).meta({ id: 'SuppressionInput' })
export type SuppressionInput = z.output<typeof SuppressionInput>
export const Suppression = z.object({
  id: Id, party: z.object({ id: Id, name: z.string() }).nullable(), channel: z.string().nullable(), byAddress: z.boolean(), reason: z.enum(suppressionReasons), source: z.string(), at: Instant, by: z.string().nullable(),
  liftedAt: Instant.nullable(), liftedBy: z.string().nullable(), liftedBecause: z.string().nullable(),
}).meta({ id: 'Suppression' })
export type Suppression = z.infer<typeof Suppression>

export const findSuppressions = endpoint({ name: 'findSuppressions', method: 'GET', path: '/consent/suppressions', may: ['read', 'consent'], summary: 'Lists who must not be reached whatever was agreed, the latest first; an address is found by itself, never shown.', query: PageQuery.extend({ partyId: Id.optional(), channel: channel.optional(), address: z.string().max(320).optional(), lifted: z.enum(['true', 'false']).optional() }), reply: pageOf(Suppression) })
export const suppress = endpoint({ name: 'suppress', method: 'POST', path: '/consent/suppressions', may: ['record', 'consent'], summary: 'Puts a party or an address on the list of those not to be reached.', body: SuppressionInput, reply: z.object({ id: Id }), status: 201, refusals: [r['suppression-whom'], r['address-not-read']], example: { body: { channel: 'email', address: 'nobody@example.com', reason: 'hard-bounce', source: 'smtp' } } })
export const liftSuppression = endpoint({ name: 'liftSuppression', method: 'POST', path: '/consent/suppressions/{id}/lifting', may: ['manage', 'consent'], summary: 'Lifts a suppression, with the reason; it stays in the list.', params: z.object({ id: Id }), body: z.strictObject({ because: z.string().trim().min(1).max(500) }), refusals: [r['suppression-not-found']], example: { params: { id: '7' }, body: { because: '地址已更正' } } })
export const findUnreachable = endpoint({ name: 'findUnreachable', method: 'GET', path: '/parties/{id}/contacts/unreachable', may: ['read', 'consent'], summary: 'Tells which of a party’s contacts cannot be reached: addresses that do not exist, keep coming back, or complained.', params: z.object({ id: Id }), reply: z.object({ contacts: z.array(z.object({ contactId: Id, channel: z.string(), reason: z.enum(suppressionReasons), since: Instant, said: z.string().nullable().meta({ description: 'In the words of the server that sent it back.' }) })) }), example: { params: { id: '1024' } } })

export const suppressionEndpoints = [findSuppressions, suppress, liftSuppression, findUnreachable]

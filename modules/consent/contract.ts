import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { centreEndpoints } from './centre/contract.ts'
import { confirmationEndpoints } from './confirmation/contract.ts'
import { Label } from './link/contract.ts'
import { officerEndpoints } from './officer/contract.ts'
import { purposeEndpoints } from './purpose/contract.ts'
import { suppressionEndpoints } from './suppression/contract.ts'
import { wishEndpoints } from './wish/contract.ts'

export * from './centre/contract.ts'
export * from './confirmation/contract.ts'
export * from './link/contract.ts'
export * from './officer/contract.ts'
export * from './purpose/contract.ts'
export * from './suppression/contract.ts'
export * from './wish/contract.ts'

export const consentRefusals = refusals('consent', { 'party-not-found': 404, 'unknown-purpose': 422, 'unknown-channel': 422, 'in-future': 422 })
const r = consentRefusals

const word = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
export const consentStates = ['granted', 'denied', 'withdrawn', 'expired'] as const
export const lawfulBases = ['consent', 'contract', 'legal-obligation', 'legitimate-interest', 'vital-interest', 'public-task'] as const
export const optIns = ['single', 'double-pending', 'double-confirmed'] as const

const statement = {
  purpose: word.meta({ example: 'marketing' }), channel: word.nullish().meta({ description: 'Absent: on every channel.', example: 'sms' }), state: z.enum(consentStates),
  lawfulBasis: z.enum(lawfulBases).nullish(), optIn: z.enum(optIns).nullish().meta({ description: 'A grant that awaits its second confirmation (double-pending) allows nothing yet.' }), validUntil: Instant.nullish(),
}
export const ConsentInput = z.strictObject({
  ...statement, source: z.string().trim().min(1).max(60).default('hand'), at: Instant.optional().meta({ description: 'When it was said; now unless told.' }),
  proof: z.record(z.string().max(60), z.union([z.string().max(2000), z.number(), z.boolean()])).optional().meta({ description: 'What shows it: the form, its wording, the recording.' }),
}).meta({ id: 'ConsentInput' })
export type ConsentInput = z.output<typeof ConsentInput>

export const ConsentEntry = z.object({
  id: Id, purpose: z.string(), channel: z.string().nullable(), state: z.enum(consentStates), lawfulBasis: z.enum(lawfulBases).nullable(), optIn: z.enum(optIns).nullable(), validUntil: Instant.nullable(),
  source: z.string(), proof: z.record(z.string(), z.unknown()).nullable(), at: Instant, recordedAt: Instant, by: z.object({ id: Id, name: z.string() }).nullable(),
}).meta({ id: 'ConsentEntry' })
export type ConsentEntry = z.infer<typeof ConsentEntry>

/** Why something is allowed or not: the state itself; `assumed` where a purpose rests on another basis and nobody refused; put off (`paused`); or not to be reached whatever was said. */
export const consentReasons = [...consentStates, 'pending', 'unknown', 'assumed', 'paused', 'hard-bounce', 'complaint', 'legal', 'request', 'let-go', 'soft-bounce', 'no-purpose', 'no-channel'] as const
export type ConsentReason = (typeof consentReasons)[number]
/** What holds now. `state` is what was said: `pending` awaits a second confirmation, `unknown` was never asked; `allowed` and `reason` are what follows. */
export const ConsentDecision = z.object({
  purpose: z.string(), channel: z.string().nullable(), state: z.enum([...consentStates, 'pending', 'unknown']), allowed: z.boolean(), reason: z.enum(consentReasons), since: Instant.nullable(), until: Instant.nullable().meta({ description: 'When a pause ends.' }), entryId: Id.nullable(),
}).meta({ id: 'ConsentDecision' })
export type ConsentDecision = z.infer<typeof ConsentDecision>

export const Consents = z.object({ purposes: z.array(z.object({ key: z.string(), label: Label, stance: z.enum(['asked', 'assumed']) })), decisions: z.array(ConsentDecision), entries: z.array(ConsentEntry) }).meta({ id: 'Consents' })
export type Consents = z.infer<typeof Consents>

export const consentRecorded = eventType('consent.consent-recorded', 1, z.object({ partyId: Id, entryId: Id, purpose: z.string(), channel: z.string().nullable(), state: z.enum(consentStates) }))

const byParty = z.object({ id: Id })
export const findConsents = endpoint({ name: 'findConsents', method: 'GET', path: '/parties/{id}/consents', may: ['read', 'consent'], summary: 'Gets what a party may be contacted and profiled for, and every statement behind it.', params: byParty, reply: Consents, refusals: [r['party-not-found']], example: { params: { id: '1024' } } })
export const recordConsent = endpoint({ name: 'recordConsent', method: 'POST', path: '/parties/{id}/consents', may: ['record', 'consent'], summary: 'Records a consent, a refusal or a withdrawal; earlier statements stay in the ledger.', params: byParty, body: ConsentInput, reply: Consents, status: 201, refusals: [r['party-not-found'], r['unknown-purpose'], r['unknown-channel'], r['in-future']], example: { params: { id: '1024' }, body: { purpose: 'marketing', channel: 'sms', state: 'withdrawn', source: 'phone' } } })

const Asked = { purpose: word.meta({ example: 'marketing' }), channel: word.optional().meta({ description: 'Absent: in general.', example: 'email' }) }
export const checkConsent = endpoint({ name: 'checkConsent', method: 'GET', path: '/parties/{id}/consents/decision', may: ['read', 'consent'], summary: 'Tells whether a party may be contacted or profiled for a purpose on a channel now, why, since when, and on what proof.', params: byParty, query: z.object(Asked), reply: ConsentDecision.extend({ source: z.string().nullable(), proof: z.record(z.string(), z.unknown()).nullable() }), refusals: [r['party-not-found']], example: { params: { id: '1024' }, query: { purpose: 'marketing', channel: 'email' } } })
export const checkConsents = endpoint({ name: 'checkConsents', method: 'POST', path: '/consent/decisions', may: ['read', 'consent'], summary: 'Decides for many parties at once, by the same rule; parties that the asker may not see are left out.', body: z.strictObject({ partyIds: z.array(Id).min(1).max(10_000), ...Asked }), reply: z.object({ decisions: z.array(z.object({ partyId: Id, allowed: z.boolean(), reason: z.enum(consentReasons) })) }), status: 200, example: { body: { partyIds: ['1024', '1025'], purpose: 'marketing', channel: 'email' } } })

export const endpoints = [findConsents, recordConsent, checkConsent, checkConsents, ...purposeEndpoints, ...suppressionEndpoints, ...wishEndpoints, ...confirmationEndpoints, ...centreEndpoints, ...officerEndpoints]

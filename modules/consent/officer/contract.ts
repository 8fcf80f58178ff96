import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'
import { requestKinds } from '../centre/contract.ts'
import { Label } from '../link/contract.ts'

export const officerRefusals = refusals('consent', { 'request-not-found': 404, 'rule-not-found': 404 })
const r = officerRefusals

const Month = z.object({ month: z.string(), granted: z.number(), denied: z.number(), withdrawn: z.number(), expired: z.number() })
export const ConsentOverview = z.object({
  asOf: Day, months: z.array(Month).meta({ description: 'Statements by the month that they were made in, of the last twelve.' }), purposes: z.array(z.object({ key: z.string(), label: Label, granted: z.number(), refused: z.number() })).meta({ description: 'Statements of the last twelve months by purpose.' }),
  pending: z.number(), suppressed: z.number(), requests: z.object({ open: z.number(), overdue: z.number() }),
}).meta({ id: 'ConsentOverview' })
export type ConsentOverview = z.infer<typeof ConsentOverview>

export const PrivacyRequest = z.object({
  id: Id, party: z.object({ id: Id, name: z.string() }), kind: z.enum(requestKinds), note: z.string().nullable(), askedAt: Instant, dueOn: Day, daysLeft: z.number().int(), source: z.string(),
  outcome: z.enum(['done', 'refused']).nullable(), doneAt: Instant.nullable(), by: z.string().nullable(), because: z.string().nullable(),
}).meta({ id: 'PrivacyRequest' })
export type PrivacyRequest = z.infer<typeof PrivacyRequest>

const Rule = z.object({ key: z.string(), label: Label, keepMonths: z.number().int(), active: z.boolean(), last: z.object({ at: Instant, removed: z.number() }).nullable() })
export const Retention = z.object({ rules: z.array(Rule), runs: z.array(z.object({ key: z.string(), at: Instant, before: Instant, removed: z.number() })) }).meta({ id: 'Retention' })
export type Retention = z.infer<typeof Retention>

export const Statement = z.object({ id: Id, party: z.object({ id: Id, name: z.string() }), purpose: Label, channel: z.string().nullable(), state: z.enum(['granted', 'denied', 'withdrawn', 'expired']), source: z.string(), at: Instant }).meta({ id: 'ConsentStatement' })
export type Statement = z.infer<typeof Statement>

const manage = ['manage', 'consent'] as const
export const findStatements = endpoint({ name: 'findStatements', method: 'GET', path: '/consent/statements', may: manage, summary: 'Lists who said what in a month, the latest first.', query: PageQuery.extend({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), state: Statement.shape.state.optional() }), reply: pageOf(Statement), example: { query: { month: '2026-11', state: 'withdrawn' } } })
export const getConsentOverview = endpoint({ name: 'getConsentOverview', method: 'GET', path: '/consent/overview', may: ['read', 'consent'], summary: 'Counts statements over time and by purpose, what awaits confirmation, who is suppressed, and requests; among the parties the asker may see.', reply: ConsentOverview })
export const findRequests = endpoint({ name: 'findRequests', method: 'GET', path: '/consent/requests', may: manage, summary: 'Lists what people ask to have done with their data, the open ones by deadline, then the latest.', query: PageQuery.extend({ state: z.enum(['open', 'ended']).default('open') }), reply: pageOf(PrivacyRequest) })
export const takePrivacyRequest = endpoint({ name: 'takePrivacyRequest', method: 'POST', path: '/parties/{id}/privacy-requests', may: ['record', 'consent'], summary: 'Takes down that a party asks for a copy, an erasure, a correction, or objects; its deadline runs.', params: z.object({ id: Id }), body: z.strictObject({ kind: z.enum(requestKinds), note: z.string().trim().max(2000).optional() }), status: 201, example: { params: { id: '1024' }, body: { kind: 'correction', note: '电话号码有误' } } })
export const answerRequest = endpoint({ name: 'answerRequest', method: 'POST', path: '/consent/requests/{id}/answer', may: manage, summary: 'Ends a request: done, or refused with the reason.', params: z.object({ id: Id }), body: z.strictObject({ outcome: z.enum(['done', 'refused']), because: z.string().trim().max(2000).optional() }), refusals: [r['request-not-found']], example: { params: { id: '3' }, body: { outcome: 'done' } } })
export const findAccess = endpoint({ name: 'findAccess', method: 'GET', path: '/consent/access', may: ['read', 'audit'], summary: 'Counts who looked at, exported or changed personal data in the last thirty days.', reply: z.object({ since: Day, members: z.array(z.object({ id: Id.nullable(), name: z.string(), kind: z.string(), read: z.number(), exported: z.number(), changed: z.number(), last: Instant })) }) })
export const getRetention = endpoint({ name: 'getRetention', method: 'GET', path: '/consent/retention', may: ['read', 'consent'], summary: 'Gets how long what hangs on statements is kept, and what the nightly runs took away.', reply: Retention })
export const putRetention = endpoint({ name: 'putRetention', method: 'PUT', path: '/consent/retention/{key}', may: manage, summary: 'Changes how long something is kept.', params: z.object({ key: z.string().max(40) }), body: z.strictObject({ keepMonths: z.number().int().min(1).max(240), active: z.boolean().default(true) }), reply: Retention, refusals: [r['rule-not-found']], example: { params: { key: 'visits' }, body: { keepMonths: 24 } } })
export const exportProcessing = { ...endpoint({ name: 'exportProcessing', method: 'GET', path: '/consent/processing-record', may: manage, summary: 'Sends the record of processing (GDPR art. 30, PIPL art. 55–56): purposes with basis, subjects, data, recipients and retention.', query: z.object({ language: z.enum(['zh-CN', 'zh-TW', 'en']).default('zh-CN') }) }), streams: 'text/csv' }

export const officerEndpoints = [getConsentOverview, findStatements, findRequests, takePrivacyRequest, answerRequest, findAccess, getRetention, putRetention, exportProcessing]

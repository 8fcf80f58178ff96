import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const eventRefusals = refusals('forms', { 'event-too-old': 422, 'event-in-future': 422, 'site-unknown': 403, 'rule-kind': 422 })
const r = eventRefusals

/** How many events a call may bring. */
export const MOST_EVENTS = 500

const plain = (most: number) => z.string().max(most).refine((text) => !text.includes('\0'), 'holds a null character')
const type = z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/).meta({ example: 'page' })
const data = z.record(plain(60), z.union([plain(500), z.number(), z.boolean(), z.null()])).refine((d) => Object.keys(d).length <= 30, 'more than 30 values')
const visitor = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/).meta({ description: 'A random name of a browser that agreed to be known again.' })

export const EventInput = z.strictObject({
  key: plain(120).min(1).meta({ description: 'Its name at its source: told twice it is kept once. Comes with the same `at` each time.' }), type, at: Instant,
  visitor: visitor.optional(), partyId: Id.optional(), party: z.strictObject({ source: plain(60), key: plain(200) }).optional().meta({ description: 'Whose it is, by a key of theirs from outside.' }), page: plain(500).optional(), data: data.optional(),
}).meta({ id: 'EventInput' })
export type EventInput = z.output<typeof EventInput>

/** What a page of the firm's site sends: only after its visitor agreed. */
export const Visit = z.strictObject({
  visitor, agreedAt: Instant.meta({ description: 'When the visitor said yes to being known again.' }),
  events: z.array(z.strictObject({ key: plain(60).min(1), type, at: Instant, page: plain(500).optional(), data: data.optional() })).min(1).max(50),
}).meta({ id: 'WebVisit' })
export type Visit = z.output<typeof Visit>

export const Rule = z.object({ id: Id, type: z.string(), page: z.string(), kind: z.string(), daily: z.boolean(), active: z.boolean(), text: z.string().nullable() }).meta({ id: 'EventRule' })
export type Rule = z.infer<typeof Rule>
export const RuleInput = z.strictObject({ type, page: plain(200).default('').meta({ description: 'Pages whose address begins so; empty for all.' }), kind: z.string().max(40), daily: z.boolean().default(true).meta({ description: 'At most one touchpoint a day of each party.' }), active: z.boolean().default(true), text: plain(200).nullable().default(null) }).meta({ id: 'EventRuleInput' })
export type RuleInput = z.output<typeof RuleInput>

const Taken = z.object({ taken: z.number(), known: z.number().meta({ description: 'Told before.' }), unmatched: z.number().meta({ description: 'Whose party is not known here, or may not be seen; kept without it.' }) })
const byId = z.object({ id: Id })
const at = '2026-11-22T08:00:00Z'

export const recordEvents = endpoint({ name: 'recordEvents', method: 'POST', path: '/events', may: ['record', 'event'], summary: 'Takes events from outside, one or up to 500 at once, each once by its source and key. Answered when they are kept.', body: z.strictObject({ source: plain(60).min(1), events: z.array(EventInput).min(1).max(MOST_EVENTS) }), reply: Taken, status: 202, perMinute: 300_000, refusals: [r['event-too-old'], r['event-in-future']], example: { body: { source: 'shop', events: [{ key: 'v-77', type: 'basket', at, party: { source: 'shop', key: '00412' }, data: { items: 3 } }] } } })
export const recordVisit = endpoint({ name: 'recordVisit', method: 'POST', path: '/web-events', may: 'anyone', summary: 'Takes what a page of a named site saw of a visitor who agreed.', body: Visit, status: 202, perMinute: 240, fromSites: true, refusals: [r['site-unknown'], r['event-too-old'], r['event-in-future']], example: { body: { visitor: 'v3Zk0m1vQx8-e2Lp', agreedAt: at, events: [{ key: '1', type: 'page', at, page: '/tea' }] } } })
export const joinVisit = endpoint({ name: 'joinVisit', method: 'POST', path: '/web-events/joining', may: 'anyone', summary: 'Says whose a visitor’s visits are, by the signed link that they came through.', body: z.strictObject({ visitor, agreedAt: Instant, token: z.string().max(600) }), status: 204, perMinute: 60, fromSites: true, refusals: [r['site-unknown']], example: { body: { visitor: 'v3Zk0m1vQx8-e2Lp', agreedAt: at, token: 'dmlzaXQ.x' } } })
export const forgetVisit = endpoint({ name: 'forgetVisit', method: 'POST', path: '/web-events/forgetting', may: 'anyone', summary: 'Forgets a visitor who took the yes back, with all that was kept under that name.', body: z.strictObject({ visitor }), status: 204, perMinute: 60, fromSites: true, example: { body: { visitor: 'v3Zk0m1vQx8-e2Lp' } } })
export const findPartyEvents = endpoint({ name: 'findPartyEvents', method: 'GET', path: '/parties/{id}/events', may: ['read', 'event'], summary: 'Lists a party’s raw events while they are kept, the latest first.', params: byId, query: PageQuery, reply: pageOf(z.object({ source: z.string(), type: z.string(), at: Instant, page: z.string().nullable(), data: z.record(z.string(), z.unknown()).nullable() })), example: { params: { id: '1024' } } })
export const getEventRules = endpoint({ name: 'getEventRules', method: 'GET', path: '/event-rules', may: ['read', 'form'], summary: 'Lists which events become touchpoints.', reply: z.object({ items: z.array(Rule) }) })
export const addEventRule = endpoint({ name: 'addEventRule', method: 'POST', path: '/event-rules', may: ['edit', 'form'], summary: 'Makes events of a type touchpoints from now on.', body: RuleInput, reply: z.object({ items: z.array(Rule) }), status: 201, refusals: [r['rule-kind']], example: { body: { type: 'basket', kind: 'web-action' } } })
export const removeEventRule = endpoint({ name: 'removeEventRule', method: 'DELETE', path: '/event-rules/{id}', may: ['edit', 'form'], summary: 'Ends a rule; touchpoints that it made stay.', params: byId, reply: z.object({ items: z.array(Rule) }), example: { params: { id: '1' } } })

export const eventEndpoints = [recordEvents, recordVisit, joinVisit, forgetVisit, findPartyEvents, getEventRules, addEventRule, removeEventRule]

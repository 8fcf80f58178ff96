import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { exampleToken, Label, linkRefusals as r, Token } from '../link/contract.ts'
import { Wish } from '../wish/contract.ts'

export const requestKinds = ['export', 'erasure', 'correction', 'objection'] as const
const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const Choice = z.object({ channel: z.string().nullable(), label: Label.nullable(), wanted: z.boolean(), refused: z.boolean().meta({ description: 'A no was said, not only no yes.' }) })

/** What someone may see and decide of what is held on them, without an account. */
export const Centre = z.object({
  firm: z.string(), name: z.string(), language: z.string().nullable().meta({ description: 'Where it is known.' }), email: z.string().nullable().meta({ description: 'Masked.' }), phone: z.string().nullable(),
  purposes: z.array(z.object({ key: z.string(), label: Label, text: Label.nullable(), stance: z.enum(['asked', 'assumed']), contacts: z.boolean(), choices: z.array(Choice).meta({ description: 'In general first, then by channel.' }), pausedUntil: Instant.nullable(), mostPerMonth: z.number().nullable(), promised: z.number().int().nullable().meta({ description: 'How often a month the firm writes at most by itself.' }) })),
  topics: z.array(z.object({ key: z.string(), purpose: z.string(), label: Label, wanted: z.boolean() })),
  held: z.array(z.object({ what: z.string(), n: z.number() })), requests: z.array(z.object({ kind: z.enum(requestKinds), askedAt: Instant, dueOn: Day, outcome: z.enum(['done', 'refused']).nullable() })),
}).meta({ id: 'PreferenceCentre' })
export type Centre = z.infer<typeof Centre>

export const CentreChoices = z.strictObject({
  token: Token, choices: z.array(z.strictObject({ purpose: key, channel: key.nullable(), wanted: z.boolean() })).max(200), wishes: z.array(Wish).max(50), unwanted: z.array(key).max(200), language: z.enum(['zh-CN', 'zh-TW', 'en']).optional(),
})
export type CentreChoices = z.output<typeof CentreChoices>

const open = [r['link-invalid'], r['link-expired']]
export const readCentre = endpoint({ name: 'readCentre', method: 'POST', path: '/consent/centre', may: 'anyone', summary: 'Gets what a preference centre’s link shows: what was agreed by purpose, channel and topic, and what is held.', body: z.strictObject({ token: Token }), reply: Centre, status: 200, refusals: open, example: { body: { token: exampleToken } } })
export const saveCentre = endpoint({ name: 'saveCentre', method: 'POST', path: '/consent/centre/choices', may: 'anyone', summary: 'Keeps what someone chose in the preference centre; what changed goes into the ledger.', body: CentreChoices, reply: Centre, status: 200, refusals: open, example: { body: { token: exampleToken, choices: [{ purpose: 'marketing', channel: 'sms', wanted: false }], wishes: [], unwanted: [] } } })
export const askCentre = endpoint({ name: 'askCentre', method: 'POST', path: '/consent/centre/requests', may: 'anyone', summary: 'Asks for a copy, an erasure, a correction, or objects; the privacy officer is told.', body: z.strictObject({ token: Token, kind: z.enum(requestKinds), note: z.string().trim().max(2000).optional() }), reply: Centre, status: 201, refusals: open, example: { body: { token: exampleToken, kind: 'export' } } })
export const unsubscribe = endpoint({ name: 'unsubscribe', method: 'POST', path: '/consent/unsubscribe/{token}', may: 'anyone', summary: 'Ends a purpose on a channel with one click, as RFC 8058 asks; asked twice it changes nothing.', params: z.object({ token: Token }), refusals: [r['link-invalid']], example: { params: { token: exampleToken } } })
export const openUnsubscribe = { ...endpoint({ name: 'openUnsubscribe', method: 'GET', path: '/consent/unsubscribe/{token}', may: 'anyone', summary: 'Leads whoever opens the link of a one-click end in a browser to the page with its button; ends nothing.', params: z.object({ token: Token }), example: { params: { token: exampleToken } } }), streams: 'text/html' }
export const makeCentreLink = endpoint({ name: 'makeCentreLink', method: 'POST', path: '/parties/{id}/consents/link', may: ['record', 'consent'], summary: 'Makes a party’s link to the preference centre, good for half a year, to be passed on.', params: z.object({ id: Id }), reply: z.object({ token: z.string(), path: z.string(), until: Day }), status: 201, example: { params: { id: '1024' } } })

export const centreEndpoints = [readCentre, saveCentre, askCentre, unsubscribe, openUnsubscribe, makeCentreLink]

import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'
import { AnalysisQuery } from '#modules/measures/contract.ts'

export const findingRefusals = refusals('findings', { 'not-found': 404, 'not-countable': 422, 'owner-unknown': 422, 'party-not-found': 422 })
const r = findingRefusals

/** The five layers of customer knowledge: what it rests on, where it is kept, how it was found, what was learnt, what it means for where the firm goes. */
export const layers = ['theory', 'system', 'analysis', 'knowledge', 'strategy'] as const
export type Layer = (typeof layers)[number]
export const states = ['holds', 'no-longer', 'unchecked'] as const
export type FindingState = (typeof states)[number]
export const linkObjects = ['party', 'segment', 'measure', 'playbook'] as const

/** What a finding is counted by; the same shapes as a page's `FigureSource`. A number that only its page can tell is noted and not counted again. */
export const Evidence = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('count'), filter: Filter }),
  z.strictObject({ of: z.literal('share'), filter: Filter, having: Filter, versus: Filter.optional() }),
  z.strictObject({ of: z.literal('mean'), filter: Filter, field: z.string().max(100), versus: Filter.optional() }),
  z.strictObject({ of: z.literal('analysis'), query: AnalysisQuery }),
  z.strictObject({ of: z.literal('noted'), value: z.number() }),
]).meta({ id: 'FindingEvidence', description: 'What is counted: parties, a share of them, the mean of a field (against another group with `versus`), the total of an analysis’ first measure (with `compare` its change), or a number noted from a page.' })
export type Evidence = z.infer<typeof Evidence>

/** How the number is expected to stand. `sure`: its whole 95 % interval has to, not only the number. */
export const Expected = z.strictObject({ op: z.enum(['above', 'atLeast', 'atMost', 'below', 'between']), value: z.number(), most: z.number().optional(), sure: z.boolean().default(false) })
  .refine((e) => e.op !== 'between' || (e.most !== undefined && e.most >= e.value), { path: ['most'], message: 'between needs a greater end' }).meta({ id: 'FindingExpected' })
export type Expected = z.output<typeof Expected>

/** One count: the number with its 95 % interval where it has one, of how many, and the other group's where two are compared (the number is then the difference). */
export const Reading = z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(), n: z.number().nullable(), versus: z.number().nullable(), versusN: z.number().nullable() })
export type Reading = z.infer<typeof Reading>
export const Check = Reading.extend({ at: Instant, asOf: Day, holds: z.boolean().nullable() }).meta({ id: 'FindingCheck' })
export type Check = z.infer<typeof Check>

const text = (most: number) => z.string().trim().max(most)
const Link = z.strictObject({ object: z.enum(linkObjects), ref: z.string().min(1).max(100) })
const common = {
  claim: text(500).min(1), layer: z.enum(layers), action: text(2000).nullable(), reviewOn: Day.nullable(), expected: Expected,
  links: z.array(Link).max(20), shared: z.boolean().meta({ description: 'Shown to all who may read findings, though they may not see all of the parties behind it.' }),
}
export const FindingInput = z.strictObject({
  ...common, layer: common.layer.default('analysis'), action: common.action.default(null), reviewOn: common.reviewOn.default(null), links: common.links.default([]), shared: common.shared.default(false),
  figure: text(200).min(1).meta({ description: 'What the number is called.' }), definition: text(2000).nullable().default(null), evidence: Evidence, path: z.string().regex(/^\/[^/\\]/).max(4000).nullable().default(null).meta({ description: 'The page that it was found on.' }),
}).meta({ id: 'FindingInput' })
export type FindingInput = z.output<typeof FindingInput>
export const FindingChange = z.strictObject({ ...common, ownerId: Id, archived: z.boolean() }).partial().meta({ id: 'FindingChange' })
export type FindingChange = z.output<typeof FindingChange>

const named = z.object({ id: Id, name: z.string() })
export const Finding = z.object({
  id: Id, claim: z.string(), layer: z.enum(layers), figure: z.string(), definition: z.string().nullable(), evidence: Evidence, expected: Expected, action: z.string().nullable(), path: z.string().nullable(),
  owner: named, shared: z.boolean(), reviewOn: Day.nullable(), due: z.boolean(), archived: z.boolean(), state: z.enum(states), stateSince: Day, problem: z.string().nullable(), checkedAt: Instant.nullable(),
  first: Check.nullable(), last: Check.nullable(), line: z.array(z.number().nullable()).meta({ description: 'The latest numbers, the oldest first.' }),
  createdAt: Instant, updatedAt: Instant, version: z.number().int(), mayChange: z.boolean(),
}).meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>
export const FindingLink = Link.extend({ name: z.string().nullable() })
export const WholeFinding = Finding.extend({ links: z.array(FindingLink), checks: z.array(Check).meta({ description: 'The latest hundred, the newest first.' }) }).meta({ id: 'WholeFinding' })
export type WholeFinding = z.infer<typeof WholeFinding>

export const FindingQuery = PageQuery.extend({
  state: z.enum([...states, 'archived']).optional(), layer: z.enum(layers).optional(), due: z.enum(['true', 'false']).optional().meta({ description: 'Only those whose review is due.' }),
  mine: z.enum(['true', 'false']).optional(), object: z.enum(linkObjects).optional(), ref: z.string().max(100).optional(),
})

const about = { findingId: Id, ownerId: Id }
export const findingMade = eventType('findings.finding-made', 1, z.object(about))
export const findingTurned = eventType('findings.finding-turned', 1, z.object({ ...about, state: z.enum(states) }))

const byId = z.object({ id: Id })
const evidence: Evidence = { of: 'share', filter: { field: 'tier', op: 'is', value: '1' }, having: { field: 'stage', op: 'is', value: '4' } }
const example = { params: { id: '7' } }

export const findFindings = endpoint({ name: 'findFindings', method: 'GET', path: '/findings', may: ['read', 'finding'], summary: 'Finds what was found out about customers, the latest changed first, with the numbers then and now.', query: FindingQuery, reply: pageOf(Finding) })
export const countFindings = endpoint({ name: 'countFindings', method: 'GET', path: '/findings/count', may: ['read', 'finding'], summary: 'Counts findings by state, those due for review, and those of the last seven days.', reply: z.object({ holds: z.number(), noLonger: z.number(), unchecked: z.number(), archived: z.number(), due: z.number(), fresh: z.number() }) })
export const getFinding = endpoint({ name: 'getFinding', method: 'GET', path: '/findings/{id}', may: ['read', 'finding'], summary: 'Gets a finding with its checks and what it is about.', params: byId, reply: WholeFinding, versioned: true, refusals: [r['not-found']], example })
export const createFinding = endpoint({ name: 'createFinding', method: 'POST', path: '/findings', may: ['create', 'finding'], summary: 'Writes a finding down: it is counted at once and then with every nightly run.', body: FindingInput, reply: WholeFinding, status: 201, versioned: true, refusals: [r['not-countable'], r['party-not-found']], example: { body: { claim: '贵宾客户每四位就有一位在退化', figure: '贵宾客户中退化期的占比', evidence, expected: { op: 'atLeast', value: 0.2 }, action: '顾问每周致电名单前二十位', reviewOn: '2027-02-28' } } })
export const updateFinding = endpoint({ name: 'updateFinding', method: 'PATCH', path: '/findings/{id}', may: ['update', 'finding'], summary: 'Changes a finding: its words, what is expected, the next review, its owner; or archives it.', params: byId, body: FindingChange, reply: WholeFinding, versioned: true, refusals: [r['not-found'], r['owner-unknown'], r['party-not-found']], example: { ...example, body: { reviewOn: '2027-05-31' } } })
export const checkFinding = endpoint({ name: 'checkFinding', method: 'POST', path: '/findings/{id}/checks', may: ['update', 'finding'], summary: 'Counts a finding again now, with the rights of its owner, and says whether it still holds.', params: byId, reply: WholeFinding, status: 201, refusals: [r['not-found']], example })
export const tryEvidence = endpoint({ name: 'tryEvidence', method: 'POST', path: '/findings/trial', may: ['create', 'finding'], summary: 'Counts what a finding would rest on, as it stands now, and keeps nothing.', body: z.strictObject({ evidence: Evidence }), reply: Reading.extend({ asOf: Day }), status: 200, refusals: [r['not-countable']], example: { body: { evidence } } })

export const endpoints = [findFindings, countFindings, getFinding, createFinding, updateFinding, checkFinding, tryEvidence]

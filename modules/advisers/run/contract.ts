import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { changeReasons } from '../fit/contract.ts'
import { adviserRefusals as r } from '../refusals.ts'

export const runStates = ['waiting', 'computing', 'proposed', 'failed', 'dropped', 'accepting', 'accepted', 'undoing', 'undone'] as const
export const rowViews = ['moved', 'stays', 'nobody', 'changed', 'all'] as const
const named = z.object({ id: Id, name: z.string() })

/** Whose parties are matched anew. */
export const RunOrigin = z.union([
  z.strictObject({ segmentId: Id }), z.strictObject({ memberId: Id }).meta({ description: 'All that a member looks after: whoever leaves or is away.' }), z.strictObject({ ids: z.array(Id).min(1).max(5000) }), z.strictObject({ filter: Filter }),
])
export type RunOrigin = z.output<typeof RunOrigin>
export const RunInput = z.strictObject({
  name: z.string().trim().min(1).max(120), origin: RunOrigin, reason: z.enum(changeReasons).default('better-fit'), advisers: z.array(Id).min(1).max(500).nullish().meta({ description: 'Among whom; none: all who take part.' }),
  stability: z.number().min(0).max(100).optional().meta({ description: 'How many points of fit the present adviser is ahead.' }), note: z.string().trim().max(2000).nullish().meta({ description: 'What the former adviser hands on, for all.' }), until: Day.nullish().meta({ description: 'Until when, where it is for a while.' }),
}).meta({ id: 'AdviserRunInput' })
export type RunInput = z.output<typeof RunInput>

const Way = z.object({ fit: z.number().meta({ description: 'Mean fit of a unit of effort that somebody has, 0 to 100.' }), moved: z.number().int(), nobody: z.number().int().meta({ description: 'For whom there is no room: they stay as they are. Now: whose owner is none of the advisers.' }), over: z.number().int().meta({ description: 'Advisers beyond their capacity.' }) })
export const AdviserLoad = z.object({
  adviser: named, capacity: z.number().int(), outside: z.number().int().meta({ description: 'Effort for parties that the run leaves alone.' }), before: z.number().int(), greedy: z.number().int(), after: z.number().int(), partiesBefore: z.number().int(), partiesAfter: z.number().int(), fitAfter: z.number().nullable(),
}).meta({ id: 'AdviserLoad' })
export type AdviserLoad = z.infer<typeof AdviserLoad>
export const RunSummary = z.object({
  id: Id, name: z.string(), reason: z.enum(changeReasons), state: z.enum(runStates), from: named.nullable(), parties: z.number().int(), done: z.number().int(), total: z.number().int(), moved: z.number().int(), problem: z.string().nullable(), askedAt: Instant, askedBy: z.string().nullable(), decidedAt: Instant.nullable(),
}).meta({ id: 'AdviserRunSummary' })
export type RunSummary = z.infer<typeof RunSummary>
export const Run = RunSummary.extend({
  origin: RunOrigin, note: z.string().nullable(), until: Day.nullable(), stability: z.number(), computedAt: Instant.nullable(), work: z.number().int(), conversations: z.number().int(), mayUndo: z.boolean(),
  result: z.object({ now: Way, greedy: Way, proposal: Way, gap: z.number().meta({ description: 'No assignment under these capacities is better by more points than this, with the lead of present advisers.' }), capacity: z.number().int(), needed: z.number().int(), seconds: z.number(), loads: z.array(AdviserLoad) }).nullable(),
}).meta({ id: 'AdviserRun' })
export type Run = z.infer<typeof Run>
export const RunRow = z.object({ party: named, before: named.nullable(), after: named.nullable(), beforeFit: z.number().nullable(), afterFit: z.number().nullable(), weight: z.number().int(), changed: z.boolean(), note: z.string().nullable(), moved: z.boolean() }).meta({ id: 'AdviserRunRow' })
export type RunRow = z.infer<typeof RunRow>

/** A proposal was carried out, or taken back. */
export const runDecided = eventType('advisers.run-decided', 1, z.object({ runId: Id, state: z.enum(['accepted', 'undone']), moved: z.number().int() }))

const byId = z.object({ id: Id })
const example = { params: { id: '7' } }
const none = [r['not-found']]

export const findRuns = endpoint({ name: 'findAdviserRuns', method: 'GET', path: '/adviser-runs', may: ['match', 'adviser'], summary: 'Lists reckonings of who should look after whom, the latest first.', query: PageQuery, reply: pageOf(RunSummary) })
export const askRun = endpoint({ name: 'askAdviserRun', method: 'POST', path: '/adviser-runs', may: ['match', 'adviser'], summary: 'Reckons in the background who should look after whom. Nothing changes until it is accepted.', body: RunInput, reply: Run, status: 201, refusals: [r['no-parties'], r['too-many'], r['no-advisers']], example: { body: { name: '青羊店重新分配', origin: { segmentId: '4' } } } })
export const getRun = endpoint({ name: 'getAdviserRun', method: 'GET', path: '/adviser-runs/{id}', may: ['match', 'adviser'], summary: 'Gets a reckoning with its loads, held against how it is now and against giving one after the other.', params: byId, reply: Run, refusals: none, example })
export const findRunRows = endpoint({ name: 'findAdviserRunRows', method: 'GET', path: '/adviser-runs/{id}/parties', may: ['match', 'adviser'], summary: 'Lists the parties of a reckoning with whose they are and would be.', params: byId, query: PageQuery.extend({ view: z.enum(rowViews).default('moved'), afterId: Id.optional(), beforeId: Id.optional() }), reply: pageOf(RunRow), refusals: none, example: { ...example, query: { view: 'moved' } } })
export const changeRunRow = endpoint({ name: 'changeAdviserRunRow', method: 'PATCH', path: '/adviser-runs/{id}/parties/{partyId}', may: ['match', 'adviser'], summary: 'Gives one party of a proposal to somebody else, or writes down what is handed on.', params: byId.extend({ partyId: Id }), body: z.strictObject({ toId: Id.nullish(), note: z.string().trim().max(500).nullish() }), reply: RunRow, refusals: [...none, r['run-state'], r.excluded, r['no-adviser']], example: { params: { id: '7', partyId: '1024' }, body: { toId: '3' } } })
export const acceptRun = endpoint({ name: 'acceptAdviserRun', method: 'POST', path: '/adviser-runs/{id}/acceptance', may: ['match', 'adviser'], summary: 'Carries a proposal out in the background: parties, open work and conversations go to their new advisers.', params: byId, reply: Run, status: 202, refusals: [...none, r['run-state']], example })
export const dropRun = endpoint({ name: 'dropAdviserRun', method: 'POST', path: '/adviser-runs/{id}/refusal', may: ['match', 'adviser'], summary: 'Lets a proposal be.', params: byId, reply: Run, refusals: [...none, r['run-state']], example })
export const undoRun = endpoint({ name: 'undoAdviserRun', method: 'POST', path: '/adviser-runs/{id}/undo', may: ['match', 'adviser'], summary: 'Gives the parties of a proposal that was carried out back, except where the owner was changed since; for 30 days.', params: byId, reply: Run, status: 202, refusals: [...none, r['not-undoable']], example })

export const runEndpoints = [findRuns, askRun, getRun, findRunRows, changeRunRow, acceptRun, dropRun, undoRun]

import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'
import { Definition } from './definition/definition.ts'

export { Definition, festivals, type Step, type Trigger } from './definition/definition.ts'

export const playbookRefusals = refusals('playbooks', { 'not-found': 404, faulty: 422, 'not-active': 409, 'run-not-found': 404, 'not-asked': 409, 'unknown-answer': 422, 'not-parked': 409, 'state-change': 409 })
const r = playbookRefusals

const named = z.object({ id: Id, name: z.string() })
export const states = ['draft', 'active', 'paused', 'draining', 'retired'] as const
export const PlaybookInput = z.strictObject({ name: z.string().trim().min(1).max(120), ownerId: Id.optional(), validFrom: Day.nullish(), validTo: Day.nullish(), definition: Definition }).meta({ id: 'PlaybookInput' })
export type PlaybookInput = z.output<typeof PlaybookInput>

export const Playbook = z.object({
  id: Id, name: z.string(), state: z.enum(states), owner: named, validFrom: Day.nullable(), validTo: Day.nullable(), definition: Definition, number: z.number().int().meta({ description: 'The version that the definition is.' }),
  counts: z.object({ active: z.number().int(), parked: z.number().int(), ended: z.number().int(), held: z.number().int(), goal: z.number().int() }), updatedAt: Instant, version: z.number().int(),
}).meta({ id: 'Playbook' })
export type Playbook = z.infer<typeof Playbook>

export const Run = z.object({
  id: Id, playbook: named, party: named, entry: z.number().int(), state: z.enum(['active', 'parked', 'ended', 'held']), step: z.string().nullable(), dueAt: Instant.nullable(), awaits: z.string().nullable(), startedAt: Instant, endedAt: Instant.nullable(),
  outcome: z.enum(['through', 'goal', 'left', 'stopped']).nullable(), fault: z.string().nullable(), trace: z.array(z.object({ step: z.string(), at: Instant, outcome: z.string() })),
}).meta({ id: 'PlaybookRun' })
export type Run = z.infer<typeof Run>

/** A playbook reached a step that tells others. */
export const playbookTold = eventType('playbooks.told', 1, z.object({ playbookId: Id, what: z.string(), runs: z.array(z.object({ runId: Id, partyId: Id })) }))

const byId = z.object({ id: Id })
const example = { params: { id: '17' } }
const welcome: z.input<typeof PlaybookInput> = { name: '首单关怀', definition: { goal: '两周内再次购买', trigger: { on: 'event', event: 'orders.order-placed' }, again: 'never', holdout: 0.1, first: 'thanks', steps: [{ id: 'thanks', do: 'message', channel: 'email', purpose: 'service', subject: '感谢您的信任', body: '{{name|您好}}，收货后有任何问题请随时联系我们。', next: 'rest' }, { id: 'rest', do: 'wait', days: 7, next: 'call' }, { id: 'call', do: 'task', what: '回访使用情况', next: null }] } }

export const findPlaybooks = endpoint({ name: 'findPlaybooks', method: 'GET', path: '/playbooks', may: ['read', 'playbook'], summary: 'Lists playbooks with how many are on their way.', reply: z.object({ items: z.array(Playbook) }) })
export const getPlaybook = endpoint({ name: 'getPlaybook', method: 'GET', path: '/playbooks/{id}', may: ['read', 'playbook'], summary: 'Gets a playbook with the version that new parties start on.', params: byId, reply: Playbook, versioned: true, refusals: [r['not-found']], example })
export const createPlaybook = endpoint({ name: 'createPlaybook', method: 'POST', path: '/playbooks', may: ['update', 'playbook'], summary: 'Makes a playbook as a draft; a definition that could not run is refused with every fault.', body: PlaybookInput, reply: Playbook, status: 201, versioned: true, refusals: [r.faulty], example: { body: welcome } })
export const updatePlaybook = endpoint({ name: 'updatePlaybook', method: 'PUT', path: '/playbooks/{id}', may: ['update', 'playbook'], summary: 'Changes a playbook: another definition is a new version. Parties on the way finish on theirs.', params: byId, body: PlaybookInput, reply: Playbook, versioned: true, refusals: [r['not-found'], r.faulty], example: { ...example, body: welcome } })
export const setPlaybookState = endpoint({ name: 'setPlaybookState', method: 'POST', path: '/playbooks/{id}/state', may: ['update', 'playbook'], summary: 'Activates, pauses, drains (nobody new, those on the way go on) or retires a playbook.', params: byId, body: z.strictObject({ state: z.enum(['active', 'paused', 'draining', 'retired']) }), reply: Playbook, versioned: true, refusals: [r['not-found'], r['state-change']], example: { ...example, body: { state: 'active' } } })
export const startPlaybook = endpoint({ name: 'startPlaybook', method: 'POST', path: '/playbooks/{id}/runs', may: ['run', 'playbook'], summary: 'Starts parties on a playbook by hand; its conditions, rests and holdout hold for them too.', params: byId, body: z.strictObject({ partyIds: z.array(Id).min(1).max(1_000) }), reply: z.object({ started: z.number().int(), held: z.number().int() }), refusals: [r['not-found'], r['not-active']], example: { ...example, body: { partyIds: ['1024'] } } })
export const findRuns = endpoint({ name: 'findPlaybookRuns', method: 'GET', path: '/playbook-runs', may: ['read', 'playbook'], summary: 'Finds ways of parties through playbooks, the latest first, each with its trace.', query: PageQuery.extend({ playbookId: Id.optional(), partyId: Id.optional(), state: z.enum(['active', 'parked', 'ended', 'held']).optional() }), reply: pageOf(Run), example: { query: { partyId: '1024' } } })
export const answerRun = endpoint({ name: 'answerPlaybookRun', method: 'POST', path: '/playbook-runs/{id}/answer', may: ['run', 'playbook'], summary: 'Gives the decision that a playbook asked a person for.', params: byId, body: z.strictObject({ answer: z.string().trim().min(1).max(60) }), refusals: [r['run-not-found'], r['not-asked'], r['unknown-answer']], example: { ...example, body: { answer: '同意' } } })
export const stopRun = endpoint({ name: 'stopPlaybookRun', method: 'POST', path: '/playbook-runs/{id}/stop', may: ['run', 'playbook'], summary: 'Takes a party out of a playbook.', params: byId, refusals: [r['run-not-found']], example })
export const retryRun = endpoint({ name: 'retryPlaybookRun', method: 'POST', path: '/playbook-runs/{id}/retry', may: ['run', 'playbook'], summary: 'Tries a parked step again.', params: byId, refusals: [r['run-not-found'], r['not-parked']], example })

const names = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })
export const findLibrary = endpoint({ name: 'findPlaybookLibrary', method: 'GET', path: '/playbook-library', may: ['read', 'playbook'], summary: 'Lists plays that are ready to run, with when to use each.', reply: z.object({ plays: z.array(z.object({ key: z.string(), group: z.enum(['retention', 'stage', 'recovery', 'referral', 'process']), name: names, when: names, goal: names, taken: z.boolean().meta({ description: 'Whether the firm has a playbook made of it.' }) })) }) })
export const takePlay = endpoint({ name: 'takePlay', method: 'POST', path: '/playbook-library/{key}', may: ['update', 'playbook'], summary: "Makes a draft of a play, in the asker's language, to be changed and activated.", params: z.object({ key: z.string().max(60) }), reply: Playbook, status: 201, refusals: [r['not-found']], example: { params: { key: 'welcome' } } })

export const endpoints = [findLibrary, takePlay, findPlaybooks, getPlaybook, createPlaybook, updatePlaybook, setPlaybookState, startPlaybook, findRuns, answerRun, stopRun, retryRun]

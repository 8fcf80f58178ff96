import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'
import { Evaluation } from '#modules/experiments/contract.ts'
import { shapeFaults } from './definition/check-definition.ts'
import { Definition, StepId } from './definition/definition.ts'

export { Definition, exitsOf, festivals, standings, type Step, type StepKind, type Trigger, ways, withExits } from './definition/definition.ts'
export { checkDefinition } from './definition/check-definition.ts'

export const playbookRefusals = refusals('playbooks', { 'not-found': 404, faulty: 422, 'not-active': 409, 'run-not-found': 404, 'not-asked': 409, 'unknown-answer': 422, 'not-parked': 409, 'state-change': 409, 'no-version': 422, 'offers-needed': 422, 'too-many': 422, 'rehearsal-not-found': 404 })
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
  id: Id, playbook: named, party: named, entry: z.number().int(), number: z.number().int().meta({ description: 'The version it is on.' }), state: z.enum(['active', 'parked', 'ended', 'held']), step: z.string().nullable(), dueAt: Instant.nullable(), awaits: z.string().nullable(), startedAt: Instant, endedAt: Instant.nullable(),
  outcome: z.enum(['through', 'goal', 'left', 'stopped', 'merged']).nullable(), fault: z.string().nullable(), trace: z.array(z.object({ step: z.string(), at: Instant, outcome: z.string() })),
}).meta({ id: 'PlaybookRun' })
export type Run = z.infer<typeof Run>

/** A playbook reached a step that tells others. */
export const playbookTold = eventType('playbooks.told', 1, z.object({ playbookId: Id, what: z.string(), runs: z.array(z.object({ runId: Id, partyId: Id })) }))

/** Standings of some parties moved: told while a playbook starts by it. */
export const standingMoved = eventType('playbooks.standing-moved', 1, z.object({ partyIds: z.array(Id) }))

export const faults = [...shapeFaults, 'consent-missing', 'owner-unreachable', 'tag-missing', 'field-missing', 'condition-faulty', 'playbook-missing', 'calls-itself', 'segment-missing', 'place-unknown', 'channel-not-ready', 'template-missing', 'offer-missing', 'offer-inactive'] as const
export const Finding = z.object({ fault: z.enum(faults), step: z.string().nullable().meta({ description: "The step at fault; null: the playbook's own terms." }), serious: z.boolean().meta({ description: 'It could not run like this.' }), what: z.string().nullable().meta({ description: 'What it names that is not there.' }) })
export type Finding = z.infer<typeof Finding>

const count = z.number().int()
export const Rehearsal = z.object({
  from: Day, to: Day, found: count.meta({ description: 'How often the trigger was met.' }), fit: count.meta({ description: 'Of these, by parties for whom the conditions hold.' }), started: count, held: count,
  byDay: z.array(z.object({ day: Day, started: count, held: count })), steps: z.array(z.object({ step: z.string(), came: count, here: count, exits: z.array(count) })), through: count, left: count,
  messages: count, tasks: count, busiest: z.object({ day: Day, messages: count, tasks: count }).nullable(),
  parties: z.array(z.object({ id: Id, name: z.string(), at: Instant, held: z.boolean() })).meta({ description: 'The latest, 1,000 at most.' }),
  notes: z.array(z.enum(['by-hand', 'daily', 'as-of-today', 'undecided'])).meta({ description: 'What the figures cannot tell.' }),
}).meta({ id: 'PlaybookRehearsal' })
export type Rehearsal = z.infer<typeof Rehearsal>
export const RehearsalState = z.object({ id: Id, state: z.enum(['waiting', 'running', 'done', 'failed']), done: count, total: count.meta({ description: 'Starts that are walked through the steps; 0 while they are still looked for.' }), rehearsal: Rehearsal.nullable() }).meta({ id: 'PlaybookRehearsalState' })
export type RehearsalState = z.infer<typeof RehearsalState>

export const Funnel = z.object({ steps: z.array(z.object({ step: z.string(), here: count.meta({ description: 'Parties that stand before or at it now, among those the asker sees.' }), parked: count, outcomes: z.record(z.string(), count) })), versions: z.array(z.object({ number: count, createdAt: Instant, by: z.string().nullable(), going: count })) }).meta({ id: 'PlaybookFunnel' })
export type Funnel = z.infer<typeof Funnel>

/** A group of fewer says nothing yet. */
export const ENOUGH = 30
export const Result = z.object({
  at: Instant, waiting: z.object({ treated: count, control: count, until: Day.nullable() }).meta({ description: 'Those whose time of comparison is not over, and when it is for the last of them.' }), evaluations: z.array(Evaluation).meta({ description: "What the playbook is measured by first. The firm's figures, whoever reads them." }),
}).meta({ id: 'PlaybookResult' })
export type Result = z.infer<typeof Result>

const byId = z.object({ id: Id })
const example = { params: { id: '17' } }
const welcome: z.input<typeof PlaybookInput> = { name: '首单关怀', definition: { goal: '两周内再次购买', trigger: { on: 'event', event: 'orders.order-placed' }, again: 'never', holdout: 0.1, first: 'thanks', steps: [{ id: 'thanks', do: 'message', channel: 'email', purpose: 'service', subject: '感谢您的信任', body: '{{name|您好}}，收货后有任何问题请随时联系我们。', next: 'rest' }, { id: 'rest', do: 'wait', days: 7, next: 'call' }, { id: 'call', do: 'task', what: '回访使用情况', next: null }] } }

export const findPlaybooks = endpoint({ name: 'findPlaybooks', method: 'GET', path: '/playbooks', may: ['read', 'playbook'], summary: 'Lists playbooks with how many are on their way.', reply: z.object({ items: z.array(Playbook) }) })
export const getPlaybook = endpoint({ name: 'getPlaybook', method: 'GET', path: '/playbooks/{id}', may: ['read', 'playbook'], summary: 'Gets a playbook with the version that new parties start on.', params: byId, reply: Playbook, versioned: true, refusals: [r['not-found']], example })
export const createPlaybook = endpoint({ name: 'createPlaybook', method: 'POST', path: '/playbooks', may: ['update', 'playbook'], summary: 'Makes a playbook as a draft; a definition that could not run is refused with every fault.', body: PlaybookInput, reply: Playbook, status: 201, versioned: true, refusals: [r.faulty], example: { body: welcome } })
export const updatePlaybook = endpoint({ name: 'updatePlaybook', method: 'PUT', path: '/playbooks/{id}', may: ['update', 'playbook'], summary: 'Changes a playbook: another definition is a new version. Parties on the way finish on theirs.', params: byId, body: PlaybookInput, reply: Playbook, versioned: true, refusals: [r['not-found'], r.faulty], example: { ...example, body: welcome } })
export const setPlaybookState = endpoint({ name: 'setPlaybookState', method: 'POST', path: '/playbooks/{id}/state', may: ['update', 'playbook'], summary: 'Activates, pauses, drains (nobody new, those on the way go on) or retires a playbook.', params: byId, body: z.strictObject({ state: z.enum(['active', 'paused', 'draining', 'retired']) }), reply: Playbook, versioned: true, refusals: [r['not-found'], r['state-change']], example: { ...example, body: { state: 'active' } } })
export const startPlaybook = endpoint({ name: 'startPlaybook', method: 'POST', path: '/playbooks/{id}/runs', may: ['run', 'playbook'], summary: 'Starts parties on a playbook by hand: those named, or those that a filter finds, 20,000 at most. Its conditions, rests and holdout hold for them too.', params: byId, body: z.strictObject({ partyIds: z.array(Id).min(1).max(1_000).optional(), filter: Filter.optional() }).refine((b) => Boolean(b.partyIds) !== Boolean(b.filter), { message: 'either partyIds or a filter', path: ['partyIds'] }), reply: z.object({ started: z.number().int(), held: z.number().int() }), refusals: [r['not-found'], r['not-active'], r['too-many']], example: { ...example, body: { partyIds: ['1024'] } } })
export const findRuns = endpoint({ name: 'findPlaybookRuns', method: 'GET', path: '/playbook-runs', may: ['read', 'playbook'], summary: 'Finds ways of parties through playbooks, the latest first, each with its trace.', query: PageQuery.extend({ playbookId: Id.optional(), partyId: Id.optional(), step: StepId.optional().meta({ description: 'Those that stand there now.' }), outcome: z.string().max(80).optional().meta({ description: 'With `step`: those for whom this came of it.' }), state: z.enum(['active', 'parked', 'ended', 'held']).optional() }), reply: pageOf(Run), example: { query: { partyId: '1024' } } })
export const answerRun = endpoint({ name: 'answerPlaybookRun', method: 'POST', path: '/playbook-runs/{id}/answer', may: ['run', 'playbook'], summary: 'Gives the decision that a playbook asked a person for.', params: byId, body: z.strictObject({ answer: z.string().trim().min(1).max(60).meta({ description: 'One of the answers; where the cause of leaving is asked, one of `quality`, `innovation`, `service`, `staff`, `short-term`, `rival`, `own`.' }), note: z.string().trim().max(1000).optional().meta({ description: 'With a cause: what happened.' }) }), refusals: [r['run-not-found'], r['not-asked'], r['unknown-answer']], example: { ...example, body: { answer: '同意' } } })
export const stopRun = endpoint({ name: 'stopPlaybookRun', method: 'POST', path: '/playbook-runs/{id}/stop', may: ['run', 'playbook'], summary: 'Takes a party out of a playbook.', params: byId, refusals: [r['run-not-found']], example })
export const retryRun = endpoint({ name: 'retryPlaybookRun', method: 'POST', path: '/playbook-runs/{id}/retry', may: ['run', 'playbook'], summary: 'Tries a parked step again.', params: byId, refusals: [r['run-not-found'], r['not-parked']], example })
export const retryParked = endpoint({ name: 'retryParkedRuns', method: 'POST', path: '/playbooks/{id}/retry', may: ['run', 'playbook'], summary: 'Tries everything again that is parked in a playbook.', params: byId, reply: z.object({ retried: count }), refusals: [r['not-found']], example })
export const checkPlaybook = endpoint({ name: 'checkPlaybook', method: 'POST', path: '/playbooks/checks', may: ['read', 'playbook'], summary: 'Looks through a definition: what could not run, and what is not ready yet, at which step.', body: z.strictObject({ definition: Definition, playbookId: Id.optional(), ownerId: Id.optional() }), reply: z.object({ findings: z.array(Finding) }), example: { body: { definition: welcome.definition } } })
export const rehearsePlaybook = endpoint({ name: 'rehearsePlaybook', method: 'POST', path: '/playbooks/rehearsals', may: ['read', 'playbook'], summary: 'Asks what a definition would have done in the last days, from what really happened, without doing anything. Reckoned in the background; the asker alone reads it.', body: z.strictObject({ definition: Definition, playbookId: Id.optional(), days: z.number().int().min(1).max(366).default(30) }), reply: RehearsalState, status: 202, refusals: [r.faulty], example: { body: { definition: welcome.definition, days: 30 } } })
export const getRehearsal = endpoint({ name: 'getPlaybookRehearsal', method: 'GET', path: '/playbooks/rehearsals/{id}', may: ['read', 'playbook'], summary: 'Tells how far a rehearsal of one’s own is, and what came of it. Kept for a day.', params: byId, reply: RehearsalState, refusals: [r['rehearsal-not-found']], example })
export const getFunnel = endpoint({ name: 'getPlaybookFunnel', method: 'GET', path: '/playbooks/{id}/funnel', may: ['read', 'playbook'], summary: 'Gets where parties stand in a playbook, how many went which way at each step, and its versions.', params: byId, reply: Funnel, refusals: [r['not-found']], example })
export const getResult = endpoint({ name: 'getPlaybookResult', method: 'GET', path: '/playbooks/{id}/result', may: ['read', 'playbook'], summary: 'Gets what a playbook brought beside those it left out, as counted last; null before the first count.', params: byId, reply: z.object({ result: Result.nullable() }), refusals: [r['not-found']], example })
export const countResult = endpoint({ name: 'countPlaybookResult', method: 'POST', path: '/playbooks/{id}/result', may: ['run', 'playbook'], summary: 'Asks for a new count of what a playbook brought; it is made in the background.', params: byId, status: 202, refusals: [r['not-found']], example })
export const migrateRuns = endpoint({ name: 'migratePlaybookRuns', method: 'POST', path: '/playbooks/{id}/migration', may: ['update', 'playbook'], summary: 'Moves parties on the way over to the latest version, step by step id; those at a step that it does not have finish on theirs, unless another step is named for it.', params: byId, body: z.strictObject({ steps: z.record(StepId, StepId).default({}).meta({ description: 'For a step that is no more: where whoever stands there goes on.' }) }), reply: z.object({ moved: count, stay: count }), refusals: [r['not-found'], r['no-version']], example: { ...example, body: { steps: { call: 'visit' } } } })
export const callPlaybooks = endpoint({ name: 'callPlaybooks', method: 'POST', path: '/playbook-calls/{key}', may: ['run', 'playbook'], summary: 'Says that something happened elsewhere: every active playbook that starts by this key takes the parties in.', params: z.object({ key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/) }), body: z.strictObject({ partyIds: z.array(Id).min(1).max(1_000) }), reply: z.object({ playbooks: count, started: count, held: count }), example: { params: { key: 'quotation-asked' }, body: { partyIds: ['1024'] } } })

const names = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })
export const findLibrary = endpoint({ name: 'findPlaybookLibrary', method: 'GET', path: '/playbook-library', may: ['read', 'playbook'], summary: 'Lists plays that are ready to run, with when to use each.', reply: z.object({ plays: z.array(z.object({ key: z.string(), group: z.enum(['retention', 'stage', 'level', 'recovery', 'referral', 'process']), name: names, when: names, goal: names, serves: z.array(z.string()).meta({ description: 'Whose strategy or contact policy it carries out: `stage:4`, `level:3`.' }), gifts: z.array(names).meta({ description: 'What the offers are for that it gives.' }), unheld: names.nullable().meta({ description: 'Why nobody is left out to compare; null where a tenth is.' }), playbookId: Id.nullable().meta({ description: "The firm's playbook made of it." }) })) }) })
export const takePlay = endpoint({ name: 'takePlay', method: 'POST', path: '/playbook-library/{key}', may: ['update', 'playbook'], summary: "Makes a draft of a play, in the asker's language, to be changed and activated.", params: z.object({ key: z.string().max(60) }), body: z.strictObject({ conditions: Filter.optional().meta({ description: 'For whom, instead of its own conditions.' }), offerIds: z.array(Id).max(4).optional().meta({ description: 'The offers that it gives, in the order of `gifts`.' }) }).optional(), reply: Playbook, status: 201, refusals: [r['not-found'], r['offers-needed']], example: { params: { key: 'welcome' }, body: {} } })

export const endpoints = [findLibrary, takePlay, findPlaybooks, getPlaybook, createPlaybook, updatePlaybook, setPlaybookState, startPlaybook, findRuns, answerRun, stopRun, retryRun, retryParked, checkPlaybook, rehearsePlaybook, getRehearsal, getFunnel, getResult, countResult, migrateRuns, callPlaybooks]

import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { NamedShape } from '#kernel/field.ts'

export const modelRefusals = refusals('models', { 'not-found': 404, 'run-not-found': 404, 'is-champion': 409, 'is-retired': 409, 'run-ended': 409, 'run-not-stopped': 409, 'step-unknown': 422 })
const r = modelRefusals

export const modelStates = ['candidate', 'champion', 'retired'] as const
export const runStates = ['waiting', 'running', 'done', 'failed', 'stopped'] as const

const Card = z.object({ 'zh-CN': z.array(z.string()), 'zh-TW': z.array(z.string()), en: z.array(z.string()) }).meta({ description: 'What the model is, what it saw and how far it may be believed, a sentence each.' })
export const ModelVersion = z.object({
  id: Id, kind: z.string(), number: z.number().int(), method: z.string(), state: z.enum(modelStates), dataFrom: Day.nullable(), dataTo: Day, trainedAt: Instant, trainedBy: z.string().nullable(),
  approvedBy: z.string().nullable().meta({ description: 'Empty where it became champion by the stated rule.' }), approvedAt: Instant.nullable(), retiredAt: Instant.nullable(),
  metrics: z.record(z.string(), z.number().nullable()), card: Card,
}).meta({ id: 'ModelVersion' })
export type ModelVersion = z.infer<typeof ModelVersion>

const Metric = z.object({ key: z.string(), label: NamedShape, format: z.enum(['number', 'share', 'money']), better: z.enum(['more', 'less']).nullable() })
const Kind = z.object({ kind: z.string(), step: z.string().meta({ description: 'The step of the run that learns it.' }), label: NamedShape, metrics: z.array(Metric), names: z.record(z.string(), NamedShape) })
const Drift = z.object({ day: Day, what: z.string(), value: z.number(), n: z.number().int() })
export const ModelDetail = ModelVersion.extend({ params: z.record(z.string(), z.unknown()).meta({ description: 'What scoring needs; long lists are left out of the reply.' }), drift: z.array(Drift) }).meta({ id: 'ModelDetail' })

const Step = z.object({ key: z.string(), label: NamedShape, state: z.enum(runStates), seconds: z.number().nullable(), done: z.number(), total: z.number().nullable(), peakBytes: z.number().nullable(), fault: z.string().nullable().meta({ description: 'The kind of error; its words are in the log.' }) })
export const ModelRun = z.object({ id: Id, only: z.string().nullable(), retrain: z.boolean(), state: z.enum(runStates), stopping: z.boolean(), askedAt: Instant, askedBy: z.string().nullable(), startedAt: Instant.nullable(), finishedAt: Instant.nullable(), steps: z.array(Step) }).meta({ id: 'ModelRun' })
export type ModelRun = z.infer<typeof ModelRun>

const byId = z.object({ id: Id })
const example = { params: { id: '12' } }

export const findModels = endpoint({ name: 'findModels', method: 'GET', path: '/models', may: ['read', 'model'], summary: 'Lists the kinds of models and, of each, its champion and newest versions with metrics and card.', reply: z.object({ kinds: z.array(Kind), versions: z.array(ModelVersion) }) })
export const getModel = endpoint({ name: 'getModel', method: 'GET', path: '/models/{id}', may: ['read', 'model'], summary: 'Gets a model version with its parameters and how far it has drifted.', params: byId, reply: ModelDetail, refusals: [r['not-found']], example })
export const approveModel = endpoint({ name: 'approveModel', method: 'POST', path: '/models/{id}/approval', may: ['approve', 'model'], summary: 'Makes a version the champion of its kind: the next run scores by it. The former champion retires.', params: byId, refusals: [r['not-found'], r['is-champion']], example })
export const retireModel = endpoint({ name: 'retireModel', method: 'POST', path: '/models/{id}/retirement', may: ['approve', 'model'], summary: 'Retires a version. A kind without a champion is not scored until another is approved or trained.', params: byId, refusals: [r['not-found'], r['is-retired']], example })
export const findModelRuns = endpoint({ name: 'findModelRuns', method: 'GET', path: '/model-runs', may: ['read', 'model'], summary: 'Lists the latest runs of the nightly scoring with each step’s state, progress, seconds and peak memory.', reply: z.object({ runs: z.array(ModelRun), steps: z.array(z.object({ key: z.string(), label: NamedShape })) }) })
export const startModelRun = endpoint({ name: 'startModelRun', method: 'POST', path: '/model-runs', may: ['run', 'model'], summary: 'Asks for a scoring of everyone, or for one step of it, in the background. One at a time: where one is under way, that one is answered.', body: z.strictObject({ only: z.string().max(50).optional(), retrain: z.boolean().optional().meta({ description: 'Models are learnt anew, however fresh those in use.' }) }), status: 202, reply: byId, refusals: [r['step-unknown']], example: { body: { only: 'churn', retrain: true } } })
export const stopModelRun = endpoint({ name: 'stopModelRun', method: 'POST', path: '/model-runs/{id}/stop', may: ['run', 'model'], summary: 'Stops a run; what its finished steps wrote stays.', params: byId, refusals: [r['run-not-found'], r['run-ended']], example })
export const resumeModelRun = endpoint({ name: 'resumeModelRun', method: 'POST', path: '/model-runs/{id}/resumption', may: ['run', 'model'], summary: 'Goes on with a stopped or failed run from the first step that is not done.', params: byId, status: 202, refusals: [r['run-not-found'], r['run-not-stopped']], example })

export const endpoints = [findModels, getModel, approveModel, retireModel, findModelRuns, startModelRun, stopModelRun, resumeModelRun]

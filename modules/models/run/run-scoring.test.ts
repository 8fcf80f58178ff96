import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { findModelRuns, findModels } from '../contract.ts'
import type { ScoringStep } from '../extension.ts'
import { recordDrift } from '../drift/record-drift.ts'
import { championOf } from '../version/champion-of.ts'
import { registerModel, type TrainedModel } from '../version/register-model.ts'
import { openRun, resumeRun, stopRun } from './ask-run.ts'
import { runScoring } from './run-scoring.ts'

let world: ServedWorld
beforeAll(async () => { world = await createServedWorld() })
afterAll(() => world.close())

const job = (signal = new AbortController().signal) => ({ db: world.db, now: new Date(), log: pino({ level: 'silent' }), signal })
const runs = async () => ((await world.ask('liNa', { method: 'GET', path: '/model-runs' })).body as ReplyOf<typeof findModelRuns>).runs
const post = (who: 'liNa' | 'guoYating', path: string) => world.ask(who, { method: 'POST', path })
const label = { 'zh-CN': '步', 'zh-TW': '步', en: 'step' }
const step = (key: string, order: number, run: ScoringStep['run']): ScoringStep => ({ key, order, label, run })

test('steps run in order and alone; one that fails does not keep the next from running, and its words stay in the log', async () => {
  const order: string[] = []
  const { id } = await world.asSystem((c) => openRun(c))
  expect((await world.asSystem((c) => openRun(c))).id).toBe(id)
  const steps = [
    step('c', 30, async () => { order.push('c') }),
    step('a', 10, async ({ progress }) => { order.push('a'); progress(3, 4); expect(await runScoring(job(), [])).toBe(false) }),
    step('b', 20, async () => { throw new RangeError('王小明') }),
  ]
  expect(await runScoring(job(), steps)).toBe(true)
  expect(order).toEqual(['a', 'c'])
  expect((await runs())[0]).toMatchObject({ id, state: 'failed', steps: [{ key: 'a', state: 'done', done: 3, total: 4, fault: null }, { key: 'b', state: 'failed', fault: 'RangeError' }, { key: 'c', state: 'done' }] })
  expect((await runs())[0]!.steps[0]!.peakBytes).toBeGreaterThan(10_000_000)
})

test('a run that is stopped leaves the rest undone, and goes on from there', async () => {
  const order: string[] = []
  const { id } = await world.asSystem((c) => openRun(c))
  const untilStopped = step('b', 20, async ({ signal }) => {
    order.push('b')
    if (order.length > 3) return
    await world.asSystem((c) => stopRun(c, id))
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  })
  const steps = [step('a', 10, async () => { order.push('a') }), untilStopped, step('c', 30, async () => { order.push('c') })]
  await runScoring(job(), steps)
  expect((await runs())[0]).toMatchObject({ state: 'stopped', steps: [{ state: 'done' }, { state: 'stopped' }, { state: 'waiting' }] })
  order.push('resumed')
  await world.asSystem((c) => resumeRun(c, id))
  await runScoring(job(), steps)
  expect(order).toEqual(['a', 'b', 'resumed', 'b', 'c'])
  expect((await runs())[0]).toMatchObject({ state: 'done', stopping: false })
})

test('a worker that is shut down leaves its run to the next', async () => {
  const stop = new AbortController()
  await world.asSystem((c) => openRun(c, undefined))
  await expect(runScoring(job(stop.signal), [step('a', 10, async () => stop.abort())])).rejects.toThrow('the worker stops')
  expect((await runs())[0]).toMatchObject({ state: 'running' })
  await runScoring(job(), [step('a', 10, async () => {})])
  expect((await runs())[0]).toMatchObject({ state: 'done' })
})

const trained = (auc: number, promote: boolean): TrainedModel => ({
  kind: 'churn', method: 'logit', data: { from: '2025-01-01', to: '2026-06-30' }, params: { weights: [1, 2], trees: Array.from({ length: 500 }, (_, i) => i) }, metrics: { auc },
  card: { 'zh-CN': ['说明'], 'zh-TW': ['說明'], en: ['Card'] }, promote,
})

test('of a kind one version is the champion; whoever has the right makes another it, and the audit says who', async () => {
  const first = await world.asSystem((c) => registerModel(c, trained(0.7, true)))
  const second = await world.asSystem((c) => registerModel(c, trained(0.8, false)))
  expect([first.number, second.number]).toEqual([1, 2])
  expect((await post('liNa', `/models/${second.id}/approval`)).status).toBe(403)
  expect((await post('guoYating', `/models/${second.id}/approval`)).status).toBe(204)
  expect((await post('guoYating', `/models/${second.id}/approval`)).status).toBe(409)
  const listed = ((await world.ask('liNa', { method: 'GET', path: '/models' })).body as ReplyOf<typeof findModels>).versions
  expect(listed).toMatchObject([{ number: 2, state: 'champion', approvedBy: '郭雅婷' }, { number: 1, state: 'retired', approvedBy: null, metrics: { auc: 0.7 } }])
  expect(await world.asSystem(({ tx }) => championOf(tx, 'churn'))).toMatchObject({ id: second.id, params: { weights: [1, 2] } })
  expect((await world.owner.query("select count(*)::int as n from audit.entry where object = 'model' and action = 'approve'")).rows[0].n).toBe(1)
})

test('a version whole tells its drift by day, and leaves out what is for scoring only', async () => {
  const { id } = await world.asSystem((c) => registerModel(c, trained(0.9, false)))
  await world.asSystem((c) => recordDrift(c, id, '2026-11-22', [{ what: 'psi:score', value: 0.02, n: 10 }, { what: 'psi:none', value: Number.NaN, n: 0 }]))
  await world.asSystem((c) => recordDrift(c, id, '2026-11-22', [{ what: 'psi:score', value: 0.03, n: 12 }]))
  const { body } = await world.ask('liNa', { method: 'GET', path: `/models/${id}` })
  expect(body).toMatchObject({ params: { weights: [1, 2] }, drift: [{ day: '2026-11-22', what: 'psi:score', value: 0.03, n: 12 }] })
  expect(body).not.toHaveProperty('params.trees')
  expect((await world.ask('wuShen', { method: 'GET', path: `/models/${id}` })).status).toBe(403)
})

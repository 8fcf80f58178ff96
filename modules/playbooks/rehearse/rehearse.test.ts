import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOrders } from '#modules/orders/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { createWorld, today, type World } from '#test/world.ts'
import type { Definition } from '../contract.ts'
import { createPlaybook } from '../playbook/save-playbook.ts'
import { getResult } from '../result/get-result.ts'
import { run as countResults } from '../result/count-results-job.ts'
import { askRehearsal, getRehearsal } from './ask-rehearsal.ts'
import { rehearse } from './rehearse.ts'
import { run as rehearseNow } from './rehearse-job.ts'
import { spaceStarts } from './space-starts.ts'
import { walk, type World as Walked } from './walk.ts'

let world: World
let people: string[]
const silent = pino({ level: 'silent' })
const DAY = 86_400_000
const day = (before: number): string => new Date(today.getTime() - before * DAY).toISOString().slice(0, 10)
beforeAll(async () => {
  world = await createWorld()
  people = await world.as('liNa', async (c) => Promise.all(['甲', '乙', '丙'].map(async (name) => (await createParty(c, { kind: 'person', name, roles: ['customer'] })).id)))
  const order = (buyer: number, before: number) => ({ kind: 'order' as const, source: 'test', buyerId: people[buyer]!, orderedDay: day(before), currency: 'CNY', rate: '1', amount: '100.00', lines: [{ description: '茶', quantity: '1', amount: '100.00' }] })
  await world.as('liNa', async (c) => {
    await createOrders(c, [order(0, 20), order(0, 8), order(1, 15), order(2, 200), order(2, 100)])
    await logTouchpoint(c, { kind: 'call', direction: 'in', participants: [{ partyId: people[1]!, role: 'subject' }], at: new Date(today.getTime() - 12 * DAY), source: 'test' })
  })
})
afterAll(() => world.close())

const rest = { goal: '', when: '', again: 'never', holdout: 0, measure: { of: 'revenue', days: 90 } } as const
const welcome: Definition = { ...rest, trigger: { on: 'event', event: 'orders.order-placed' }, first: 'hello', steps: [
  { id: 'hello', do: 'message', channel: 'email', purpose: 'service', subject: 's', body: 'b', next: 'rest' }, { id: 'rest', do: 'wait', days: 1, hours: 0, next: 'heard' },
  { id: 'heard', do: 'await', event: 'touchpoints.touchpoint-logged', days: 10, next: null, otherwise: 'call' }, { id: 'call', do: 'task', kind: 'task', what: 'w', owner: 'keeper', days: 1, next: null }] }
const on = (definition: Definition, days = 30) => world.as('anna', (c) => rehearse(c, definition, { days }))

test('over last month: who would have started by day, and how they would have gone through', async () => {
  expect(await on(welcome)).toMatchObject({ found: 3, fit: 3, started: 2, held: 0, messages: 2, tasks: 1, through: 2, byDay: [{ day: day(20), started: 1 }, { day: day(15), started: 1 }], notes: [] })
  expect((await on(welcome)).steps.find((s) => s.step === 'heard')).toEqual({ step: 'heard', came: 2, here: 0, exits: [1, 1] })
  expect((await on({ ...welcome, again: 10 })).started).toBe(3)
  expect(await on({ ...welcome, conditions: { field: 'name', op: 'is', value: '乙' } })).toMatchObject({ found: 3, fit: 1, started: 1, notes: ['as-of-today'] })
  expect((await on(welcome)).parties.map((p) => p.id)).toEqual([people[1], people[0]])
})

test('silences that came about, and what cannot be told of the past', async () => {
  expect((await on({ ...welcome, trigger: { on: 'silence', days: 90 } }, 60)).parties.map((p) => [p.id, p.at.slice(0, 10)])).toEqual([[people[2], day(10)]])
  expect((await on({ ...welcome, trigger: { on: 'silence', days: 90 } }, 120)).started).toBe(1)
  expect(await on({ ...welcome, trigger: { on: 'hand' } })).toMatchObject({ started: 0, notes: ['by-hand'] })
  expect(await on({ ...welcome, trigger: { on: 'event', event: 'consent.consent-recorded' } })).toMatchObject({ started: 0 })
})

test('asked for, it is reckoned by the worker with the rights of the asker, who alone reads it, with names', async () => {
  const asked = await world.as('liNa', (c) => askRehearsal(c, { definition: welcome, days: 30 }))
  expect(asked).toMatchObject({ state: 'waiting', rehearsal: null })
  await rehearseNow({ db: world.db, now: today, signal: new AbortController().signal, log: silent }, { rehearsalId: asked.id })
  expect(await world.as('liNa', (c) => getRehearsal(c, asked.id))).toMatchObject({ state: 'done', done: 0, total: 2, rehearsal: { started: 2, parties: [{ name: '乙' }, { name: '甲' }] } })
  await expect(world.as('anna', (c) => getRehearsal(c, asked.id))).rejects.toThrow('playbooks/rehearsal-not-found')
  await world.as('liNa', (c) => askRehearsal(c, { definition: welcome, days: 7 }))
  await expect(world.as('liNa', (c) => getRehearsal(c, asked.id))).rejects.toThrow('playbooks/rehearsal-not-found')
})

test('nobody sees parties of another unit in a rehearsal', async () => {
  expect(await world.as('wangQiang', (c) => rehearse(c, welcome, { days: 30 }))).toMatchObject({ started: 0, parties: [] })
})

test('rests and limits', () => {
  const at = (party: number, d: number) => ({ party, at: d * DAY })
  const starts = [at(1, 0), at(2, 0.2), at(1, 3), at(3, 5), at(1, 8)]
  expect(spaceStarts(starts, { again: 'never' })).toHaveLength(3)
  expect(spaceStarts(starts, { again: 7 })).toEqual([starts[0], starts[1], starts[3], starts[4]])
  expect(spaceStarts(starts, { again: 'never', mostPerDay: 1 })).toEqual([starts[0], starts[3]])
  expect(spaceStarts(starts, { again: 'never', mostPerDay: 1 }, new Set([1]))).toEqual([starts[0], starts[1], starts[3]])
  expect(spaceStarts(starts, { again: 1, mostInAll: 2 })).toHaveLength(2)
})

test('a year of a hundred thousand is walked in seconds', () => {
  const monthly: Definition = { ...welcome, steps: [{ id: 'hello', do: 'message', channel: 'email', purpose: 'service', subject: 's', body: 'b', next: 'rest' }, { id: 'rest', do: 'wait', days: 30, hours: 0, next: 'look' }, { id: 'look', do: 'split', ways: [{ share: 0.95, next: 'hello' }, { share: 0.05, next: null }] }] }
  const still: Walked = { holds: () => false, comes: () => undefined, chance: (_, party) => (party % 100) / 100, hour: (_, now) => now }
  const begun = performance.now()
  const { steps, through, done } = walk(monthly, Array.from({ length: 100_000 }, (_, i) => ({ party: i, at: 0 })), still, 365 * DAY)
  expect(performance.now() - begun).toBeLessThan(8_000)
  expect(through).toBe(5_000)
  expect(steps[1]!.here).toBe(95_000)
  expect([...done.values()].reduce((n, d) => n + d.messages, 0)).toBe(95_000 * 13 + 5_000)
})

test('the result compares each from its own start, and waits for those whose time is not over', async () => {
  const { id } = await world.as('anna', (c) => createPlaybook(c, { name: '量', definition: { ...welcome, holdout: 0.5, measure: { of: 'revenue', days: 10 } } }))
  await world.owner.query(`insert into playbooks.run (playbook_id, version_id, party_id, entry, state, started_at, ended_at, outcome)
    select $1, (select id from playbooks.version where playbook_id = $1), p, 1, case when p = $4 then 'held' else 'ended' end, case when p = $2 then $5::timestamptz - interval '21 days' when p = $3 then $5::timestamptz - interval '2 days' else $5::timestamptz - interval '25 days' end, $5, 'through' from unnest(array[$2, $3, $4]::bigint[]) p`, [id, ...people, today])
  await countResults({ db: world.db, now: today, signal: new AbortController().signal }, { playbookId: id })
  const { result } = await world.as('anna', (c) => getResult(c, id))
  expect(result).toMatchObject({ waiting: { treated: 1, control: 0 } })
  expect(result!.evaluations[0]).toMatchObject({ outcome: 'revenue', treated: { parties: 1, total: 100 }, control: { parties: 1, total: 0 }, perParty: null })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideMany, recordConsent } from '#modules/consent/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { TextEvent } from '#platform/events/read-events.ts'
import { createWorld, type World } from '#test/world.ts'
import type { Definition, Playbook } from '../contract.ts'
import { createPlaybook, updatePlaybook } from '../playbook/save-playbook.ts'
import { setPlaybookState } from '../playbook/set-state.ts'
import { answerRun } from '../run/change-run.ts'
import { callPlaybooks, startPlaybook } from '../run/start-playbook.ts'
import { migrateRuns } from '../run/migrate-runs.ts'
import { nextHour } from '../step/take-waits.ts'
import { run as hear } from '../trigger/hear-events.ts'
import { sweepDay } from '../trigger/sweep-day.ts'
import { advance } from './advance.ts'
import { conductor } from './conductor.ts'

let world: World
let people: string[]
const start = new Date('2026-11-22T08:00:00Z')
const after = (days: number) => new Date(start.getTime() + days * 86_400_000)
beforeAll(async () => {
  world = await createWorld()
  people = await world.as('liNa', async (c) => Promise.all(['甲', '乙', '丙', '丁'].map(async (name) => (await createParty(c, { kind: 'person', name, roles: ['customer'] })).id)))
  await world.owner.query("insert into parties.field (key, kind, label, position, created_at, updated_at) values ('batch', 'text', '{\"en\":\"Batch\",\"zh-CN\":\"批次\",\"zh-TW\":\"批次\"}', 1, now(), now())")
})
afterAll(() => world.close())

type Steps = Definition['steps']
const rest = { goal: '', when: '', again: 'never', holdout: 0, measure: { of: 'revenue', days: 90 }, trigger: { on: 'hand' } } as const
const make = async (steps: Steps, more: Partial<Definition> = {}): Promise<Playbook> => {
  const made = await world.as('anna', (c) => createPlaybook(c, { name: '试', definition: { ...rest, first: steps[0]!.id, steps, ...more } }))
  return world.as('anna', (c) => setPlaybookState(c, made.id, 'active'))
}
const begin = (id: string, ...partyIds: string[]) => world.as('anna', (c) => startPlaybook(c, id, { partyIds }))
const told = async (playbook: Playbook, partyId: string): Promise<string[]> => (await world.owner.query<{ t: string }>('select t.step || $3 || t.outcome as t from playbooks.trace t join playbooks.run r on r.id = t.run_id where r.playbook_id = $1 and r.party_id = $2 order by t.id', [playbook.id, partyId, ' '])).rows.map((r) => r.t)
const happened = (name: string, payload: object, at: Date) => inTransaction(world.db, conductor, (c) => hear(c, [{ id: '1', xid: '1', name, version: 1, payload, actor: null, at } as unknown as TextEvent]), at)
const tell = (id: string, next: string | null = null): Steps[number] => ({ id, do: 'tell', what: id, next })

test('conditions are waited for: looked at when something happens with the party and once a day, until the time is over', async () => {
  const made = await make([{ id: 'u', do: 'until', when: { field: 'source', op: 'is', value: 'ready' }, days: 3, next: 'yes', otherwise: 'no' }, tell('yes'), tell('no')])
  await begin(made.id, people[0]!, people[1]!, people[2]!)
  await advance(world.db, start)
  await world.owner.query("update parties.party set source = 'ready' where id = $1", [people[0]])
  await happened('parties.party-changed', { partyId: people[0], fields: ['source'] }, after(0.5))
  await advance(world.db, after(0.5))
  await world.owner.query("update parties.party set source = 'ready' where id = $1", [people[1]])
  for (const day of [1, 2, 3]) await advance(world.db, after(day))
  expect(await Promise.all(people.slice(0, 3).map((p) => told(made, p)))).toEqual([['u awaits', 'u came', 'yes told'], ['u awaits', 'u came', 'yes told'], ['u awaits', 'u did not come', 'no told']])
})

test('a field is set, a score parts the ways, a local hour is waited for, another playbook is called and its end awaited', async () => {
  const called = await make([{ id: 'w', do: 'wait', days: 2, hours: 0, next: 't' }, tell('t')])
  const made = await make([
    { id: 'f', do: 'field', field: 'batch', value: '春', next: 'g' }, { id: 'g', do: 'gate', field: 'purchases', atLeast: 1, next: null, otherwise: 'h' },
    { id: 'h', do: 'hour', at: '09:30', next: 'c' }, { id: 'c', do: 'call', playbookId: called.id, days: 10, next: 'end' }, tell('end'),
  ])
  await begin(made.id, people[0]!)
  for (const day of [0, 1, 2, 3, 4]) await advance(world.db, after(day))
  expect(await told(made, people[0]!)).toEqual(['f set', 'g no', 'h waits', 'c started', 'c ended', 'end told'])
  expect((await world.owner.query('select custom, version from parties.party where id = $1', [people[0]])).rows[0]).toMatchObject({ custom: { batch: '春' } })
  expect(nextHour(start, '09:30', 'Asia/Shanghai').toISOString()).toBe('2026-11-23T01:30:00.000Z')
  expect(nextHour(start, '18:00', 'Asia/Shanghai').toISOString()).toBe('2026-11-22T10:00:00.000Z')
})

test('a circle sends again in its second round; limits in all hold', async () => {
  const made = await make([{ id: 'm', do: 'message', channel: 'email', purpose: 'service', subject: 's', body: 'b', next: 'w' }, { id: 'w', do: 'wait', days: 1, hours: 0, next: 'b' }, { id: 'b', do: 'branch', when: { field: 'source', op: 'is', value: 'never' }, next: null, otherwise: 'm' }], { mostInAll: 1 })
  expect(await begin(made.id, ...people)).toEqual({ started: 1, held: 0 })
  expect(await begin(made.id, ...people)).toEqual({ started: 0, held: 0 })
  for (const day of [0, 1, 2]) await advance(world.db, after(day))
  expect((await world.owner.query("select step from messaging.message where step like 'playbook/' || $1 || '/%' order by id", [made.id])).rows.map((r) => r.step)).toEqual(['', '/1', '/2'].map((round) => `playbook/${made.id}/1/m${round}`))
})

test('a merged party goes on as its survivor, never twice', async () => {
  const [kept, gone] = await world.as('liNa', async (c) => Promise.all(['戊', '戊戊'].map(async (name) => (await createParty(c, { kind: 'person', name })).id)))
  const steps: Steps = [{ id: 'w', do: 'wait', days: 5, hours: 0, next: 't' }, tell('t')]
  const [one, both, before] = [await make(steps), await make(steps), await make([tell('t')])]
  await begin(one.id, gone!)
  await begin(both.id, kept!, gone!)
  await begin(before.id, gone!)
  await advance(world.db, start)
  await world.owner.query('update parties.party set survivor_id = $1 where id = $2', [kept, gone])
  await happened('parties.parties-merged', { survivorId: kept, mergedId: gone }, after(1))
  await advance(world.db, after(6))
  expect(await told(one, kept!)).toEqual(['w waits', 't merged', 't told'])
  expect([await told(both, kept!), (await told(both, gone!)).length]).toEqual([['w waits', 't told'], 2])
  expect(await begin(before.id, kept!)).toEqual({ started: 0, held: 0 })
})

test('silence, the end of a contract and a move of the standing start; another system calls by its key', async () => {
  const silent = await make([tell('t')], { trigger: { on: 'silence', days: 60 } })
  const contract = await make([tell('t')], { trigger: { on: 'contract', days: -30 } })
  const moved = await make([tell('t')], { trigger: { on: 'standing', what: 'stage', from: [3], to: [4] } })
  const asked = await make([tell('t')], { trigger: { on: 'call', key: 'quotation-asked' } })
  await world.owner.query("update intelligence.standing set last_day = '2026-09-25', contract_day = '2026-12-25', first_day = '2026-01-01' where party_id = $1", [people[3]])
  for (const day of [0, 1, 2, 2, 3, 4]) await sweepDay(world.db, after(day))
  await world.owner.query("insert into intelligence.standing_history (party_id, day, stage, loyalty) values ($1, '2026-08-01', 3, 1), ($1, '2026-11-22', 4, 1), ($2, '2026-11-22', 4, 1)", [people[3], people[2]])
  const { rows: [event] } = await world.owner.query("select payload from events.event where name = 'playbooks.standing-moved'")
  await happened('playbooks.standing-moved', event.payload, after(1))
  const started = async (of: Playbook) => (await world.owner.query('select party_id::text as p, started_at from playbooks.run where playbook_id = $1', [of.id])).rows.map((r) => `${people.indexOf(r.p)} ${(r.started_at as Date).toISOString().slice(0, 10)}`)
  expect([await started(silent), await started(contract), await started(moved)]).toEqual([['3 2026-11-24'], ['3 2026-11-25'], ['3 2026-11-23']])
  expect(await world.as('anna', (c) => callPlaybooks(c, 'quotation-asked', [people[0]!]))).toEqual({ playbooks: 1, started: 1, held: 0 })
  expect(await started(asked)).toHaveLength(1)
})

test('who is on the way moves over to the new version at the step of the same name; whose step is gone finishes on the old', async () => {
  const steps: Steps = [{ id: 's', do: 'branch', when: { field: 'name', op: 'is', value: '甲' }, next: 'a', otherwise: 'b' }, { id: 'a', do: 'await', event: 'x', days: 9, next: 'z', otherwise: 'z' }, { id: 'b', do: 'await', event: 'x', days: 9, next: 'z', otherwise: 'z' }, tell('z')]
  const made = await make(steps)
  await begin(made.id, people[0]!, people[1]!)
  await advance(world.db, start)
  const changed: Steps = [{ id: 'a', do: 'await', event: 'x', days: 9, next: 'y', otherwise: 'y' }, tell('y')]
  await world.as('anna', (c) => updatePlaybook(c, made.id, { name: '试', definition: { ...made.definition, first: 'a', steps: changed } }, null))
  expect(await world.as('anna', (c) => migrateRuns(c, made.id, { steps: {} }))).toEqual({ moved: 1, stay: 1 })
  await advance(world.db, after(9))
  expect([(await told(made, people[0]!)).at(-1), (await told(made, people[1]!)).at(-1)]).toEqual(['y told', 'z told'])
  await expect(world.as('anna', (c) => migrateRuns(c, made.id, { steps: { b: 'nowhere' } }))).rejects.toThrow('playbooks/no-version')
})

test('why somebody left is asked of the keeper and kept as a cause; whoever is let go gets no marketing but service, until it is lifted', async () => {
  const party = await world.as('liNa', async (c) => (await createParty(c, { kind: 'person', name: '己', roles: ['customer'], contacts: [{ channel: 'email', value: 'ji@example.com', label: 'main' }] })).id)
  await world.as('liNa', (c) => recordConsent(c, party, { purpose: 'marketing', state: 'granted', source: 'phone' }))
  const mail = (id: string, purpose: string, next: string | null): Steps[number] => ({ id, do: 'message', channel: 'email', purpose, subject: 's', body: 'b', next })
  const made = await make([{ id: 'why', do: 'cause', what: '为什么离开', owner: 'keeper', days: 7, next: 'bye', otherwise: 'bye' }, { id: 'bye', do: 'quiet', because: '两次未回', next: 'ad' }, mail('ad', 'marketing', 'bill'), mail('bill', 'service', null)])
  await begin(made.id, party)
  await advance(world.db, start)
  const { rows: [run] } = await world.owner.query<{ id: string }>("select id::text from playbooks.run where playbook_id = $1 and awaits = 'decision'", [made.id])
  await expect(world.as('liNa', (c) => answerRun(c, run!.id, { answer: 'weather' }))).rejects.toThrow('playbooks/unknown-answer')
  await world.as('liNa', (c) => answerRun(c, run!.id, { answer: 'rival', note: '被新店吸引' }))
  await advance(world.db, after(1))
  expect(await told(made, party)).toEqual(['why asked', 'why cause rival', 'bye let go', 'ad queued', 'bill queued'])
  expect((await world.owner.query('select cause, note from prediction.exit where party_id = $1', [party])).rows).toEqual([{ cause: 'rival', note: '被新店吸引' }])
  expect((await world.owner.query('select purpose, state, reason from messaging.message where party_id = $1 order by id', [party])).rows).toEqual([{ purpose: 'marketing', state: 'withheld', reason: 'consent-let-go' }, { purpose: 'service', state: 'queued', reason: null }])
  const { rows: [held] } = await world.owner.query<{ id: string; proof: { because: string } }>('select id::text, proof from consent.suppression where party_id = $1', [party])
  expect(held!.proof.because).toBe('两次未回')
  await world.owner.query("update consent.suppression set lifted_at = now(), lifted_because = '又来了' where id = $1", [held!.id])
  expect((await world.as('liNa', (c) => decideMany(c, [party], { purpose: 'marketing', channel: 'email' })))[0]).toMatchObject({ allowed: true })
})

test('the economical channel is the cheapest that each allows and can be reached on', async () => {
  const contacts = [{ channel: 'email' as const, value: 'geng@example.com', label: 'main' as const }, { channel: 'phone' as const, value: '13800000001', label: 'main' as const }]
  const [both, sms] = await world.as('liNa', async (c) => Promise.all([['庚', contacts] as const, ['辛', contacts.slice(1)] as const].map(async ([name, own]) => (await createParty(c, { kind: 'person', name, contacts: [...own] })).id)))
  await world.owner.query("update touchpoints.channel set cost = case key when 'email' then 0.05 when 'sms' then 0.01 when 'by-hand' then 9 end; insert into messaging.channel (channel, settings, secret, callback, active, updated_at) values ('sms', '{}', '{}', repeat('x', 43), true, now()) on conflict do nothing")
  await world.as('liNa', (c) => recordConsent(c, both!, { purpose: 'service', channel: 'sms', state: 'denied', source: 'phone' }))
  const made = await make([{ id: 'm', do: 'message', channel: 'economical', purpose: 'service', subject: 's', body: 'b', next: null }])
  await begin(made.id, both!, sms!)
  await advance(world.db, start)
  expect((await world.owner.query("select party_id::text as p, channel from messaging.message where step like 'playbook/' || $1 || '/%'", [made.id])).rows).toEqual(expect.arrayContaining([{ p: both, channel: 'email' }, { p: sms, channel: 'sms' }]))
})

test('what a step names must be there, when it is saved and again when it is activated: each fault with its step and what it named', async () => {
  const tag = (await world.owner.query<{ id: string }>("insert into parties.tag (name) values ('茶友') returning id::text")).rows[0]!.id
  const steps: Steps = [{ id: 'mark', do: 'tag', tagId: tag, put: true, next: 'give' }, { id: 'give', do: 'offer', offerId: '99', next: 'x', otherwise: 'x' }, { id: 'x', do: 'message', channel: 'email', purpose: 'gossip', subject: 's', body: 'b', next: null }]
  await expect(make(steps)).rejects.toMatchObject({ code: 'playbooks/faulty', params: { faults: 'consent-missing:x:gossip,offer-missing:give:99' } })
  const { id } = await world.as('anna', (c) => createPlaybook(c, { name: '试', definition: { ...rest, first: 'mark', steps: [{ ...steps[0]!, next: null } as Steps[number]] } }))
  await world.owner.query('delete from parties.tag where id = $1', [tag])
  await expect(world.as('anna', (c) => setPlaybookState(c, id, 'active'))).rejects.toMatchObject({ code: 'playbooks/faulty', params: { faults: `tag-missing:mark:${tag}` } })
})

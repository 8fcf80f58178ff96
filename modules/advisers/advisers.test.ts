import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordNeed } from '#modules/dialogue/api.ts'
import { createParty, undoAssignment, updateParty } from '#modules/parties/api.ts'
import { assignParties, hearHandingOver } from '#modules/parties/testing/owners.ts'
import { handOverMember } from '#modules/people/testing/handing-over.ts'
import { advance } from '#modules/playbooks/api.ts'
import { activatePlay, hear } from '#modules/playbooks/testing/play-by-event.ts'
import { createWork } from '#modules/work/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { system } from '#platform/access/actor.ts'
import { type CastName, createWorld, today, type World } from '#test/world.ts'
import { type Adviser, AdviserInput } from './contract.ts'
import { assignAdviser } from './change/assign-adviser.ts'
import { findChanges } from './change/find-changes.ts'
import { run as hearOwners } from './change/hear-owners.ts'
import { run as count } from './figures/count-results-job.ts'
import { adviserData, adviserEraser } from './subject/adviser-subject.ts'
import { rankAdvisers } from './fit/rank-advisers.ts'
import { addKinship, findKinships } from './profile/kinships.ts'
import { saveAdviser } from './profile/save-adviser.ts'
import { askRun } from './run/ask-run.ts'
import { carryOut } from './run/carry-out.ts'
import { computeRun } from './run/compute-run.ts'
import { acceptRun, undoRun } from './run/decide-run.ts'
import { changeRow, findRows } from './run/find-rows.ts'
import { readRun } from './run/read-runs.ts'

let world: World
const id = (who: CastName): string => world.actors[who].memberId!
const profile = (who: CastName, input: object, by: CastName = 'zhouMin'): Promise<Adviser> => world.as(by, (c) => saveAdviser(c, id(who), AdviserInput.parse(input), null))
const owners = async (ids: readonly string[]) => (await world.owner.query<{ o: string | null }>('select owner_id::text as o from parties.party where id = any ($1) order by id', [ids])).rows.map((r) => r.o)
const put = (n: number, of: object = {}): Promise<string[]> => world.as('liNa', async (c) => {
  const made: string[] = []
  for (let i = 0; i < n; i++) made.push((await createParty(c, { kind: 'person', name: `客户${i}`, roles: ['customer'], contacts: [{ channel: 'email', value: `c${i}-${Math.random().toString(36).slice(2)}@example.com`, label: 'main' }], ...of })).id)
  return made
})
const reckoned = (input: object, by: CastName = 'zhouMin'): Promise<string> => world.as(by, (c) => askRun(c, { name: '重新分配', reason: 'better-fit', stability: 0, ...input } as never)).then(async (run) => { await computeRun(world.db, run.id, { now: today }); return run.id })

beforeAll(async () => {
  world = await createWorld()
  await profile('liNa', { languages: [{ language: 'zh-CN', level: 3 }], skills: [{ topic: '茶叶', level: 2 }], areas: ['成都'], channels: ['wechat', 'email'] })
  await profile('wangQiang', { languages: [{ language: 'zh-CN', level: 3 }, { language: 'en', level: 3 }], capacity: 4, gender: 'male' })
  await count({ db: world.db, now: today, log: pino({ level: 'silent' }), signal: new AbortController().signal })
})
afterAll(() => world.close())

test('one’s own profile is one’s own to change, and the lead’s of the unit; a leave that ends before it begins is refused', async () => {
  expect((await profile('chenSi', { areas: ['成都'], active: false }, 'chenSi')).areas).toEqual(['成都'])
  expect((await profile('chenSi', { areas: ['绵阳'], active: false }, 'zhaoLei')).version).toBe(2)
  await expect(profile('liNa', {}, 'wangQiang')).rejects.toMatchObject({ code: 'request/forbidden' })
  await expect(profile('chenSi', { leaveFrom: '2026-12-02', leaveTo: '2026-12-01' })).rejects.toMatchObject({ code: 'advisers/leave-reversed' })
})

test('the ranking says who, why and by which channel; who must not is last and told so, and is not given the party', async () => {
  const [party] = await put(1, { language: 'en' }) as [string]
  await world.owner.query("insert into parties.preference (party_id, kind, text, said_on, created_at) values ($1, 'need', '希望男顾问，邮件联系', '2026-11-20', now())", [party])
  for (const productGroup of ['茶叶/红茶', '茶具']) await world.as('liNa', (c) => recordNeed(c, { partyId: party, kind: 'key', wording: '春节送礼', productGroup, strength: 3 }))
  const { items } = await world.as('liNa', (c) => rankAdvisers(c, party))
  expect(items.map((i) => [i.adviser.name, i.present, i.barred])).toEqual([['王强', false, null], ['李娜', true, null]])
  expect(items[0]!.parts.find((p) => p.part === 'language')).toMatchObject({ because: { key: 'speaks', params: { language: 'en', level: 3 } } })
  expect(items[0]!.parts.find((p) => p.part === 'results')!.because.key).toBe('closed')
  expect(items[1]!.parts.find((p) => p.part === 'skills')!.because).toEqual({ key: 'knows-needed', params: { needed: '红茶', topics: '', level: 2 } })
  expect(items[1]!.channel).toMatchObject({ channel: 'email', because: [{ key: 'wished' }] })
  expect(items[0]!.fit).toBeCloseTo(items[0]!.parts.reduce((sum, p) => sum + p.points, 0), 0)
  await world.as('zhouMin', (c) => addKinship(c, id('wangQiang'), { partyId: party, rule: 'exclude', reason: 'relative' }))
  expect((await world.as('zhouMin', (c) => rankAdvisers(c, party))).items.map((i) => i.barred)).toEqual([null, 'kinship'])
  expect(await world.as('wangQiang', (c) => findKinships(c, id('wangQiang')))).toEqual([])
  await expect(world.as('zhouMin', (c) => assignAdviser(c, party, { memberId: id('wangQiang'), reason: 'other' }))).rejects.toMatchObject({ code: 'advisers/excluded' })
})

test('many at once: within capacities, no worse than as now, changed by nobody until accepted; accepted they move with their work, and back', async () => {
  const ids = await put(8, { language: 'en' })
  const item = await world.as('liNa', (c) => createWork(c, { kind: 'task', what: '回电', partyId: ids[0]!, ownerId: id('liNa'), dueOn: '2026-11-25' } as never))
  const run = await reckoned({ origin: { ids } })
  const before = await world.as('zhouMin', (c) => readRun(c, run))
  expect(before.state).toBe('proposed')
  expect(before.result).toMatchObject({ needed: 8, now: { moved: 0, nobody: 0 }, proposal: { moved: 4, nobody: 0, over: 0 } })
  expect(before.result!.proposal.fit).toBeGreaterThan(before.result!.now.fit)
  expect(before.result!.gap).toBeCloseTo(0, 6)
  expect(before.result!.loads.find((l) => l.adviser.name === '王强')).toMatchObject({ capacity: 4, outside: 0, before: 0, after: 4 })
  expect(new Set(await owners(ids))).toEqual(new Set([id('liNa')]))
  const { items } = await world.as('zhouMin', (c) => findRows(c, run, { view: 'stays', limit: 50 }))
  const stays = items.map((r) => r.party.id)
  await world.as('zhouMin', (c) => changeRow(c, { id: run, partyId: stays[0]! }, { toId: id('wangQiang'), note: '喜欢白天接电话' }))
  expect((await world.as('zhouMin', (c) => readRun(c, run))).result).toMatchObject({ proposal: { moved: 5, over: 1 } })
  await world.as('zhouMin', (c) => acceptRun(c, run))
  await carryOut(world.db, { id: run, memberId: id('zhouMin') }, { now: today })
  const done = await world.as('zhouMin', (c) => readRun(c, run))
  expect(done).toMatchObject({ state: 'accepted', moved: 5, mayUndo: true })
  expect((await owners(ids)).filter((o) => o === id('wangQiang'))).toHaveLength(5)
  const passed = (await world.owner.query<{ o: string }>('select owner_id::text as o from work.item where id = $1', [item.id])).rows[0]!.o
  expect([passed, done.work]).toEqual((await owners([ids[0]!]))[0] === id('wangQiang') ? [id('wangQiang'), 1] : [id('liNa'), 0])
  expect((await world.as('liNa', (c) => findChanges(c, stays[0]!))).items[0]).toMatchObject({ from: { name: '李娜' }, to: { name: '王强' }, note: '喜欢白天接电话', reason: 'better-fit' })
  await expect(world.as('zhaoLei', (c) => undoRun(c, run))).rejects.toMatchObject({ code: 'advisers/not-undoable' })
  await world.as('zhouMin', (c) => undoRun(c, run))
  await carryOut(world.db, { id: run, memberId: id('zhouMin') }, { now: today })
  expect(new Set(await owners(ids))).toEqual(new Set([id('liNa')]))
})

test('somebody leaves: their three customers move within capacities, each hears of the new adviser by the play of the library, and the first call is a task', async () => {
  const ids = await put(3)
  await world.as('zhouMin', (c) => activatePlay(c, 'new-adviser'))
  await profile('anna', { languages: [{ language: 'zh-CN', level: 2 }] })
  const gone = await reckoned({ origin: { ids }, reason: 'left', advisers: [id('anna')] })
  await world.as('zhouMin', (c) => acceptRun(c, gone))
  await carryOut(world.db, { id: gone, memberId: id('zhouMin') }, { now: today })
  expect(new Set(await owners(ids))).toEqual(new Set([id('anna')]))
  const { rows: events } = await world.owner.query<{ id: string; name: string; payload: { partyId: string }; at: Date }>("select id::text, name, payload, at from events.event where name = 'advisers.adviser-changed' and payload ->> 'reason' = 'left' order by id")
  expect(events.map((e) => e.payload)).toEqual(ids.map((partyId) => ({ partyId, fromId: id('liNa'), toId: id('anna'), reason: 'left', runId: gone })))
  await inTransaction(world.db, system('playbooks.hear'), (c) => hear(c, events as never), today)
  await advance(world.db, today)
  const { rows: told } = await world.owner.query("select m.party_id::text as party, m.state, m.purpose from messaging.message m where m.step like 'playbook/%' order by 1")
  expect(told).toEqual(ids.map((party) => ({ party, state: 'queued', purpose: 'service' })))
  const { rows: calls } = await world.owner.query("select owner_id::text as owner, due_on::text as due from work.item where source = 'playbook/call' order by party_id")
  expect(calls).toEqual(ids.map(() => ({ owner: id('anna'), due: '2026-11-24' })))
})

test('owners that change elsewhere are told once each: a member handed over, many assigned and taken back, one edited; what was matched here is not told again', async () => {
  let [owners, told] = ['0', '0']
  const since = async (name: string, id: string) => (await world.owner.query<{ id: string; name: string; payload: never; at: Date }>('select id::text, name, payload, at from events.event where name = $1 and id > $2 order by id', [name, id])).rows
  const hears = async (): Promise<unknown[]> => {
    for (const event of await since('parties.owners-changed', owners)) { await world.asSystem((c) => hearOwners(c, event.payload)); owners = event.id }
    const events = await since('advisers.adviser-changed', told)
    told = events.at(-1)?.id ?? told
    return events
  }
  const before = (await since('advisers.adviser-changed', '0')).length
  expect(before).toBeGreaterThan(8)
  expect(await hears()).toHaveLength(before)
  const ids = await put(3, { ownerId: id('chenSi') })
  const item = await world.as('zhouMin', (c) => createWork(c, { kind: 'task', what: '回访', partyId: ids[0]!, ownerId: id('chenSi'), dueOn: '2026-11-25' } as never))
  await world.as('zhouMin', (c) => handOverMember(c, { id: id('chenSi'), toId: id('wangQiang') }))
  for (const { payload } of await since('people.member-handed-over', '0')) await world.asSystem((c) => hearHandingOver(c, payload))
  const left = await hears() as { payload: object }[]
  expect(left.map((e) => e.payload)).toEqual(ids.map((partyId) => ({ partyId, fromId: id('chenSi'), toId: id('wangQiang'), reason: 'left', runId: null })))
  expect((await world.owner.query('select owner_id::text as o from work.item where id = $1', [item.id])).rows).toEqual([{ o: id('wangQiang') }])
  await inTransaction(world.db, system('playbooks.hear'), (c) => hear(c, left as never), today)
  await advance(world.db, today)
  expect((await world.owner.query("select party_id::text as party from messaging.message where step like 'playbook/%' and state = 'queued' and party_id = any ($1) order by 1", [ids])).rows).toEqual(ids.map((party) => ({ party })))
  const done = await world.as('zhouMin', (c) => assignParties(c, { ids, ownerId: id('anna') }))
  expect(await hears()).toHaveLength(3)
  await world.as('zhouMin', (c) => undoAssignment(c, done.id))
  expect(await hears()).toHaveLength(3)
  await world.as('zhouMin', (c) => updateParty(c, ids[0]!, { ownerId: id('liNa') }, null))
  await world.as('zhouMin', (c) => updateParty(c, ids[0]!, { ownerId: id('liNa') }, null))
  expect(await hears()).toHaveLength(1)
  await world.as('zhouMin', (c) => updateParty(c, ids[0]!, { ownerId: null }, null))
  expect(await hears()).toEqual([])
  const { items } = await world.as('zhouMin', (c) => findChanges(c, ids[0]!))
  expect(items.map((i) => [i.reason, i.to?.name ?? null, i.by])).toEqual([['reassigned', null, '周敏'], ['reassigned', '李娜', '周敏'], ['undone', '王强', '周敏'], ['reassigned', 'Anna Schmidt', '周敏'], ['left', '王强', null]])
})

test('what is held on someone is told whole, and erased but for that the adviser changed', async () => {
  const [party] = await put(1) as [string]
  await world.as('zhouMin', (c) => addKinship(c, id('wangQiang'), { partyId: party, rule: 'exclude', reason: 'conflict', note: '忘忧原因' }))
  await world.as('zhouMin', (c) => assignAdviser(c, party, { memberId: id('anna'), reason: 'customer-wish', note: '忘忧交接' }))
  const held = () => world.asSystem(async (c) => JSON.stringify(await adviserData.gather(c, [party])))
  const whole = await held()
  expect([whole.includes('忘忧原因'), whole.includes('忘忧交接')]).toEqual([true, true])
  await world.asSystem((c) => adviserEraser.erase(c, { ids: [party], texts: [] }))
  const left = await held()
  expect([left.includes('忘忧'), left.includes('customer-wish')]).toEqual([false, true])
})

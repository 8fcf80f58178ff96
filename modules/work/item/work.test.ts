import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, today, type World } from '#test/world.ts'
import { Today, WorkItem, type WorkInput, WorkStep } from '../contract.ts'
import { getToday } from '../today/get-today.ts'
import { postponeWork, reassignWork, updateWork } from './change-work.ts'
import { createWork } from './create-work.ts'
import { breakPromise, completeWork, dropWork, keepPromise, reopenWork } from './end-work.ts'
import { findWork } from './find-work.ts'
import { getWork } from './get-work.ts'
import { reassignMany } from './reassign-many.ts'

let world: World
let lin: string, wei: string
beforeAll(async () => {
  world = await createWorld()
  lin = await put('林晓棠', world.units.qingyang)
  wei = await put('魏然', world.units.gaoxin)
})
afterAll(() => world.close())

const put = async (name: string, unit: string): Promise<string> =>
  (await world.owner.query<{ id: string }>("insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) values ('person', $1, $1, $2, $3, $3) returning id", [name, unit, today])).rows[0]!.id
const touched = async (itemId: string) => (await world.owner.query("select kind, text, detail from touchpoints.touchpoint where ref_object = 'work' and ref_id = $1 order by id", [itemId])).rows
const told = async (name: string) => (await world.owner.query('select payload from events.event where name = $1 order by id desc limit 1', [name])).rows[0]?.payload
const input = (more: Partial<WorkInput> = {}): WorkInput => ({ kind: 'follow-up', what: '回电确认课程', partyId: lin, givenBy: 'us', dueOn: '2026-11-22', ...more })
const all = { view: 'all', state: 'open', limit: 50 } as const

test('a follow-up that is done is a touchpoint of the party, with how it was done', async () => {
  const item = await world.as('liNa', (c) => createWork(c, input()))
  expect(item).toMatchObject({ owner: { name: '李娜' }, party: { name: '林晓棠' }, daysLate: 0, outcome: null, unitId: world.units.qingyang, mayChange: true })
  expect(WorkItem.parse(item)).toEqual(item)
  expect(await touched(item.id)).toEqual([])
  const done = await world.as('liNa', (c) => completeWork(c, item.id, { result: '周六上午', channel: 'phone' }))
  expect(done).toMatchObject({ outcome: 'completed', result: '周六上午', version: 2 })
  expect(await touched(item.id)).toEqual([{ kind: 'follow-up-done', text: '回电确认课程\n周六上午', detail: { dueOn: '2026-11-22', daysLate: 0, givenBy: 'us' } }])
  expect(await told('work.item-ended')).toEqual({ itemId: item.id, kind: 'follow-up', ownerId: item.owner.id, partyId: lin, outcome: 'completed', daysLate: 0 })
  expect((await world.owner.query('select kind, channel from touchpoints.last_contact where party_id = $1', [lin])).rows).toEqual([{ kind: 'follow-up-done', channel: 'phone' }])
  await expect(world.as('liNa', (c) => completeWork(c, item.id, {}))).rejects.toMatchObject({ code: 'work/ended', params: { outcome: 'completed' } })
})

test('a promise is kept or broken, never completed; its making and its end are both told', async () => {
  const promise = await world.as('liNa', (c) => createWork(c, input({ kind: 'promise', what: '周五前寄出样茶', dueOn: '2026-11-20' })))
  await expect(world.as('liNa', (c) => completeWork(c, promise.id, {}))).rejects.toMatchObject({ code: 'work/is-promise' })
  expect(await world.as('liNa', (c) => breakPromise(c, promise.id, { result: '缺货' }))).toMatchObject({ outcome: 'broken', daysLate: 2 })
  expect((await touched(promise.id)).map((t) => t.kind)).toEqual(['promise-made', 'promise-broken'])
  const task = await world.as('liNa', (c) => createWork(c, input({ kind: 'task' })))
  await expect(world.as('liNa', (c) => keepPromise(c, task.id, {}))).rejects.toMatchObject({ code: 'work/not-promise' })
  await expect(world.as('liNa', (c) => createWork(c, input({ kind: 'promise', partyId: undefined })))).rejects.toMatchObject({ code: 'work/promise-needs-party' })
})

test('dropping tells the timeline nothing; reopening opens again', async () => {
  const item = await world.as('liNa', (c) => createWork(c, input({ kind: 'task' })))
  await world.as('liNa', (c) => dropWork(c, item.id, { result: '已自行解决' }))
  expect(await touched(item.id)).toEqual([])
  expect(await world.as('liNa', (c) => reopenWork(c, item.id))).toMatchObject({ outcome: null, result: null })
  await expect(world.as('liNa', (c) => reopenWork(c, item.id))).rejects.toMatchObject({ code: 'work/not-ended' })
})

test('postponing keeps the first day and counts; the past is refused', async () => {
  const item = await world.as('liNa', (c) => createWork(c, input()))
  await world.as('liNa', (c) => postponeWork(c, item.id, { dueOn: '2026-11-25', reason: '客户出差' }))
  const moved = await world.as('liNa', (c) => postponeWork(c, item.id, { dueOn: '2026-11-30' }))
  expect(moved).toMatchObject({ dueOn: '2026-11-30', firstDueOn: '2026-11-22', postponed: 2, daysLate: -8 })
  await expect(world.as('liNa', (c) => postponeWork(c, item.id, { dueOn: '2026-11-21' }))).rejects.toMatchObject({ code: 'work/due-past' })
  const { steps } = await world.as('liNa', (c) => getWork(c, item.id))
  expect(steps.map((s) => WorkStep.parse(s))).toEqual(steps)
  expect(steps.map((s) => [s.action, s.by?.name])).toEqual([['created', '李娜'], ['postponed', '李娜'], ['postponed', '李娜']])
})

test('work can be handed to anyone; who may not see the party sees the work and not the party', async () => {
  const wang = world.actors.wangQiang.memberId!
  const item = await world.as('liNa', (c) => createWork(c, input({ ownerId: wang })))
  expect(item).toMatchObject({ owner: { name: '王强' }, unitId: world.units.gaoxin, by: { name: '李娜' } })
  const [seen] = (await world.as('wangQiang', (c) => findWork(c, { ...all, view: 'mine' }))).items.filter((i) => i.id === item.id)
  expect(seen).toMatchObject({ party: null, mayChange: true })
  expect((await world.as('liNa', (c) => findWork(c, { ...all, view: 'given' }))).items.map((i) => i.id)).toEqual([item.id])
  const back = await world.as('wangQiang', (c) => reassignWork(c, item.id, { ownerId: world.actors.chenSi.memberId! }))
  expect(back).toMatchObject({ owner: { name: '陈思' }, unitId: world.units.qingyang })
  await expect(world.as('wangQiang', (c) => getWork(c, item.id))).rejects.toMatchObject({ code: 'work/not-found' })
  await expect(world.as('liNa', (c) => createWork(c, input({ ownerId: '999999' })))).rejects.toMatchObject({ code: 'work/member-unknown' })
  await expect(world.as('liNa', (c) => createWork(c, input({ partyId: wei })))).rejects.toMatchObject({ code: 'work/party-not-found' })
})

test('whoever sees a party sees what is open with it, and may not change what is another\'s', async () => {
  const item = await world.as('wangQiang', (c) => createWork(c, input({ partyId: wei, kind: 'promise', what: '送货上门', dueOn: '2026-12-24' })))
  expect((await world.as('anna', (c) => findWork(c, { ...all, partyId: wei }))).items).toMatchObject([{ id: item.id, mayChange: false }])
  await expect(world.as('anna', (c) => keepPromise(c, item.id, {}))).rejects.toMatchObject({ code: 'request/forbidden' })
  await expect(world.as('liNa', (c) => getWork(c, item.id))).rejects.toMatchObject({ code: 'work/not-found' })
  expect(await world.as('zhaoLei', (c) => keepPromise(c, item.id, {}))).toMatchObject({ outcome: 'kept', daysLate: -32 })
})

test('lists go page by page, by due day and by filter', async () => {
  const days = ['2026-11-15', '2026-11-22', '2026-11-26', '2026-12-20']
  for (const dueOn of days) await world.as('guoYating', (c) => createWork(c, input({ kind: 'task', what: `月报 ${dueOn}`, partyId: undefined, dueOn })))
  const mine = (more: object) => world.as('guoYating', (c) => findWork(c, { view: 'mine', state: 'open', limit: 50, ...more }))
  expect((await mine({})).items.map((i) => i.dueOn)).toEqual(days)
  const first = await mine({ limit: 3 })
  expect((await mine({ limit: 3, cursor: first.next })).items.map((i) => i.dueOn)).toEqual(days.slice(3))
  expect(await Promise.all((['overdue', 'today', 'week', 'later'] as const).map(async (due) => (await mine({ due })).items.length))).toEqual([1, 1, 1, 1])
  expect((await mine({ filter: { all: [{ field: 'what', op: 'contains', value: '12-20' }, { field: 'dueOn', op: 'after', value: '2026-12-01' }] } })).items).toHaveLength(1)
  for (const item of (await mine({})).items.slice(0, 2)) await world.as('guoYating', (c) => completeWork(c, item.id, {}))
  const ended = await mine({ state: 'ended', limit: 1 })
  expect([...ended.items, ...(await mine({ state: 'ended', limit: 1, cursor: ended.next })).items].map((i) => i.dueOn)).toEqual(['2026-11-22', '2026-11-15'])
})

test('many are handed over at once, within one\'s rights; the rest is left and counted', async () => {
  const chen = world.actors.chenSi.memberId!
  const [open, ended, hers] = await Promise.all(['甲', '乙', '丙'].map((what) => world.as('liNa', (c) => createWork(c, input({ what })))))
  await world.as('liNa', (c) => completeWork(c, ended!.id, {}))
  await world.as('liNa', (c) => reassignWork(c, hers!.id, { ownerId: chen }))
  const foreign = await world.as('wangQiang', (c) => createWork(c, input({ what: '丁', partyId: wei })))
  const ids = [open, ended, hers, foreign].map((item) => item!.id)
  expect(await world.as('liNa', (c) => reassignMany(c, { ids, ownerId: chen, reason: '休假' }))).toEqual({ changed: 1, skipped: 3 })
  const { steps, owner, version } = await world.as('chenSi', (c) => getWork(c, open!.id))
  expect({ owner: owner.name, version, last: steps.at(-1) }).toMatchObject({ owner: '陈思', version: 2, last: { action: 'reassigned', by: { name: '李娜' }, detail: { reason: '休假' } } })
  expect(await told('work.item-reassigned')).toMatchObject({ itemId: open!.id, ownerId: chen, formerOwnerId: world.actors.liNa.memberId })
  expect((await world.owner.query("select count(*)::int as n from touchpoints.notice where member_id = $1 and ref_id = $2 and reason = 'assigned'", [chen, open!.id])).rows[0].n).toBe(1)
  await expect(world.as('liNa', (c) => reassignMany(c, { ids, ownerId: '999999' }))).rejects.toMatchObject({ code: 'work/member-unknown' })
})

test('of two who edit one item the second is told', async () => {
  const item = await world.as('liNa', (c) => createWork(c, input()))
  await world.as('liNa', (c) => updateWork(c, item.id, { note: '甲' }, item.version))
  await expect(world.as('liNa', (c) => updateWork(c, item.id, { note: '乙' }, item.version))).rejects.toMatchObject({ code: 'request/stale' })
})

test('Today holds what is late, due, or promised within the week', async () => {
  for (const [kind, dueOn] of [['task', '2026-11-01'], ['task', '2026-11-23'], ['promise', '2026-11-25'], ['promise', '2026-12-25']] as const) await world.as('chenSi', (c) => createWork(c, input({ kind, dueOn, what: `${kind} ${dueOn}` })))
  const asked = await world.as('chenSi', getToday)
  const { day, items, more } = Today.parse(asked)
  expect(Today.parse(asked)).toEqual(asked)
  expect(day).toBe('2026-11-22')
  expect(items.filter((i) => i.what.includes('2026')).map((i) => [i.what, i.reason])).toEqual([['task 2026-11-01', 'overdue'], ['promise 2026-11-25', 'promise-soon']])
  expect(more).toBe(false)
})

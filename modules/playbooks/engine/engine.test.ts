import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { TextEvent } from '#platform/events/read-events.ts'
import { createWorld, type World } from '#test/world.ts'
import type { Definition, Playbook } from '../contract.ts'
import { createPlaybook, updatePlaybook } from '../playbook/save-playbook.ts'
import { setPlaybookState } from '../playbook/set-state.ts'
import { answerRun } from '../run/change-run.ts'
import { findRuns } from '../run/find-runs.ts'
import { startPlaybook } from '../run/start-playbook.ts'
import { run as hear } from '../trigger/hear-events.ts'
import { sweepDay } from '../trigger/sweep-day.ts'
import { advance } from './advance.ts'
import { conductor } from './conductor.ts'

let world: World
let lin: string
let chen: string
const start = new Date('2026-11-22T08:00:00Z')
const after = (days: number) => new Date(start.getTime() + days * 86_400_000)
beforeAll(async () => {
  world = await createWorld()
  const add = (name: string, birthday: string) => world.as('liNa', (c) => createParty(c, { kind: 'person', name, contacts: [{ channel: 'email', value: `${birthday}@example.com`, label: 'main' }], roles: ['customer'] }))
  lin = (await add('林晓棠', 'a')).id
  chen = (await add('陈蕾', 'b')).id
  await world.owner.query("update parties.party set birthday = case id when $1 then date '1990-02-17' else date '1988-12-05' end where id in ($1, $2)", [lin, chen])
})
afterAll(() => world.close())
beforeEach(() => world.owner.query("update playbooks.playbook set state = 'retired'; update playbooks.run set state = 'ended', ended_at = now(), step = null, due_at = null, awaits = null where state = 'active'"))

type Parts = Pick<Definition, 'first' | 'steps' | 'trigger'> & Partial<Definition>
const rest = { goal: '', when: '', again: 'never', holdout: 0, measure: { of: 'revenue', days: 90 } } as const
const make = async (parts: Parts): Promise<Playbook> => {
  const { id } = await world.as('anna', (c) => createPlaybook(c, { name: '试', definition: { ...rest, ...parts } }))
  return world.as('anna', (c) => setPlaybookState(c, id, 'active'))
}
const begin = (id: string, partyIds: string[]) => world.as('anna', (c) => startPlaybook(c, id, { partyIds }))
const trail = async (partyId: string, playbookId: string) => (await world.as('anna', (c) => findRuns(c, { limit: 50, partyId, playbookId }))).items[0]
const told = async (partyId: string, playbookId: string) => (await trail(partyId, playbookId))?.trace.map((t) => `${t.step} ${t.outcome}`)
const happened = (name: string, payload: object, at: Date) => inTransaction(world.db, conductor, (c) => hear(c, [{ id: '1', xid: '1', name, version: 1, payload, actor: null, at } as unknown as TextEvent]), at)

test('a way with a message, a wait and a task: each step once, the task with the keeper, nothing before its time', async () => {
  const { id } = await make({ trigger: { on: 'hand' }, first: 'hello', steps: [
    { id: 'hello', do: 'message', channel: 'email', purpose: 'service', subject: '您好', body: '{{name}}', next: 'rest' }, { id: 'rest', do: 'wait', days: 7, hours: 0, next: 'call' }, { id: 'call', do: 'task', kind: 'follow-up', what: '回访', owner: 'keeper', days: 1, next: null }] })
  expect(await begin(id, [lin, lin])).toEqual({ started: 1, held: 0 })
  expect(await begin(id, [lin])).toEqual({ started: 0, held: 0 })
  await advance(world.db, start)
  await advance(world.db, after(6.9))
  expect(await told(lin, id)).toEqual(['hello queued', 'rest waits'])
  await advance(world.db, after(7))
  expect(await trail(lin, id)).toMatchObject({ state: 'ended', outcome: 'through' })
  expect((await world.owner.query('select state, step from messaging.message where party_id = $1', [lin])).rows).toEqual([{ state: 'queued', step: `playbook/${id}/1/hello` }])
  expect((await world.owner.query("select what, owner_id::text as owner, due_on::text as due from work.item where party_id = $1 and source = 'playbook/call'", [lin])).rows).toEqual([{ what: '回访', owner: world.actors.liNa.memberId, due: '2026-11-30' }])
})

test('an event that comes in time takes one way, its absence the other; conditions part the ways', async () => {
  const { id } = await make({ trigger: { on: 'event', event: 'orders.order-placed' }, first: 'look', steps: [
    { id: 'look', do: 'await', event: 'touchpoints.touchpoint-logged', days: 3, next: 'who', otherwise: 'quiet' }, { id: 'who', do: 'branch', when: { field: 'name', op: 'is', value: '林晓棠' }, next: 'lin', otherwise: 'other' },
    { id: 'quiet', do: 'tell', what: 'quiet', next: null }, { id: 'lin', do: 'tell', what: 'lin', next: null }, { id: 'other', do: 'tell', what: 'other', next: null }] })
  await happened('orders.order-placed', { orderId: '1', buyerId: lin, day: '2026-11-22', baseAmount: '1' }, start)
  await happened('orders.order-placed', { orderId: '2', buyerId: chen, day: '2026-11-22', baseAmount: '1' }, start)
  await advance(world.db, start)
  await happened('touchpoints.touchpoint-logged', { partyIds: [lin], touchpointId: '1', kind: 'call' }, after(1))
  await advance(world.db, after(1))
  await advance(world.db, after(3))
  expect(await told(lin, id)).toEqual(['look awaits', 'look came', 'who yes', 'lin told'])
  expect(await told(chen, id)).toEqual(['look awaits', 'look did not come', 'quiet told'])
})

test('a person decides, or nobody does in time; a faulty definition never becomes a playbook', async () => {
  const { id } = await make({ trigger: { on: 'hand' }, first: 'ask', steps: [{ id: 'ask', do: 'decide', what: '给优惠吗', owner: 'keeper', days: 2, answers: [{ answer: '给', next: 'yes' }, { answer: '不给', next: null }], otherwise: null }, { id: 'yes', do: 'tell', what: 'yes', next: null }] })
  await begin(id, [lin, chen])
  await advance(world.db, start)
  const run = await trail(lin, id)
  await expect(world.as('liNa', (c) => answerRun(c, run!.id, { answer: '也许' }))).rejects.toThrow('playbooks/unknown-answer')
  await world.as('liNa', (c) => answerRun(c, run!.id, { answer: '给' }))
  await advance(world.db, after(1))
  await advance(world.db, after(2))
  expect(await told(lin, id)).toEqual(['ask asked', 'ask decided 给', 'yes told'])
  expect(await told(chen, id)).toEqual(['ask asked', 'ask not decided'])
  await expect(make({ trigger: { on: 'hand' }, first: 'a', steps: [{ id: 'a', do: 'tell', what: 'x', next: 'a' }] })).rejects.toMatchObject({ code: 'playbooks/faulty' })
})

test('birthdays by sun and moon, festivals and daily conditions start whom they mean, each day once', async () => {
  const steps: Definition['steps'] = [{ id: 'a', do: 'tell', what: 'x', next: null }]
  const sun = await make({ trigger: { on: 'birthday', days: -3, lunar: false }, first: 'a', steps })
  const moon = await make({ trigger: { on: 'birthday', days: 0, lunar: true }, first: 'a', steps })
  const festival = await make({ trigger: { on: 'festival', festival: 'spring-festival', days: -7 }, conditions: { field: 'name', op: 'is', value: '陈蕾' }, first: 'a', steps })
  for (const day of [0, 9, 10, 10, 11, 12, 13, 13, 69, 70, 83, 84, 84, 96, 97, 98]) await sweepDay(world.db, after(day))
  const days = async (of: Playbook) => (await world.owner.query("select party_id::text as party, (started_at at time zone 'Asia/Shanghai')::date::text as day from playbooks.run where playbook_id = $1 order by started_at, party_id", [of.id])).rows.map((r) => `${r.party === lin ? 'lin' : 'chen'} ${r.day}`)
  expect(await days(sun)).toEqual(['chen 2026-12-02', 'lin 2027-02-14'])
  expect(await days(moon)).toEqual(['chen 2026-12-05', 'lin 2027-02-27'])
  expect(await days(festival)).toEqual(['chen 2027-01-30'])
})

test('those who reach the goal or no longer belong leave; a new version is for whoever starts after it; a share is held and never touched', async () => {
  const waiting: Definition['steps'] = [{ id: 'w', do: 'wait', days: 5, hours: 0, next: 'x' }, { id: 'x', do: 'tell', what: 'x', next: null }]
  const made = await make({ trigger: { on: 'hand' }, first: 'w', steps: waiting, reached: { field: 'source', op: 'is', value: 'goal' }, leave: { field: 'source', op: 'is', value: 'left' } })
  await begin(made.id, [lin, chen])
  await advance(world.db, start)
  await world.owner.query("update parties.party set source = case id when $1 then 'goal' else 'left' end where id in ($1, $2)", [lin, chen])
  await world.as('anna', (c) => updatePlaybook(c, made.id, { name: '试', definition: { ...made.definition, steps: [waiting[0]!, { id: 'x', do: 'tell', what: 'y', next: null }] } }, null))
  await advance(world.db, after(5))
  expect([(await trail(lin, made.id))?.outcome, (await trail(chen, made.id))?.outcome]).toEqual(['goal', 'left'])
  await world.owner.query('update parties.party set source = $1', ['web'])
  const held = await make({ trigger: { on: 'hand' }, first: 'x', steps: waiting.slice(1), holdout: 0.5 })
  await world.owner.query("insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) select 'person', 'h' || i, 'h' || i, $1, now(), now() from generate_series(1, 400) i", [world.units.qingyang])
  const crowd = (await world.owner.query<{ id: string }>("select id::text from parties.party where name like 'h%'")).rows.map((r) => r.id)
  const { started, held: kept } = await begin(held.id, crowd)
  expect(started + kept).toBe(400)
  expect(Math.abs(kept - 200)).toBeLessThan(50)
  await advance(world.db, after(6))
  expect((await world.owner.query("select count(*)::int as n from playbooks.trace t join playbooks.run r on r.id = t.run_id where r.playbook_id = $1 and r.state = 'held'", [held.id])).rows[0].n).toBe(0)
})

test('a step that fails for one goes on for the others, is tried again later and parked in the end', async () => {
  const { id } = await make({ trigger: { on: 'hand' }, first: 't', steps: [{ id: 't', do: 'task', kind: 'task', what: '做', owner: 'keeper', days: 0, next: null }] })
  await world.owner.query("insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) values ('person', '无主', '无主', $1, now(), now())", [world.units.gaoxin])
  const orphan = (await world.owner.query<{ id: string }>("select id::text from parties.party where name = '无主'")).rows[0]!.id
  await begin(id, [lin, orphan])
  await world.owner.query(`create function work.refuse() returns trigger language plpgsql as $$ begin if new.party_id = ${orphan} then raise 'no'; end if; return new; end $$; create trigger refuse before insert on work.item for each row execute function work.refuse()`)
  for (const minutes of [0, 1, 11, 111, 1111]) await advance(world.db, new Date(start.getTime() + minutes * 60_000))
  expect((await trail(lin, id))?.outcome).toBe('through')
  expect(await trail(orphan, id)).toMatchObject({ state: 'parked', fault: 'P0001' })
  await world.owner.query('drop trigger refuse on work.item')
})

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Definition } from '#modules/playbooks/contract.ts'
import { createPlaybook } from '#modules/playbooks/playbook/save-playbook.ts'
import { setPlaybookState } from '#modules/playbooks/playbook/set-state.ts'
import { createWorld, today, type World } from '../world.ts'

/** How often whoever carries playbooks out is killed; `npm run test:heavy` does it a hundred times. */
const kills = process.env.KILL_ROUNDS ? 5 * Number(process.env.KILL_ROUNDS) : 2
const parties = 1_500 * kills

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const start = (at: Date): ChildProcess => spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../modules/playbooks/testing/advance-once.ts'), world.appUrl, at.toISOString()], { stdio: ['ignore', 'inherit', 'inherit'] })
const count = async (query: string): Promise<number> => Number((await world.owner.query<{ n: string }>(query)).rows[0]!.n)

test('killed again and again on the way: every step of every party once, none lost', async () => {
  const steps: Definition['steps'] = [
    { id: 'work', do: 'task', kind: 'task', what: '回访', owner: 'owner', days: 1, next: 'mail' }, { id: 'mail', do: 'message', channel: 'email', purpose: 'service', subject: 's', body: 'b', next: 'rest' },
    { id: 'rest', do: 'wait', days: 1, hours: 0, next: 'tell' }, { id: 'tell', do: 'tell', what: 'done', next: null }]
  const { id } = await world.as('anna', (c) => createPlaybook(c, { name: '试', definition: { goal: '', when: '', trigger: { on: 'hand' }, again: 'never', holdout: 0, measure: { of: 'revenue', days: 90 }, first: 'work', steps } }))
  await world.as('anna', (c) => setPlaybookState(c, id, 'active'))
  await world.owner.query(`
    with party as (insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) select 'person', '居民' || i, '居民' || i, $1, now(), now() from generate_series(1, $2::int) i returning id)
    insert into playbooks.run (playbook_id, version_id, party_id, entry, state, step, due_at, started_at) select $3, v.id, party.id, 1, 'active', 'work', $4, $4 from party, playbooks.version v where v.playbook_id = $3`, [world.units.qingyang, parties, id, today])
  const later = new Date(today.getTime() + 2 * 86_400_000)
  let done = 0
  for (let tries = 0; done < kills && tries < kills * 4; tries++) {
    const at = await count("select count(*) as n from playbooks.run where step = 'tell'") >= parties ? later : today
    const running = [start(at), start(at)]
    const before = await count('select count(*) as n from playbooks.trace')
    for (const until = Date.now() + 10_000; Date.now() < until && running.some((child) => child.exitCode === null) && await count('select count(*) as n from playbooks.trace') === before;) await sleep(10)
    await sleep(Math.random() * 200)
    for (const child of running) if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) done += 1
    await Promise.all(running.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
  }
  for (const at of [today, later]) await once(start(at), 'exit')
  process.stdout.write(`${JSON.stringify({ kills: done, parties, steps: await count('select count(*) as n from playbooks.trace') })}\n`)
  expect(done).toBeGreaterThanOrEqual(kills)
  expect(await count("select count(*) as n from playbooks.run where outcome = 'through'")).toBe(parties)
  expect((await world.owner.query('select step, count(*)::int as n, count(distinct run_id)::int as runs from playbooks.trace group by step order by step')).rows).toEqual(['mail', 'rest', 'tell', 'work'].map((step) => ({ step, n: parties, runs: parties })))
  expect((await world.owner.query('select count(*)::int as n, count(distinct party_id)::int as parties from work.item')).rows).toEqual([{ n: parties, parties }])
  expect((await world.owner.query("select count(*)::int as n, count(distinct party_id)::int as parties from messaging.message")).rows).toEqual([{ n: parties, parties }])
  expect((await world.owner.query("select count(*)::int as n, count(distinct r ->> 'runId')::int as runs from events.event e cross join jsonb_array_elements(e.payload -> 'runs') r where e.name = 'playbooks.told'")).rows).toEqual([{ n: parties, runs: parties }])
  expect((await world.owner.query('select step, n::int from playbooks.passed order by step')).rows).toEqual(['mail', 'rest', 'tell', 'work'].map((step) => ({ step, n: parties })))
}, 120_000 + kills * 15_000)

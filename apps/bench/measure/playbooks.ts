import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import type { Installation } from '#apps/installation/open-installation.ts'
import { advance, dueQuery, readPlaybook } from '#modules/playbooks/api.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { lineOf, type Tell } from './line.ts'
import { quantile, timed } from './timing.ts'

const WAITING = 1_000_000
const DUE = 20_000
const WAKES = 20
const DAY = 86_400_000

/** What due parties go through in one breath: a condition, a message, an event told, and waiting again; or a task as well. */
const steps = (work: boolean) => [
  { id: 'look', do: 'branch', when: { field: 'purchases', op: 'atLeast', value: 0 }, next: 'mail', otherwise: null }, { id: 'mail', do: 'message', channel: 'email', purpose: 'service', subject: '您好', body: '{{name}}', next: work ? 'work' : 'tell' },
  ...(work ? [{ id: 'work', do: 'task', kind: 'follow-up', what: '回访', owner: 'owner', days: 3, next: 'tell' }] : []), { id: 'tell', do: 'tell', what: 'bench', next: 'rest' }, { id: 'rest', do: 'wait', days: 300, hours: 0, next: 'look' },
]

/** Steps carried out a second while a million parties wait, what finding the due ones costs, and how late whoever wakes is carried on. */
export async function measurePlaybooks({ db, ownerUrl }: Pick<Installation, 'db' | 'ownerUrl'>, size: string, tell: Tell): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  try {
    await owner.query('update playbooks.playbook set state = $1 where name like $2', ['retired', 'bench%'])
    const parties = Number((await owner.query<{ n: string }>('select count(*) as n from parties.party where survivor_id is null and deleted_at is null')).rows[0]!.n)
    const ids: string[] = []
    for (let i = 0; i < Math.ceil(WAITING / parties); i++) ids.push(await makePlaybook(owner, `bench ${i}`, i === 1))
    for (const id of ids) await wait(owner, id)
    await owner.query('vacuum (analyze) playbooks.run')
    tell(lineOf({ name: `playbooks, parties waiting · ${size}`, value: Number((await owner.query<{ n: string }>("select count(*) as n from playbooks.run where state = 'active'")).rows[0]!.n), unit: 'runs', target: '1,000,000' }))
    for (const [name, id] of [['condition, message, event, wait', ids[0]!], ['the same with a task', ids[1] ?? ids[0]!]] as const) {
      await fallDue(owner, id, DUE)
      const begun = performance.now()
      const carried = await advance(db, new Date())
      tell(lineOf({ name: `playbooks, steps carried out: ${name} · ${size}`, value: carried / ((performance.now() - begun) / 1000), unit: 'steps/s', target: '≥ 2,000' }))
    }
    await fallDue(owner, ids[0]!, DUE)
    for (const line of await explain(db, ids[0]!)) tell(lineOf({ name: `playbooks, due query: ${line.trim()} · ${size}`, value: 0, unit: 'plan' }))
    await advance(db, new Date())
    const actor = await localAdministrator(db)
    const reads: number[] = []
    for (let i = 0; i < 7; i++) reads.push(await timed(() => inTransaction(db, actor, (context) => readPlaybook(context, ids[0]!))))
    tell(lineOf({ name: `playbooks, one with its counts · ${size} · p50`, value: quantile(reads, 0.5), unit: 'ms' }))
    const lags = await wakeUps(db, owner, ids[0]!)
    tell(lineOf({ name: `playbooks, wake-up lag · ${size} · p50`, value: quantile(lags, 0.5) / 1000, unit: 's', target: '≤ 5' }))
    tell(lineOf({ name: `playbooks, wake-up lag · ${size} · most`, value: Math.max(...lags) / 1000, unit: 's', target: '≤ 5' }))
    await owner.query('update playbooks.playbook set state = $1 where name like $2', ['retired', 'bench%'])
  } finally {
    await owner.end()
  }
}

async function makePlaybook(owner: pg.Pool, name: string, work: boolean): Promise<string> {
  const definition = { goal: '', when: '', trigger: { on: 'hand' }, again: 'never', holdout: 0, measure: { of: 'revenue', days: 90 }, first: 'look', steps: steps(work) }
  const { rows: [made] } = await owner.query<{ id: string }>("insert into playbooks.playbook (name, state, owner_id, created_at, updated_at) select $1, 'active', min(id), now(), now() from people.member where active returning id::text", [name])
  await owner.query('with v as (insert into playbooks.version (playbook_id, number, definition, created_at) values ($1, 1, $2, now()) returning id) update playbooks.playbook set active_version = v.id from v where playbook.id = $1', [made!.id, JSON.stringify(definition)])
  return made!.id
}

const wait = (owner: pg.Pool, id: string) => owner.query(`
  insert into playbooks.run (playbook_id, version_id, party_id, entry, state, step, due_at, started_at)
  select p.id, p.active_version, q.id, 1, 'active', 'look', now() + make_interval(days => 1 + (q.id % 365)::int), now() from playbooks.playbook p, (select id from parties.party where survivor_id is null and deleted_at is null order by id limit ${WAITING}) q where p.id = $1`, [id])

const fallDue = (owner: pg.Pool, id: string, n: number, at = new Date()) => owner.query('update playbooks.run set due_at = $2 where id in (select id from playbooks.run where playbook_id = $1 and state = $3 order by id limit $4)', [id, at, 'active', n])

async function explain(db: Installation['db'], id: string): Promise<string[]> {
  const query = dueQuery(id, new Date()).compile(db)
  const lines = await inTransaction(db, system('bench'), async ({ tx }) => (await tx.executeQuery<{ 'QUERY PLAN': string }>({ ...query, sql: `explain (analyze, costs off, summary on) ${query.sql}` })).rows.map((r) => r['QUERY PLAN']))
  return lines.filter((line) => /Scan|Execution|Lock/.test(line))
}

/** How long after its time each of some runs is carried on, by a look a second as the worker's. */
async function wakeUps(db: Installation['db'], owner: pg.Pool, id: string): Promise<number[]> {
  const lags: number[] = []
  for (let i = 0; i < WAKES; i++) {
    const due = new Date(Date.now() + Math.random() * 1000)
    await fallDue(owner, id, 1, due)
    for (let steps = 0; !steps;) {
      await sleep(1000)
      steps = await advance(db, new Date())
    }
    lags.push(Date.now() - due.getTime())
  }
  return lags.filter((lag) => lag < DAY)
}

import { sql } from 'kysely'
import { rowSet } from '#platform/db/row-set.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { Definition } from '../definition/definition.ts'
import type { Move, Runner } from '../step/move.ts'
import { takeStep } from '../step/take-step.ts'
import { conductor } from './conductor.ts'
import { matching } from './matching.ts'

const BATCH = 1_000
const TRIES = 5

interface Due extends Runner { versionId: string; step: string; attempts: number }

/** Carries out what is due, a thousand runs a transaction, until nothing is or the signal falls. Returns how many steps were carried out. Several may do so at once: each takes what the others have not. */
export async function advance(db: Db, now: Date, signal?: AbortSignal): Promise<number> {
  let steps = 0
  for (let taken = BATCH; taken > 0 && !signal?.aborted; steps += taken) taken = await inTransaction(db, conductor, advanceOnce, now)
  return steps
}

async function advanceOnce(context: Context): Promise<number> {
  const due = await claim(context)
  const definitions = await definitionsOf(context, due)
  for (const [key, runs] of Map.groupBy(due, (run) => `${run.versionId}/${run.step}`)) {
    const definition = definitions.get(runs[0]!.versionId)!
    const step = definition.steps.find((s) => s.id === key.slice(key.indexOf('/') + 1))!
    const staying = await leaveEarly(context, definition, runs)
    if (staying.length) await tryAll(context, staying, (some) => takeStep(context, step, some))
  }
  return due.length
}

/** What is due, taken so that nobody else takes it. Whoever waited for an event and is due now has waited in vain. */
async function claim({ tx, now }: Context): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select r.id::text, r.playbook_id::text as "playbookId", r.version_id::text as "versionId", r.party_id::text as "partyId", r.entry, r.step, r.attempts, coalesce(r.answer, case when r.awaits is not null then '' end) as answer
    from playbooks.run r join playbooks.playbook p on p.id = r.playbook_id and p.state in ('active', 'draining')
    where r.state = 'active' and r.due_at <= ${now} order by r.due_at, r.id limit ${BATCH} for update of r skip locked`.execute(tx)
  return rows
}

async function definitionsOf({ tx }: Context, due: readonly Due[]): Promise<Map<string, Definition>> {
  if (!due.length) return new Map()
  const { rows } = await sql<{ id: string; definition: Definition }>`select id::text, definition from playbooks.version where id = any (${`{${[...new Set(due.map((d) => d.versionId))].join(',')}}`}::bigint[])`.execute(tx)
  return new Map(rows.map((v) => [v.id, v.definition]))
}

/** Ends the ways of those who have reached the goal or no longer belong; gives the others. */
async function leaveEarly(context: Context, { reached, leave }: Definition, runs: readonly Due[]): Promise<Due[]> {
  const ended = new Set<string>()
  for (const [filter, outcome] of [[reached, 'goal'], [leave, 'left']] as const) {
    const there = runs.filter((r) => !ended.has(r.id))
    if (!filter || !there.length) continue
    const fit = await matching(context, filter, there.map((r) => r.partyId))
    const over = there.filter((r) => fit.has(r.partyId))
    for (const run of over) ended.add(run.id)
    if (over.length) await endRuns(context, over, outcome)
  }
  return runs.filter((r) => !ended.has(r.id))
}

async function endRuns({ tx, now }: Context, runs: readonly Due[], outcome: 'goal' | 'left'): Promise<void> {
  await sql`with over as (update playbooks.run set state = 'ended', outcome = ${outcome}, step = null, due_at = null, awaits = null, ended_at = ${now} where id = any (${`{${runs.map((r) => r.id).join(',')}}`}::bigint[]) returning id)
    insert into playbooks.trace (run_id, step, at, outcome) select r.id, r.step, ${now}, ${outcome} from ${rowSet(runs.map(({ id, step }) => ({ id, step })), { id: 'bigint', step: 'text' })} join over on over.id = r.id`.execute(tx)
}

/** All at once; where that fails, one by one, so that one bad case does not hold the others: it is tried again later, and parked after some tries. */
async function tryAll(context: Context, runs: readonly Due[], take: (some: readonly Due[]) => Promise<Move[]>): Promise<void> {
  const fault = await attempt(context, runs, take)
  if (fault === null) return
  if (runs.length === 1) return putOff(context, runs[0]!, fault)
  for (const run of runs) await tryAll(context, [run], take)
}

async function attempt(context: Context, runs: readonly Due[], take: (some: readonly Due[]) => Promise<Move[]>): Promise<string | null> {
  await sql`savepoint step`.execute(context.tx)
  try {
    await move(context, runs, await take(runs))
    await sql`release savepoint step`.execute(context.tx)
    return null
  } catch (error) {
    await sql`rollback to savepoint step`.execute(context.tx)
    return (error as { code?: string }).code ?? (error as Error).name
  }
}

async function move({ tx, now }: Context, runs: readonly Due[], moves: readonly Move[]): Promise<void> {
  const from = new Map(runs.map((r) => [r.id, r.step]))
  const rows = moves.map(({ runId, next, outcome, dueAt, awaits }) => ({ id: runId, step: from.get(runId), next, outcome, due: dueAt ?? now, awaits }))
  await sql`
    with moves as materialized (select * from ${rowSet(rows, { id: 'bigint', step: 'text', next: 'text', outcome: 'text', due: 'timestamptz', awaits: 'text' })}),
    moved as (
      update playbooks.run r set state = case when m.next is null then 'ended' else 'active' end, outcome = case when m.next is null then 'through' end, step = m.next, due_at = case when m.next is not null then m.due end,
        awaits = m.awaits, answer = null, attempts = 0, fault = null, ended_at = case when m.next is null then ${now}::timestamptz end
      from moves m where m.id = r.id returning r.id)
    insert into playbooks.trace (run_id, step, at, outcome) select id, step, ${now}, outcome from moves`.execute(tx)
}

/** Minutes before another try: 1, 10, 100, 1000; then it is parked for a person. */
async function putOff({ tx, now }: Context, { id, step }: Due, fault: string): Promise<void> {
  await sql`update playbooks.run set attempts = attempts + 1, fault = ${fault}, state = case when attempts + 1 >= ${TRIES} then 'parked' else state end, due_at = ${now}::timestamptz + make_interval(mins => power(10, attempts)::int) where id = ${id}`.execute(tx)
  await sql`insert into playbooks.trace (run_id, step, at, outcome) values (${id}, ${step}, ${now}, ${`fault ${fault}`})`.execute(tx)
}

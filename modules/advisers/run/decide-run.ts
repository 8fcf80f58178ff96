import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { adviserRefusals as r, type Run } from '../contract.ts'
import { readRun } from './read-runs.ts'

/** The state of a run, refused where it is none of those named; the row is locked where it is to be changed. */
export async function requireState({ tx }: Context, id: string, states?: readonly Run['state'][]): Promise<Run['state']> {
  const { rows: [found] } = await sql<{ state: Run['state'] }>`select state from advisers.run where id = ${id} ${states ? sql`for update` : sql``}`.execute(tx)
  if (!found) throw new Refusal(r['not-found'], { id })
  if (states && !states.includes(found.state)) throw new Refusal(r['run-state'], { state: found.state })
  return found.state
}

/** Has a proposal carried out. */
export async function acceptRun(context: Context, id: string): Promise<Run> {
  await requireState(context, id, ['proposed'])
  return begin(context, id, 'accepting')
}

/** Lets a proposal be. */
export async function dropRun(context: Context, id: string): Promise<Run> {
  await requireState(context, id, ['proposed', 'failed'])
  const { tx, actor, now } = context
  await sql`update advisers.run set state = 'dropped', decided_at = ${now}, decided_by = ${actor.memberId} where id = ${id}`.execute(tx)
  await audit(context, { action: 'drop', object: 'adviser', id, detail: { run: id } })
  return readRun(context, id)
}

/** Has an acceptance taken back, by who gave it, within thirty days. */
export async function undoRun(context: Context, id: string): Promise<Run> {
  await requireState(context, id, ['accepted'])
  if (!(await readRun(context, id)).mayUndo) throw new Refusal(r['not-undoable'])
  return begin(context, id, 'undoing')
}

async function begin(context: Context, id: string, state: 'accepting' | 'undoing'): Promise<Run> {
  const { tx, actor, now } = context
  await sql`update advisers.run set state = ${state}, done = 0, total = case when ${state} = 'accepting' then (select count(*)::int from advisers.proposal p where p.run_id = ${id} and p.after_id is distinct from p.before_id) else moved end, decided_at = ${now}, decided_by = ${actor.memberId} where id = ${id}`.execute(tx)
  await enqueue(context, 'advisers.carry-out', { id, memberId: actor.memberId }, { key: `carry-${id}` })
  await audit(context, { action: state === 'accepting' ? 'accept' : 'undo', object: 'adviser', id, detail: { run: id } })
  return readRun(context, id)
}

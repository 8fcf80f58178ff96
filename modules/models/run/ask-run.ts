import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { modelRefusals } from '../contract.ts'
import '../extension.ts'

/** Asks the worker for a run. Where one is not finished it is that one, which the worker takes up again if its process died. */
export async function askRun(context: Context, only?: string, retrain?: boolean): Promise<{ id: Id }> {
  const run = await openRun(context, only, retrain)
  await enqueue(context, 'models.run', {}, { key: 'run' })
  return run
}

/** The run that is not finished, or a new one; `retrain`: models are learnt anew, however fresh. */
export async function openRun({ tx, actor, now }: Context, only?: string, retrain = false): Promise<{ id: Id }> {
  if (only && !(await gather('scoringSteps')).some((s) => s.key === only)) throw new Refusal(modelRefusals['step-unknown'], { step: only }, '/body/only')
  const { rows: [made] } = await sql<{ id: Id }>`
    insert into models.run (only_step, retrain, asked_at, asked_by) select ${only ?? null}, ${retrain}, ${now}, ${actor.memberId} on conflict do nothing returning id::text`.execute(tx)
  if (made) return made
  const { rows: [open] } = await sql<{ id: Id }>`select id::text from models.run where state in ('waiting', 'running')`.execute(tx)
  return open!
}

/** Asks a run to stop: the step under way is told to end, further ones do not begin. */
export async function stopRun({ tx }: Context, id: string): Promise<void> {
  const state = await stateOf(tx, id)
  if (!['waiting', 'running'].includes(state)) throw new Refusal(modelRefusals['run-ended'], { id })
  await sql`update models.run set stop_asked = true where id = ${id}`.execute(tx)
}

/** Goes on with a run that stopped or failed: what is done stays done. */
export async function resumeRun(context: Context, id: string): Promise<void> {
  const { tx } = context
  const state = await stateOf(tx, id)
  const { rows: open } = await sql`select from models.run where state in ('waiting', 'running')`.execute(tx)
  if (!['stopped', 'failed'].includes(state) || open.length) throw new Refusal(modelRefusals['run-not-stopped'], { id })
  await sql`update models.run set state = 'waiting', stop_asked = false, finished_at = null where id = ${id}`.execute(tx)
  await enqueue(context, 'models.run', {}, { key: 'run' })
}

async function stateOf(tx: Context['tx'], id: string): Promise<string> {
  const { rows: [run] } = await sql<{ state: string }>`select state from models.run where id = ${id} for update`.execute(tx)
  if (!run) throw new Refusal(modelRefusals['run-not-found'], { id })
  return run.state
}

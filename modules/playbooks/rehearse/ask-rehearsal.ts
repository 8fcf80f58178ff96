import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { playbookRefusals, type RehearsalState, type rehearsePlaybook as contract } from '../contract.ts'
import { requireSound } from '../playbook/require-sound.ts'
import type { Rehearsed } from './rehearse.ts'

/** Asks the worker to rehearse a definition, which may be in the making; one that could not run is refused. What the asker asked before is dropped with it. */
export async function askRehearsal(context: Context, { definition, playbookId, days }: BodyOf<typeof contract>): Promise<RehearsalState> {
  requireSound(definition)
  const { tx, actor, now } = context
  await sql`delete from playbooks.rehearsal where asked_by = ${actor.memberId} and (state <> 'running' or asked_at < ${now}::timestamptz - interval '1 hour')`.execute(tx)
  const { rows: [made] } = await sql<{ id: string }>`insert into playbooks.rehearsal (asked_by, definition, playbook_id, days, asked_at) values (${actor.memberId}, ${JSON.stringify(definition)}, ${playbookId ?? null}, ${days}, ${now}) returning id::text`.execute(tx)
  await enqueue(context, 'playbooks.rehearse', { rehearsalId: made!.id })
  return { id: made!.id, state: 'waiting', done: 0, total: 0, rehearsal: null }
}

interface Row { state: RehearsalState['state']; done: number; total: number; result: Rehearsed | null }

/** How far one's own rehearsal is, and what came of it; parties by the names that the reader may see now. */
export async function getRehearsal({ tx }: Context, id: string): Promise<RehearsalState> {
  const { rows: [found] } = await sql<Row>`select state, done, total, result from playbooks.rehearsal where id = ${id}`.execute(tx)
  if (!found) throw new Refusal(playbookRefusals['rehearsal-not-found'], { id })
  const { result, ...state } = found
  if (!result) return { id, ...state, rehearsal: null }
  const { rows } = await sql<{ id: string; name: string }>`select id::text, name from parties.party where id = any (${`{${result.parties.map((p) => p.id).join(',')}}`}::bigint[])`.execute(tx)
  const names = new Map(rows.map((r) => [r.id, r.name]))
  return { id, ...state, rehearsal: { ...result, parties: result.parties.flatMap((p) => { const name = names.get(p.id); return name === undefined ? [] : [{ ...p, name }] }) } }
}

import { sql } from 'kysely'
import { assignEach, openAssignment, undoAssignment } from '#modules/parties/api.ts'
import { memberActor } from '#modules/people/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { recordChanges } from '../change/record-changes.ts'
import { runDecided } from '../contract.ts'

const BATCH = 1_000

/** Carries out what was accepted or takes it back, with the rights of who decided so, some parties a transaction: cut off it goes on from there. */
export async function carryOut(db: Db, { id, memberId }: { id: string; memberId: string }, { now, signal }: { now: Date; signal?: AbortSignal | undefined }): Promise<void> {
  const actor = await memberActor(db, memberId)
  if (!actor) throw new Error(`member ${memberId} is not there any more`)
  const state = await inTransaction(db, actor, (context) => begin(context, id), now)
  if (state === 'undoing') return inTransaction(db, actor, (context) => takeBack(context, id), now)
  if (state !== 'accepting') return
  while (!signal?.aborted) if (!await inTransaction(db, actor, (context) => giveSome(context, id), now)) break
  if (!signal?.aborted) await inTransaction(db, actor, (context) => finish(context, id), now)
}

async function begin(context: Context, id: string): Promise<string> {
  const { tx } = context
  const { rows: [run] } = await sql<{ state: string; bulk: string | null }>`select state, bulk_id::text as bulk from advisers.run where id = ${id} for update`.execute(tx)
  if (run?.state === 'accepting' && !run.bulk) await sql`update advisers.run set bulk_id = ${await openAssignment(context)}, moved = 0 where id = ${id}`.execute(tx)
  return run?.state ?? ''
}

interface Waiting { partyId: string; toId: string | null; note: string | null; bulk: string; reason: string }

const literal = (of: readonly { partyId: string }[]): string => `{${of.map((o) => o.partyId).join(',')}}`

/** Gives the next parties to their new advisers; whom the actor may not change is left, and counted as not moved. */
async function giveSome(context: Context, id: string): Promise<boolean> {
  const { tx } = context
  const { rows } = await sql<Waiting>`
    select p.party_id::text as "partyId", p.after_id::text as "toId", coalesce(p.note, r.note) as note, r.bulk_id::text as bulk, r.reason
    from advisers.proposal p join advisers.run r on r.id = p.run_id and r.state = 'accepting'
    where p.run_id = ${id} and p.after_id is distinct from p.before_id and p.moved is null order by p.party_id limit ${sql.lit(BATCH)}`.execute(tx)
  if (!rows.length) return false
  const [{ bulk, reason }] = rows as [Waiting]
  const notes = new Map(rows.map((row) => [row.partyId, row.note]))
  const moved = await assignEach(context, bulk, rows)
  const { work, conversations } = await recordChanges(context, moved.map((m) => ({ ...m, note: notes.get(m.partyId) ?? null })), { reason, runId: id })
  await sql`update advisers.proposal set moved = party_id = any (${literal(moved)}::bigint[]) where run_id = ${id} and party_id = any (${literal(rows)}::bigint[])`.execute(tx)
  await sql`update advisers.run set done = done + ${rows.length}, moved = moved + ${moved.length}, work = work + ${work}, conversations = conversations + ${conversations} where id = ${id}`.execute(tx)
  return rows.length === BATCH
}

async function finish(context: Context, id: string): Promise<void> {
  const { rows: [run] } = await sql<{ moved: number }>`update advisers.run set state = 'accepted', done = total where id = ${id} and state = 'accepting' returning moved`.execute(context.tx)
  if (run) await told(context, id, 'accepted', run.moved)
}

/** Back to whose they were, except where the owner was changed since; those are told of like any change of adviser. */
async function takeBack(context: Context, id: string): Promise<void> {
  const { tx } = context
  const { rows: [run] } = await sql<{ bulk: string }>`select bulk_id::text as bulk from advisers.run where id = ${id}`.execute(tx)
  const { changed } = await undoAssignment(context, run!.bulk, 'matched')
  const { rows } = await sql<{ partyId: string; fromId: string | null; toId: string | null }>`
    select b.party_id::text as "partyId", b.after_id::text as "fromId", b.before_id::text as "toId" from parties.bulk_owner b join parties.party p on p.id = b.party_id and p.owner_id is not distinct from b.before_id where b.bulk_id = ${run!.bulk}`.execute(tx)
  await recordChanges(context, rows, { reason: 'undone', runId: id })
  await sql`update advisers.run set state = 'undone', done = ${changed}, total = ${changed} where id = ${id}`.execute(tx)
  await told(context, id, 'undone', changed)
}

async function told(context: Context, id: string, state: 'accepted' | 'undone', moved: number): Promise<void> {
  await publish(context, runDecided, { runId: id, state, moved })
  await enqueue(context, 'advisers.count-loads', {}, { key: 'loads' })
  await audit(context, { action: state, object: 'adviser', id, detail: { run: id, moved } })
}


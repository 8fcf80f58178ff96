import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { breakPromise, completeWork, dropWork, keepPromise, reopenWork } from '#modules/work/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { dialogueRefusals as r } from '../refusals.ts'
import { type closeEntry as contract, type Entry, entryClosed } from './contract.ts'
import { readEntry } from './read-entries.ts'

type Body = BodyOf<typeof contract>
interface Locked { state: Entry['state']; kind: Entry['kind']; head: string; workId: string | null; workKind: string | null; ended: boolean }

/** Settles what was open; the task or promise that it became ends with it. */
export async function closeEntry(context: Context, id: string, { outcome, result }: Body): Promise<Entry> {
  const entry = await lockEntry(context, id)
  if (entry.state !== 'open') throw new Refusal(r['not-open'], { id })
  if (entry.workId && !entry.ended) await endWork(context, entry as Locked & { workId: string }, { outcome, result })
  await settleEntry(context, id, outcome)
  await audit(context, { action: 'settle', object: 'party', id: entry.head, detail: { entryId: id, outcome, result } })
  return readEntry(context, id)
}

/** Marks an entry as settled and tells it. */
export async function settleEntry(context: Context, id: string, outcome: Body['outcome']): Promise<void> {
  const { rows: [settled] } = await sql<{ head: string; kind: Entry['kind'] }>`
    update dialogue.entry set state = 'closed', outcome = ${outcome}, closed_at = ${context.now}, closed_by = ${context.actor.memberId}::bigint, version = version + 1 where id = ${id} and state = 'open' returning parties.survivor_of(party_id)::text as head, kind`.execute(context.tx)
  if (settled) await publish(context, entryClosed, { entryId: id, partyId: settled.head, kind: settled.kind, outcome })
}

/** Opens a settled matter again, with its task. */
export async function reopenEntry(context: Context, id: string): Promise<Entry> {
  const entry = await lockEntry(context, id)
  if (entry.state !== 'closed') throw new Refusal(r['not-closed'], { id })
  if (entry.workId && entry.ended) await reopenWork(context, entry.workId)
  await sql`update dialogue.entry set state = 'open', outcome = null, closed_at = null, closed_by = null, version = version + 1 where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'reopen', object: 'party', id: entry.head, detail: { entryId: id } })
  return readEntry(context, id)
}

async function endWork(context: Context, { workId, workKind }: Locked & { workId: string }, { outcome, result }: Body): Promise<void> {
  const promise = workKind === 'promise'
  const end = outcome === 'dropped' ? dropWork : promise ? (outcome === 'broken' ? breakPromise : keepPromise) : completeWork
  await end(context, workId, { result })
}

async function lockEntry({ tx }: Context, id: string): Promise<Locked> {
  const { rows: [found] } = await sql<Locked>`
    select e.state, e.kind, parties.survivor_of(e.party_id)::text as head, e.work_id::text as "workId", (select w.kind from work.item w where w.id = e.work_id) as "workKind", (select w.outcome is not null from work.item w where w.id = e.work_id) as ended
    from dialogue.entry e where e.id = ${id} for update of e`.execute(tx)
  if (!found) throw new Refusal(r['not-found'], { id })
  return found
}

import { sql } from 'kysely'
import { passOnConversations } from '#modules/inbox/api.ts'
import { reassignMany } from '#modules/work/api.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import { CHANNEL } from '#platform/events/publish.ts'
import { adviserChanged } from '../contract.ts'

/** A party that has got another adviser. */
export interface Changed { partyId: string; fromId: string | null; toId: string | null; note?: string | null }

/** `by`: whoever did it, where that is not the actor. */
interface Cause { reason: string; runId: string | null; by?: string | null }

/** Writes down who handed whom to whom and why, passes on what is open, and tells it: one event for each party that somebody looks after now, by which playbooks start. */
export async function recordChanges(context: Context, changes: readonly Changed[], { reason, runId, by = context.actor.memberId }: Cause): Promise<{ work: number; conversations: number }> {
  if (!changes.length) return { work: 0, conversations: 0 }
  const { tx, now } = context
  const rows = rowSet(changes, { partyId: 'bigint', fromId: 'bigint', toId: 'bigint', note: 'text' })
  await sql`
    with kept as (insert into advisers.change (party_id, from_id, to_id, reason, note, run_id, at, by) select r."partyId", r."fromId", r."toId", ${reason}, r.note, ${runId}::bigint, ${now}, ${by} from ${rows}),
    told as (insert into events.event (name, version, payload, actor, at)
      select ${adviserChanged.name}, ${adviserChanged.version}, jsonb_build_object('partyId', r."partyId"::text, 'fromId', r."fromId"::text, 'toId', r."toId"::text, 'reason', ${reason}::text, 'runId', ${runId}::text), ${by}, ${now} from ${rows} where r."toId" is not null)
    select pg_notify(${CHANNEL}, ${adviserChanged.name})`.execute(tx)
  return { work: await passOnWork(context, changes, reason), conversations: await passOnConversations(context, changes) }
}

/** What the former adviser was to do for the party goes to the new one. */
async function passOnWork(context: Context, changes: readonly Changed[], reason: string): Promise<number> {
  const { rows } = await sql<{ id: string; toId: string }>`
    select i.id::text, r."toId"::text as "toId" from ${rowSet(changes.map(({ partyId, fromId, toId }) => ({ partyId, fromId, toId })), { partyId: 'bigint', fromId: 'bigint', toId: 'bigint' })} join work.item i on i.party_id = r."partyId" and i.owner_id = r."fromId" and i.outcome is null where r."toId" is not null`.execute(context.tx)
  let passed = 0
  for (const [ownerId, items] of Map.groupBy(rows, (row) => row.toId)) passed += (await reassignMany(context, { ids: items.map((i) => i.id), ownerId, reason })).changed
  return passed
}

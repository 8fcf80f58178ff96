import { sql } from 'kysely'
import { notify } from '#modules/touchpoints/api.ts'
import { auditMany } from '#platform/audit/record-many.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import { CHANNEL } from '#platform/events/publish.ts'
import { workCreated } from '../contract.ts'

/** One of many tasks; `refId` is the record it comes from. */
export interface ManyWork { kind: 'task' | 'follow-up'; what: string; partyId: string; ownerId: string; dueOn: string; refId: string }

/** Makes tasks and follow-ups for many parties in a few statements, each with its first step, audit entry, notice and event. Owners are active members; parties are there. */
export async function createManyWork(context: Context, items: readonly ManyWork[], { source, object }: { source: string; object: string }): Promise<void> {
  if (!items.length) return
  const { tx, actor, now } = context
  const { rows } = await sql<{ id: string; owner: string; party: string }>`
    insert into work.item (kind, what, party_id, owner_id, unit_id, due_on, first_due_on, source, ref_object, ref_id, created_at, created_by, updated_at)
    select r.kind, r.what, r."partyId", m.id, m.unit_id, r."dueOn", r."dueOn", ${source}, ${object}, r."refId", ${now}, ${actor.memberId}::bigint, ${now}
    from ${rowSet(items, { kind: 'text', what: 'text', partyId: 'bigint', ownerId: 'bigint', dueOn: 'date', refId: 'bigint' })} join people.member_name m on m.id = r."ownerId" returning id::text, owner_id::text as owner, party_id::text as party`.execute(tx)
  const ids = sql`unnest(${`{${rows.map((r) => r.id).join(',')}}`}::bigint[])`
  const made = sql`select i.id, jsonb_build_object('kind', i.kind, 'what', i.what, 'partyId', i.party_id::text, 'ownerId', i.owner_id::text, 'dueOn', i.due_on) as detail from work.item i join ${ids} d (id) on d.id = i.id`
  await sql`insert into work.step (item_id, action, detail, at, by) select id, 'created', detail, ${now}, ${actor.memberId}::bigint from (${made}) d`.execute(tx)
  await auditMany(context, { action: 'created', object: 'work', of: made, detailed: true })
  await notify(context, rows.map(({ id, owner, party }) => ({ memberId: owner, reason: 'assigned', partyId: party, ref: { object: 'work', id } })))
  await sql`
    with told as (insert into events.event (name, version, payload, actor, at) select ${workCreated.name}, ${workCreated.version}, jsonb_build_object('itemId', i.id::text, 'kind', i.kind, 'ownerId', i.owner_id::text, 'partyId', i.party_id::text), ${actor.memberId}::bigint, ${now} from work.item i join ${ids} d (id) on d.id = i.id)
    select pg_notify(${CHANNEL}, ${workCreated.name})`.execute(tx)
}

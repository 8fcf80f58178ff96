import { sql } from 'kysely'
import { notify } from '#modules/touchpoints/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { CHANNEL } from '#platform/events/publish.ts'
import { workReassigned } from '../contract.ts'
import { ownerOf } from './create-work.ts'

/** More are told in one notice. */
const MOST_NOTICES = 5

/** Hands many items to one member, who gets a notice of each, or one of all where they are many. What has ended, is that member's already or may not be changed by whoever asks is left as it is, and counted. */
export async function reassignMany(context: Context, { ids, ownerId, reason }: { ids: readonly string[]; ownerId: string; reason?: string | undefined }): Promise<{ changed: number; skipped: number }> {
  const { tx, actor, now } = context
  const owner = await ownerOf(context, ownerId)
  const { rows: given } = await sql<{ id: string; party_id: string | null }>`
    with given as materialized (select * from work.hand_over_many(${`{${[...new Set(ids)].join(',')}}`}::bigint[], ${owner.id}, ${owner.unitId}, ${now})),
    stepped as (insert into work.step (item_id, action, detail, at, by) select id, 'reassigned', jsonb_strip_nulls(jsonb_build_object('from', former_id::text, 'to', ${owner.id}::text, 'reason', ${reason ?? null}::text)), ${now}, ${actor.memberId} from given),
    told as (insert into events.event (name, version, payload, actor, at) select ${workReassigned.name}, ${workReassigned.version}, jsonb_build_object('itemId', id::text, 'kind', kind, 'ownerId', ${owner.id}::text, 'formerOwnerId', former_id::text, 'partyId', party_id::text), ${actor.memberId}, ${now} from given)
    select id::text, party_id::text, pg_notify(${CHANNEL}, ${workReassigned.name}) from given order by id`.execute(tx)
  const told = given.length > MOST_NOTICES ? [{ party_id: null, ref: null }] : given.map(({ id, party_id }) => ({ party_id, ref: { object: 'work', id } }))
  await notify(context, told.map(({ party_id, ref }) => ({ memberId: owner.id, reason: 'assigned', partyId: party_id, ref })))
  await audit(context, { action: 'reassigned', object: 'work', detail: { to: owner.id, items: given.map((item) => item.id), ...(reason && { reason }) } })
  return { changed: given.length, skipped: new Set(ids).size - given.length }
}

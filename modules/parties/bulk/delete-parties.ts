import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { CHANNEL } from '#platform/events/publish.ts'
import { visible } from '#platform/filter/visible.ts'
import { partyChanged, partyDeleted } from '../party/contract.ts'
import { literal } from '../tag/tag-parties.ts'
import type { DeletionDone } from './contract.ts'

/** Puts parties into the bin, each as far as the asker may delete it and change many at once. */
export const deleteParties = (context: Context, ids: readonly string[]): Promise<DeletionDone> => move(context, ids, context.now)

/** Takes parties out of the bin. */
export const restoreParties = (context: Context, ids: readonly string[]): Promise<DeletionDone> => move(context, ids, null)

/** In one statement: what the owner-side function lets through, and an event for each. */
async function move(context: Context, asked: readonly string[], at: Date | null): Promise<DeletionDone> {
  const { tx, actor, now } = context
  const { rows: [done] } = await sql<{ ids: string[] }>`
    with mine as materialized (select p.id from parties.party p where p.id = any (${literal(asked)}::bigint[]) and p.survivor_id is null and ${visible(actor, ['bulk', 'party'], 'p')}),
    moved as materialized (select id from mine where parties.set_deleted(id, ${at}, ${now}, ${actor.memberId})),
    told as (
      insert into events.event (name, version, payload, actor, at)
      select ${at ? partyDeleted.name : partyChanged.name}, ${at ? partyDeleted.version : partyChanged.version}, jsonb_build_object('partyId', id::text) || ${at ? '{}' : '{"fields":["deletedAt"]}'}::jsonb, ${actor.memberId}, ${now} from moved)
    select coalesce(json_agg(id::text order by id), '[]') as ids, pg_notify(${CHANNEL}, ${at ? partyDeleted.name : partyChanged.name}) from moved`.execute(tx)
  const { ids } = done!
  for (const id of ids) await audit(context, { action: at ? 'delete' : 'restore', object: 'party', id })
  return { ids, skipped: new Set(asked).size - ids.length }
}

import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { CHANNEL } from '#platform/events/publish.ts'
import { partyChanged } from '../party/contract.ts'

/** Gives every party of a tagging a new version and tells that its tags changed, in one statement. Returns how many they are. */
export async function touchTagged({ tx, actor, now }: Context, bulkId: string): Promise<number> {
  const { rows: [counted] } = await sql<{ n: number }>`
    with touched as (
      update parties.party p set updated_at = ${now}, updated_by = ${actor.memberId}, version = version + 1
      where p.id in (select t.party_id from parties.bulk_tag t where t.bulk_id = ${bulkId}) returning p.id),
    told as (
      insert into events.event (name, version, payload, actor, at)
      select ${partyChanged.name}, ${partyChanged.version}, jsonb_build_object('partyId', id::text, 'fields', jsonb_build_array('tags')), ${actor.memberId}, ${now} from touched)
    select count(*)::int as n, pg_notify(${CHANNEL}, ${partyChanged.name}) from touched`.execute(tx)
  return counted!.n
}

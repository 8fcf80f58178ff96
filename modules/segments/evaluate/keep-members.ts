import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { segmentEntered, segmentLeft } from '../segment/contract.ts'

export type Why = 'change' | 'definition' | 'days'
export interface Moved { entered: string[]; left: string[] }

/** So many parties an event tells of at most. */
const TOLD = 1000

/** One refresh of members at a time, whoever does it: a set that was found before a change must not be written after it. */
export const MEMBER_LOCK = 7_204_431

const literal = (ids: readonly string[]): string => `{${ids.join(',')}}`

/** Writes who comes in and who goes out, with the history and the events; gives who really did. */
export async function keepMembers(context: Context, segmentId: string, { entered, left }: Moved, why: Why): Promise<Moved> {
  const { tx, now } = context
  const come = entered.length ? await sql<{ id: string }>`
    with come as (insert into segments.member (segment_id, party_id, since, unit_id, owner_id)
      select ${segmentId}::bigint, p.id, ${now}::timestamptz, p.unit_id, p.owner_id from parties.party p where p.id = any (${literal(entered)}::bigint[]) and p.survivor_id is null and p.deleted_at is null on conflict do nothing returning party_id)
    insert into segments.passage (segment_id, party_id, at, entered, why) select ${segmentId}::bigint, party_id, ${now}::timestamptz, true, ${why}::text from come order by party_id returning party_id::text as id`.execute(tx) : { rows: [] }
  const gone = left.length ? await sql<{ id: string }>`
    with gone as (delete from segments.member where segment_id = ${segmentId} and party_id = any (${literal(left)}::bigint[]) returning party_id)
    insert into segments.passage (segment_id, party_id, at, entered, why) select ${segmentId}::bigint, party_id, ${now}::timestamptz, false, ${why}::text from gone order by party_id returning party_id::text as id`.execute(tx) : { rows: [] }
  const moved = { entered: come.rows.map((r) => r.id), left: gone.rows.map((r) => r.id) }
  await sql`update segments.segment set members = members + ${moved.entered.length - moved.left.length}::bigint, looked_at = ${now} where id = ${segmentId}`.execute(tx)
  for (const [type, ids] of [[segmentEntered, moved.entered], [segmentLeft, moved.left]] as const) {
    for (let from = 0; from < ids.length; from += TOLD) await publish(context, type, { segmentId, partyIds: ids.slice(from, from + TOLD), why })
  }
  return moved
}

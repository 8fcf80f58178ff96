import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { TouchpointEntry } from '../contract.ts'

/** Touchpoints by their ids, newest first, each with the participants that the reader may see. The ids name their months, so only those are looked into. */
export async function readEntries({ tx }: Context, ids: readonly string[]): Promise<TouchpointEntry[]> {
  const { rows } = await sql<TouchpointEntry>`
    select t.id::text, t.kind, t.channel, t.direction, t.stage, to_json(t.at at time zone 'UTC')#>>'{}' || 'Z' as at, to_json(t.recorded_at at time zone 'UTC')#>>'{}' || 'Z' as "recordedAt",
      case when m.id is not null then json_build_object('id', m.id::text, 'name', m.name) end as member, t.text, t.detail, t.cost::text, t.expected::float8, t.perceived::float8,
      case when t.ref_id is not null then json_build_object('object', t.ref_object, 'id', t.ref_id::text) end as ref, t.episode,
      coalesce((select json_agg(json_build_object('partyId', coalesce(p.survivor_id, p.id)::text, 'name', p.name, 'role', r.role) order by r.n) from unnest(t.party_ids, t.party_roles) with ordinality r (id, role, n) join parties.party p on p.id = r.id), '[]') as participants,
      t.supersedes::text as corrects, t.retracted, t.redacted_at is not null as redacted,
      not t.retracted and t.redacted_at is null and ((select access.everywhere('touchpoint.correct')) or t.recorded_by = (select access.me()) or ((select access.may('touchpoint.correct')) and touchpoints.may('correct', t.party_ids))) as "mayCorrect"
    from touchpoints.touchpoint t left join people.member_name m on m.id = t.member_id
    where t.id = any(${`{${ids.join(',')}}`}::bigint[]) order by t.at desc, t.id desc`.execute(tx)
  return rows.map((row) => ({ ...row, mayCorrect: row.mayCorrect ?? false }))
}

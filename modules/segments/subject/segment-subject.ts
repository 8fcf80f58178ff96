import { sql } from 'kysely'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { forgetMentions } from '#platform/audit/forget-details.ts'

const literal = (ids: readonly string[]): string => `{${ids.join(',')}}`

/** Which segments someone is in or was in. */
export const segmentData: SubjectData = {
  name: 'segments',
  async gather({ tx }, ids) {
    const { rows: [held] } = await sql`
      select (select coalesce(json_agg(json_build_object('segment', s.name, 'since', m.since) order by m.since), '[]') from segments.member m join segments.segment s on s.id = m.segment_id where m.party_id = any (${literal(ids)}::bigint[])) as members,
        (select coalesce(json_agg(json_build_object('segment', s.name, 'at', g.at, 'entered', g.entered) order by g.id), '[]') from segments.passage g join segments.segment s on s.id = g.segment_id where g.party_id = any (${literal(ids)}::bigint[])) as passages`.execute(tx)
    return held
  },
}

/** That someone was in a segment, and segments that name someone. */
export const segmentEraser: Eraser = {
  name: 'segments',
  async erase(context, { ids, texts }) {
    const { tx } = context
    await sql`with gone as (delete from segments.member where party_id = any (${literal(ids)}::bigint[]) returning segment_id)
      update segments.segment s set members = s.members - g.n from (select segment_id, count(*) as n from gone group by segment_id) g where g.segment_id = s.id`.execute(tx)
    await sql`delete from segments.passage where party_id = any (${literal(ids)}::bigint[])`.execute(tx)
    await sql`with gone as (delete from segments.snapshot_member where party_id = any (${literal(ids)}::bigint[]) returning snapshot_id)
      update segments.snapshot s set members = s.members - g.n from (select snapshot_id, count(*) as n from gone group by snapshot_id) g where g.snapshot_id = s.id`.execute(tx)
    await sql`select segments.redact(${literal(ids)}::bigint[], ${texts}::text[])`.execute(tx)
    await forgetMentions(context, { objects: ['segment', 'segment-snapshot'], lists: [], texts })
  },
}

import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** Every touchpoint that someone took part in, superseded ones too. */
export const touchpointData: SubjectData = {
  name: 'touchpoints',
  async gather({ tx }, ids) {
    const { rows } = await sql`
      select t.id::text, t.at, t.recorded_at, t.kind, t.channel, t.stage, t.direction, t.party_ids::text[], t.party_roles, m.name as member, t.text, t.detail, t.expected, t.perceived, t.source, t.supersedes::text, t.retracted
      from touchpoints.touchpoint t left join people.member_name m on m.id = t.member_id
      where t.id in (select p.touchpoint_id from touchpoints.participant p where p.party_id = any (${`{${ids.join(',')}}`}::bigint[])) order by t.at, t.id`.execute(tx)
    return rows
  },
}

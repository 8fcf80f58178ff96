import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** Tasks and promises about someone, with every step. */
export const workData: SubjectData = {
  name: 'work',
  async gather({ tx }, ids) {
    const { rows } = await sql`
      select i.id::text, i.kind, i.what, i.note, i.given_by, i.due_on, i.due_time, i.first_due_on, i.outcome, i.ended_at, i.result, m.name as owner, i.created_at,
        (select coalesce(json_agg(json_build_object('at', s.at, 'action', s.action, 'detail', s.detail) order by s.id), '[]') from work.step s where s.item_id = i.id) as steps
      from work.item i left join people.member_name m on m.id = i.owner_id where i.party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by i.id`.execute(tx)
    return rows
  },
}

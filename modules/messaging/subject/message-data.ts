import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** Everything that was written to someone, and what was held back. */
export const messageData: SubjectData = {
  name: 'messages',
  async gather({ tx }, ids) {
    const { rows } = await sql`
      select m.id::text, m.channel, m.purpose, m.address, c.subject, c.body, m.state, m.reason, m.due_at, m.handed_at, m.ended_at, m.created_at, b.name as written_by
      from messaging.message m join messaging.content c on c.id = m.content_id left join people.member_name b on b.id = m.created_by where m.party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by m.id`.execute(tx)
    return rows
  },
}

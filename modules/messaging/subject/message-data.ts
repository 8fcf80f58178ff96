import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** Everything that was written to someone with what became of it, what was held back, and what they wrote. */
export const messageData: SubjectData = {
  name: 'messages',
  async gather({ tx }, ids) {
    const { rows } = await sql`
      select m.id::text, m.channel, m.purpose, m.address, c.subject, c.body, m.state, m.reason, m.due_at, m.handed_at, m.ended_at, m.created_at, b.name as written_by
      from messaging.message m join messaging.content c on c.id = m.content_id left join people.member_name b on b.id = m.created_by where m.party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by m.id`.execute(tx)
    const { rows: received } = await sql`
      select i.id::text, i.channel, i.sender, i.subject, i.text, i.automatic, i.at, (select json_agg(f.name order by f.id) from messaging.inbound_file f where f.inbound_id = i.id) as files from messaging.inbound i where i.party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by i.id`.execute(tx)
    const { rows: noted } = await sql`
      select n.message_id::text, n.kind, n.at, n.target, n.machine from messaging.notice n join messaging.message m on m.id = n.message_id where m.party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by n.id`.execute(tx)
    return [...rows, ...received.map((r) => ({ received: r })), ...noted.map((n) => ({ noted: n }))]
  },
}

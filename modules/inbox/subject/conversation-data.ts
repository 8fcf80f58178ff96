import { sql } from 'kysely'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'

const list = (ids: readonly string[]): string => `{${ids.join(',')}}`

/** Whose conversation it is and what colleagues noted in it; what was said stands with the messages. */
export const conversationData: SubjectData = {
  name: 'conversations',
  async gather({ tx }, ids) {
    const { rows } = await sql`
      select c.id::text, c.state, c.snoozed_until, c.last_at, c.preview, m.name as assignee, coalesce((select json_agg(json_build_object('at', n.at, 'by', b.name, 'text', n.text) order by n.id) from inbox.note n left join people.member_name b on b.id = n.by where n.conversation_id = c.id), '[]') as notes
      from inbox.conversation c left join people.member_name m on m.id = c.assignee_id where c.party_id = any (${list(ids)}::bigint[]) order by c.id`.execute(tx)
    return rows
  },
}

export const conversationEraser: Eraser = {
  name: 'conversations',
  async erase({ tx }, { ids }) {
    await sql`select inbox.redact(${list(ids)}::bigint[])`.execute(tx)
  },
}

import { sql } from 'kysely'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'

/** Someone's chats on the firm's sites; what was said stands with the messages. */
export const chatData: SubjectData = {
  name: 'chats',
  async gather({ tx }, ids) {
    const { rows } = await sql`select id::text, name, email, language, site, page, started_at, seen_at from messaging.chat where party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by id`.execute(tx)
    return rows
  },
}

export const chatEraser: Eraser = {
  name: 'chats',
  async erase({ tx }, { ids }) {
    await sql`select messaging.redact_chats(${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
  },
}

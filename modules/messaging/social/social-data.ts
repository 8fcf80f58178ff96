import { sql } from 'kysely'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'

const list = (ids: readonly string[]): string => `{${ids.join(',')}}`

/** Who someone is on networks and where they spoke there, and whether they follow the firm on LINE; what was said stands with the messages. */
export const socialData: SubjectData = {
  name: 'social',
  async gather({ tx }, ids) {
    const { rows } = await sql`select a.network, w.identity, w.name, w.place, w.url, w.at, w.hidden_at, w.gone_at from messaging.social_word w join messaging.inbound i on i.id = w.inbound_id join messaging.social_account a on a.id = w.account_id where i.party_id = any (${list(ids)}::bigint[]) order by w.inbound_id`.execute(tx)
    const { rows: follows } = await sql`select 'line' as network, user_id as identity, followed_at, left_at from messaging.line_follower where party_id = any (${list(ids)}::bigint[]) order by user_id`.execute(tx)
    return [...rows, ...follows]
  },
}

export const socialEraser: Eraser = {
  name: 'social',
  async erase({ tx }, { ids }) {
    await sql`select messaging.redact_social(${list(ids)}::bigint[])`.execute(tx)
  },
}

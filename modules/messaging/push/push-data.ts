import { sql } from 'kysely'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'

/** Browsers that someone has subscribed with. */
export const pushData: SubjectData = {
  name: 'push-subscriptions',
  async gather({ tx }, ids) {
    const { rows } = await sql`select split_part(s.endpoint, '/', 3) as service, s.at, s.seen_at from messaging.push_subscription s where s.party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by s.id`.execute(tx)
    return rows
  },
}

export const channelEraser: Eraser = {
  name: 'channels',
  async erase({ tx }, { ids }) { await sql`select messaging.redact_channels(${`{${ids.join(',')}}`}::bigint[])`.execute(tx) },
}

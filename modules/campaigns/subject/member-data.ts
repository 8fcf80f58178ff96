import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** Which campaigns someone was in, and on which side of the comparison. The rows hold no words of theirs, so erasure leaves them. */
export const memberData: SubjectData = {
  name: 'campaigns',
  async gather({ tx }, ids) {
    const { rows } = await sql`select c.name as campaign, m.part, m.kept, m.entered_at from campaigns.member m join campaigns.campaign c on c.id = m.campaign_id where m.party_id = any (${`{${ids.join(',')}}`}::bigint[]) order by m.entered_at`.execute(tx)
    return rows
  },
}

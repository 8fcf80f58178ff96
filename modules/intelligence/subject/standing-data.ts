import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** How someone was placed, by the computation and by people, and how that went. */
export const standingData: SubjectData = {
  name: 'standing',
  async gather({ tx }, ids) {
    const { rows: [held] } = await sql`
      select (select coalesce(json_agg(s), '[]') from intelligence.standing s where s.party_id = any (ids.list)) as standings,
        (select coalesce(json_agg(h order by h.day), '[]') from intelligence.standing_history h where h.party_id = any (ids.list)) as history,
        (select coalesce(json_agg(o order by o.id), '[]') from intelligence.override o where o.party_id = any (ids.list)) as overrides,
        (select coalesce(json_agg(c), '[]') from intelligence.credit c where c.party_id = any (ids.list)) as credit
      from (select ${`{${ids.join(',')}}`}::bigint[] as list) ids`.execute(tx)
    return held
  },
}

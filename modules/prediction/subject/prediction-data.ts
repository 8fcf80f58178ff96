import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** What was foretold of someone, month by month, and why they left, as somebody said. */
export const predictionData: SubjectData = {
  name: 'prediction',
  async gather({ tx }, ids) {
    const { rows: [held] } = await sql`
      select (select coalesce(json_agg(p), '[]') from prediction.party p where p.party_id = any (ids.list)) as forecasts,
        (select coalesce(json_agg(h order by h.month), '[]') from prediction.churn_history h where h.party_id = any (ids.list)) as history,
        (select coalesce(json_agg(e order by e.day), '[]') from prediction.exit e where e.party_id = any (ids.list)) as exits,
        (select coalesce(json_agg(o order by o.at), '[]') from prediction.hand_over o where o.party_id = any (ids.list)) as "handOvers"
      from (select ${`{${ids.join(',')}}`}::bigint[] as list) ids`.execute(tx)
    return held
  },
}

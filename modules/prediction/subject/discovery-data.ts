import { sql } from 'kysely'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'

/** What was found of someone: offers, when a purchase is expected, the group, what was noticed. */
export const discoveryData: SubjectData = {
  name: 'discovery',
  async gather({ tx }, ids) {
    const { rows: [held] } = await sql`
      select (select coalesce(json_agg(r order by r.place), '[]') from prediction.recommendation r where r.party_id = any (ids.list)) as recommendations,
        (select coalesce(json_agg(n), '[]') from prediction.next_purchase n where n.party_id = any (ids.list)) as "nextPurchase",
        (select coalesce(json_agg(m), '[]') from prediction.cluster_member m where m.party_id = any (ids.list)) as groups,
        (select coalesce(json_agg(a), '[]') from prediction.anomaly a where a.party_id = any (ids.list)) as anomalies,
        (select coalesce(json_agg(l.likeness), '[]') from prediction.look_alike l where l.party_id = any (ids.list)) as "lookAlikes"
      from (select ${`{${ids.join(',')}}`}::bigint[] as list) ids`.execute(tx)
    return held
  },
}

/** All of it goes: it is worked out anew of whoever is left. */
export const discoveryEraser: Eraser = {
  name: 'discovery',
  async erase({ tx }, { ids }) {
    const list = `{${ids.join(',')}}`
    for (const table of ['recommendation', 'next_purchase', 'cluster_member', 'anomaly', 'look_alike']) await sql`delete from ${sql.ref(`prediction.${table}`)} where party_id = any (${list}::bigint[])`.execute(tx)
  },
}

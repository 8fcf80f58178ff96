import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** What someone was reckoned to be worth, and what was said of their spending and referrals. */
export const valueData: SubjectData = {
  name: 'value',
  async gather({ tx }, ids) {
    const { rows: [held] } = await sql`
      select (select coalesce(json_agg(v), '[]') from value.party v where v.party_id = any (ids.list)) as values, (select coalesce(json_agg(h order by h.month), '[]') from value.history h where h.party_id = any (ids.list)) as history,
        (select coalesce(json_agg(w), '[]') from value.wallet w where w.party_id = any (ids.list)) as wallets, (select coalesce(json_agg(r), '[]') from value.referral_type r where r.party_id = any (ids.list) or r.referred_id = any (ids.list)) as referrals
      from (select ${`{${ids.join(',')}}`}::bigint[] as list) ids`.execute(tx)
    return held
  },
}

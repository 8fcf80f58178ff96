import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** Counts anew whom each adviser looks after, by tier. */
export async function countLoads({ tx, now }: Context): Promise<void> {
  await sql`delete from advisers.load`.execute(tx)
  await sql`
    insert into advisers.load (member_id, tier, parties, at)
    select p.owner_id, coalesce(s.tier_override, s.tier, 0), count(*), ${now} from parties.party p left join intelligence.standing s on s.party_id = p.id
    where p.owner_id in (select a.member_id from advisers.profile a) and p.survivor_id is null and p.deleted_at is null group by 1, 2`.execute(tx)
}

import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { nearPairs } from './near-pairs.ts'

const actor = system('campaigns.overlap')
/** Beyond so many days ahead nothing is counted yet, and what was counted counts for so many hours, for segments move. */
const [AHEAD, HOURS] = [120, 12]
const NEAR_DAYS = 31

/** Counts how many parties campaigns share whose waves fall near one another: those not counted yet, and anew those counted long ago. A pair a transaction. */
export async function countOverlaps(db: Db, now: Date, signal: AbortSignal): Promise<void> {
  const { rows: pairs } = await inTransaction(db, actor, ({ tx }) => sql<{ a: string; b: string }>`
    select p.a::text, p.b::text from (${nearPairs({ from: now, to: new Date(now.getTime() + AHEAD * 86_400_000), days: NEAR_DAYS })}) p
    where not exists (select from campaigns.overlap o where o.a_id = p.a and o.b_id = p.b and o.counted_at > ${now}::timestamptz - make_interval(hours => ${HOURS}))`.execute(tx), now)
  for (const { a, b } of pairs) {
    if (signal.aborted) return
    await inTransaction(db, actor, ({ tx }) => sql`
      insert into campaigns.overlap (a_id, b_id, parties, counted_at)
      select a.id, b.id, (select count(distinct m.party_id) from segments.member m where m.segment_id = any (a.segments) and exists (select from segments.member x where x.party_id = m.party_id and x.segment_id = any (b.segments))
        and not exists (select from segments.member x where x.party_id = m.party_id and x.segment_id = any (a.excluded || b.excluded))), ${now}
      from campaigns.campaign a, campaigns.campaign b where a.id = ${a} and b.id = ${b}
      on conflict (a_id, b_id) do update set parties = excluded.parties, counted_at = excluded.counted_at`.execute(tx), now)
  }
}

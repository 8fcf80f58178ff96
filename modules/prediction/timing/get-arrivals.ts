import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Arrivals, getArrivals as contract } from '../recommendation/contract.ts'
import type { TimingParams } from './clock.ts'

const WEEKS = 13
const WEEK = 7

/** How many of the parties that the asker sees may be expected in each of the coming weeks. Who is past the expected day and not yet past the late one counts for this week. */
export async function getArrivals({ tx, now }: Context): Promise<ReplyOf<typeof contract>> {
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const { rows } = await sql<{ week: number; parties: number }>`
    select case when n.late_day < ${today}::date then -1 else least(${WEEKS}, greatest(0, (n.expected_day - ${today}::date) / ${WEEK})) end as week, count(*)::int as parties
    from prediction.next_purchase n join parties.party p on p.id = n.party_id and p.survivor_id is null and p.deleted_at is null group by 1`.execute(tx)
  if (!rows.length) return { arrivals: null }
  const count = (week: number): number => rows.find((row) => row.week === week)?.parties ?? 0
  const { rows: [kept] } = await sql<{ params: TimingParams; card: Arrivals['card'] }>`select params, card from models.version where kind = 'timing' and state = 'champion'`.execute(tx)
  const season = kept?.params.season.some((f) => f !== 1) ? kept.params.season : null
  const day = (ahead: number): string => dayFromNumber(dayNumber(today) + ahead)
  return { arrivals: { asOf: today, overdue: count(-1), weeks: Array.from({ length: WEEKS }, (_, w) => ({ from: day(w * WEEK), to: day(w * WEEK + WEEK - 1), parties: count(w) })), later: count(WEEKS), season, card: kept?.card ?? null } }
}

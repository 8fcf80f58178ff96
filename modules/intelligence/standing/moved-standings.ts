import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { fromUnits, toUnits } from '#kernel/money.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { TodaySource } from '#modules/work/extension.ts'
import type { Move } from '../contract.ts'
import type { CutOffs } from '../run/compute.ts'
import { becauseOf, type StoredHistory } from './because.ts'
import { placeOf } from './get-relationship.ts'

/** For so many days a move is news. */
const NEWS_DAYS = 7

interface Row extends StoredHistory { id: string; name: string; moved_on: string; from_stage: number; stage: number; from_tier: number | null; tier: number | null; importance: string | null; stake: string; cut_offs: CutOffs | null }

/** Relations whose stage or tier moved in the last week, as far as the reader may see them. Where a person judges otherwise the computed move is no news. */
export const movedStandings: TodaySource = {
  name: 'standing',
  async find({ tx, now }, { after, limit }) {
    const today = dayIn(await getSetting(tx, 'firm.zone'), now)
    const currency = await getSetting(tx, 'firm.currency')
    const { rows } = await sql<Row>`
      select s.party_id::text as id, p.name, s.moved_on::text, s.from_stage, s.stage, s.from_tier, s.tier, s.stake::text, s.first_day::text, s.last_day::text, s.purchases, s.revenue, s.importance, s.earlier_span, s.later_span, run.cut_offs
      from intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null left join intelligence.run on run.id = (select max(id) from intelligence.run)
      where s.moved_on > ${dayFromNumber(dayNumber(today) - NEWS_DAYS)} and s.stage_override is null and s.tier_override is null and (s.from_stage <> s.stage or s.from_tier <> s.tier)
        and ${after ? sql`(s.moved_on, s.stake, s.party_id) < (${after.day}::date, ${String(toUnits(after.stake) / 100n)}::bigint, ${after.key}::bigint)` : sql`true`}
      order by s.moved_on desc, s.stake desc, s.party_id desc limit ${limit}`.execute(tx)
    return rows.map((row) => ({ source: 'standing', key: row.id, party: { id: row.id, name: row.name }, day: row.moved_on, stake: { amount: fromUnits(BigInt(row.stake) * 100n), currency }, reason: moveOf(row, today) }))
  },
}

function moveOf(row: Row, today: string): Move {
  return {
    ...becauseOf(row, today, row.cut_offs?.firmGap), fromStage: row.from_stage, stage: row.stage, fromTier: row.from_tier, tier: row.tier,
    ...placeOf(row),
  }
}

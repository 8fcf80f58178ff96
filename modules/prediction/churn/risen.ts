import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { fromUnits, toUnits } from '#kernel/money.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { TodaySource } from '#modules/work/extension.ts'
import { reasonsOf, type StoredReasons } from './reasons-of.ts'

/** For so many days a rise is news. */
const NEWS_DAYS = 7

interface Row extends StoredReasons { id: string; name: string; risen_on: string; stake: string; churn_bp: number; horizon: number }

/** Relations that came to be among those to call first in the last week, the most at stake first. */
export const risen: TodaySource = {
  name: 'churn',
  async find({ tx, now }, { after, limit }) {
    const today = dayIn(await getSetting(tx, 'firm.zone'), now)
    const currency = await getSetting(tx, 'firm.currency')
    const { rows } = await sql<Row>`
      select f.party_id::text as id, p.name, f.risen_on::text, f.stake_cents::text as stake, f.churn_bp, coalesce((select horizon from prediction.churn_run order by id desc limit 1), 0) as horizon, f.reasons, f.reason_values
      from prediction.party f join parties.party p on p.id = f.party_id and p.survivor_id is null and p.deleted_at is null
      where f.risen_on > ${dayFromNumber(dayNumber(today) - NEWS_DAYS)} and ${after ? sql`(f.risen_on, f.stake_cents, f.party_id) < (${after.day}::date, ${String(toUnits(after.stake) / 100n)}::bigint, ${after.key}::bigint)` : sql`true`}
      order by f.risen_on desc, f.stake_cents desc, f.party_id desc limit ${limit}`.execute(tx)
    return rows.map((row) => {
      const [first] = reasonsOf(row)
      return {
        source: 'churn', key: row.id, party: { id: row.id, name: row.name }, day: row.risen_on, stake: { amount: fromUnits(BigInt(row.stake) * 100n), currency },
        reason: { chance: row.churn_bp / 10_000, horizon: row.horizon, code: first?.code ?? null, value: first?.value ?? null, second: first?.second ?? null },
      }
    })
  },
}

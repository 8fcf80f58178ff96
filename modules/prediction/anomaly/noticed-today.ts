import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { fromUnits, toUnits } from '#kernel/money.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { TodaySource } from '#modules/work/extension.ts'
import { anomalyNames, type NoticedLine } from './contract.ts'
import type { Evidence } from './find-anomalies.ts'
import { anomalyWords } from './words.ts'

/** For so many days what was noticed is news. */
const NEWS_DAYS = 7

interface Row { id: string; name: string; kind: number; day: string; evidence: Evidence; stake: string }

/** Who has not been like themselves of late, as lines of Today. A line's key is the party's id and the kind. */
export const noticedToday: TodaySource = {
  name: 'anomaly',
  async find({ tx, now }, { after, limit }) {
    const today = dayIn(await getSetting(tx, 'firm.zone'), now)
    const currency = await getSetting(tx, 'firm.currency')
    const { rows } = await sql<Row>`
      select p.id::text, p.name, a.kind, a.day::text, a.evidence, a.stake::text from prediction.anomaly a join parties.party p on p.id = a.party_id and p.survivor_id is null and p.deleted_at is null
      where a.day > ${dayFromNumber(dayNumber(today) - NEWS_DAYS)}
        and ${after ? sql`(a.day, a.stake, a.party_id * 10 + a.kind) < (${after.day}::date, ${String(toUnits(after.stake) / 100n)}::bigint, ${after.key}::bigint)` : sql`true`}
      order by a.day desc, a.stake desc, a.party_id desc, a.kind desc limit ${limit}`.execute(tx)
    return rows.map((row) => ({ source: 'anomaly', key: `${row.id}${row.kind}`, party: { id: row.id, name: row.name }, day: row.day, stake: { amount: fromUnits(BigInt(row.stake) * 100n), currency }, reason: { kind: anomalyNames[row.kind - 1]!, ...anomalyWords(row.kind, row.evidence) } satisfies NoticedLine }))
  },
}

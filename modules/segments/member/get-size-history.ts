import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { readSegment } from '../segment/read-segments.ts'
import type { getSizeHistory as contract } from './contract.ts'

const MONTHS_BACK = 183

/** How many visible members a segment had at each day's end: today's number, with what came and went taken back day by day. */
export async function getSizeHistory(context: Context, id: string, { from }: { from?: string | undefined }): Promise<ReplyOf<typeof contract>> {
  const { tx, now } = context
  const segment = await readSegment(context, id)
  const zone = await getSetting(tx, 'firm.zone')
  const today = dayIn(zone, now)
  const first = from ?? dayFromNumber(dayNumber(today) - MONTHS_BACK)
  const { rows } = await sql<{ day: string; entered: number; left: number }>`
    select (g.at at time zone ${zone})::date::text as day, count(*) filter (where g.entered)::int as entered, count(*) filter (where not g.entered)::int as left
    from segments.passage g where g.segment_id = ${id} and g.at >= (${first}::timestamp at time zone ${zone}) group by 1 order by 1 desc`.execute(tx)
  let members = segment.count
  const days = rows.map(({ day, entered, left }) => { const at = { day, members, entered, left }; members -= entered - left; return at })
  return { asOf: today, days: days.reverse() }
}

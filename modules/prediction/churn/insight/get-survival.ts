import { sql } from 'kysely'
import { kaplanMeier, logRank, timeUntil } from '#analytics/index.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { SurvivalCurves } from '../contract.ts'
import { groupingOf, nameIn } from './groups.ts'
import { lastRun, sampleOf } from './last-run.ts'

const MOST = 6
const MONTH = 30.4375

interface Row { key: string; months: number; left: boolean; n: number }

/** How long customers stay, in months from the first purchase: whoever has been silent for longer than counts as a customer left a horizon after the last purchase; whoever has not is watched until today. */
export async function getSurvival(context: Context, { by }: { by: string }): Promise<SurvivalCurves> {
  const { tx, now } = context
  const { grouping, fields } = await groupingOf(by)
  const run = await lastRun(tx)
  const zone = await getSetting(tx, 'firm.zone')
  const horizon = run.horizon ?? 0
  const { rows } = run.horizon === null ? { rows: [] } : await sql<Row>`
    select key, floor(days / ${MONTH}::numeric)::int as months, band = 4 as left, count(*)::int as n from (
      select ${grouping.group} as key, f.band, case when f.band = 4 then v.last_day - v.first_day + ${horizon}::int else (${now}::timestamptz at time zone ${zone})::date - v.first_day end as days
      from prediction.party f join value.party v on v.party_id = f.party_id and v.first_day is not null join parties.party p on p.id = f.party_id and p.survivor_id is null and p.deleted_at is null ${grouping.joins}
      where f.band > 0 ${grouping.walks ? sql`and ${sampleOf('f.party_id')}` : sql``}) s group by 1, 2, 3`.execute(tx)
  const sizes = new Map<string, number>()
  for (const r of rows) sizes.set(r.key, (sizes.get(r.key) ?? 0) + r.n)
  const keys = [...sizes].toSorted(([, a], [, b]) => b - a).slice(0, MOST).map(([key]) => key)
  const names = await grouping.name(context, keys)
  return { ...run, fields, by, sampled: grouping.walks, logRank: keys.length > 1 ? difference(rows, keys) : null, groups: keys.map((key) => ({ key, label: nameIn(names, key), ...curveOf(rows.filter((r) => r.key === key)) })) }
}

/** Each of so many lives of a month's length. */
function livesOf(rows: readonly Row[]) {
  const n = rows.reduce((total, r) => total + r.n, 0)
  const time = new Float64Array(n), event = new Uint8Array(n)
  let at = 0
  for (const r of rows) {
    time.fill(r.months, at, at + r.n)
    event.fill(r.left ? 1 : 0, at, at + r.n)
    at += r.n
  }
  return { time, event }
}

function curveOf(rows: readonly Row[]): Omit<SurvivalCurves['groups'][number], 'key' | 'label'> {
  const curve = kaplanMeier(livesOf(rows))
  const median = timeUntil(curve)
  const finite = (x: number): number | null => (Number.isFinite(x) ? x : null)
  return {
    n: curve.n, events: curve.events, median: finite(median.time), lower: finite(median.lower), upper: finite(median.upper),
    month: [...curve.time], survival: [...curve.survival], low: Array.from(curve.lower, finite), high: Array.from(curve.upper, finite), atRisk: [...curve.atRisk],
  }
}

function difference(rows: readonly Row[], keys: readonly string[]): SurvivalCurves['logRank'] {
  const kept = keys.map((key) => rows.filter((r) => r.key === key))
  const lives = livesOf(kept.flat())
  const group = Int32Array.from(kept.flatMap((some, g) => some.flatMap((r) => Array.from({ length: r.n }, () => g))))
  const { chiSquared, df, p } = logRank(lives, group, keys.length)
  return Number.isFinite(p) ? { chiSquared, df, p } : null
}

import { type Raw, readColumns } from '#platform/db/read-columns.ts'
import { writeRows } from '#platform/db/write-rows.ts'
import { placeOf } from '../basket/read-sold.ts'
import { MOST } from './score.ts'

/** What is foretold of everyone, by position: chances in ten-thousandths (−1: none), money in hundredths, `outcome` 0 none, 1 came back, 2 left. */
export interface Forecast { ids: Float64Array; bp: Int32Array; band: Uint8Array; stake: Float64Array; value: Float64Array; outcome: Uint8Array; reason: Int32Array; values: Float32Array }

/** A move smaller than this is not written: nobody acts on it. */
const STEP_BP = 100
const STEP_STAKE = 0.02
/** What the history keeps. */
const HISTORY_BP = 500

/** Which positions differ from what is stored. */
export async function changedSince(client: Raw, forecast: Forecast, versionId: string | null): Promise<Int32Array> {
  const { columns: [ids, bp, band, stake, outcome, version, codes] } = await readColumns(client, `
    select party_id, coalesce(churn_bp, -1), band, stake_cents, case outcome when 0 then 1 when 1 then 2 else 0 end, coalesce(version_id, 0), coalesce(reasons[1], -1) + 1 + 16 * (coalesce(reasons[2], -1) + 1) + 256 * (coalesce(reasons[3], -1) + 1) from prediction.party`, 7)
  const differs = new Uint8Array(forecast.ids.length).fill(1)
  ids!.forEach((id, i) => {
    const at = placeOf(forecast.ids, id)
    if (at < 0) return
    const told = forecast.bp[at]! >= 0
    const same = forecast.band[at] === band![i] && forecast.outcome[at] === outcome![i] && (told ? Number(versionId) : 0) === version![i] && codeOf(forecast.reason, at) === codes![i]
      && (told === bp![i]! >= 0) && Math.abs(forecast.bp[at]! - bp![i]!) < STEP_BP && Math.abs(forecast.stake[at]! - stake![i]!) <= STEP_STAKE * Math.abs(stake![i]!)
    if (same) differs[at] = 0
  })
  return new Int32Array(differs.length).map((_, i) => i).filter((i) => differs[i] === 1)
}

const codeOf = (reason: Int32Array, at: number): number => reason[at * MOST]! + 1 + 16 * (reason[at * MOST + 1]! + 1) + 256 * (reason[at * MOST + 2]! + 1)

/** Writes some positions, and the month's line of the history where it moved enough to be told. */
export async function saveForecast(client: Raw, f: Forecast, at: Int32Array, { asOf, versionId }: { asOf: string; versionId: string | null }): Promise<void> {
  await client.query('create temporary table forecast (party_id bigint, churn_bp int, band smallint, stake bigint, value bigint, reasons smallint[], reason_values real[], outcome smallint) on commit drop')
  await writeRows(client, 'pg_temp.forecast', at.length, (k) => {
    const i = at[k]!
    const codes = [...f.reason.subarray(i * MOST, (i + 1) * MOST)].filter((c) => c >= 0)
    const values = [...f.values.subarray(i * MOST * 2, (i * MOST + codes.length) * 2)].map((v) => (Number.isFinite(v) ? String(Math.fround(v)) : 'NaN'))
    return [f.ids[i]!, f.bp[i]! < 0 ? null : f.bp[i]!, f.band[i]!, Math.round(f.stake[i]!), Math.round(f.value[i]!), `{${codes.join(',')}}`, `{${values.join(',')}}`, f.outcome[i] ? f.outcome[i]! - 1 : null]
  })
  await client.query('analyze pg_temp.forecast')
  await client.query(`
    insert into prediction.churn_history (party_id, month, churn_bp, band, version_id, unit_id, owner_id)
    select f.party_id, date_trunc('month', $1::date), f.churn_bp, f.band, case when f.churn_bp is not null then $2::bigint end, old.unit_id, old.owner_id from pg_temp.forecast f join prediction.party old on old.party_id = f.party_id
    where old.band <> f.band or (old.churn_bp is null) <> (f.churn_bp is null) or abs(old.churn_bp - f.churn_bp) >= ${HISTORY_BP}
    on conflict (party_id, month) do update set churn_bp = excluded.churn_bp, band = excluded.band, version_id = excluded.version_id`, [asOf, versionId])
  await client.query(`
    update prediction.party p set churn_bp = f.churn_bp, band = f.band, stake_cents = f.stake, value_cents = f.value, reasons = f.reasons, reason_values = f.reason_values, outcome = f.outcome, as_of = $1::date, risen_on = case when f.band = 1 and p.band in (2, 3) then $1::date when f.band = 1 then p.risen_on end, version_id = case when f.churn_bp is not null then $2::bigint end
    from pg_temp.forecast f where p.party_id = f.party_id`, [asOf, versionId])
}

import type { Day } from '#kernel/date.ts'
import type { Raw } from '#platform/db/read-columns.ts'
import type { FoundAnomaly } from './find-anomalies.ts'

/** Writes what holds now: what was noticed before keeps its day, what holds no more goes. */
export async function saveAnomalies(client: Raw, parties: Float64Array, found: readonly FoundAnomaly[], asOf: Day): Promise<void> {
  const rows = JSON.stringify(found.map((f) => ({ party_id: parties[f.customer], kind: f.kind, p: f.p, evidence: f.evidence, stake: Math.round(f.stake) })))
  await client.query('create temporary table found on commit drop as select * from json_to_recordset($1) r(party_id bigint, kind smallint, p float8, evidence jsonb, stake bigint)', [rows])
  await client.query('delete from prediction.anomaly a where not exists (select from pg_temp.found f where f.party_id = a.party_id and f.kind = a.kind)')
  await client.query(`insert into prediction.anomaly (party_id, kind, day, p, evidence, stake, unit_id, owner_id)
    select f.party_id, f.kind, $1::date, f.p, f.evidence, f.stake, p.unit_id, p.owner_id from pg_temp.found f join parties.party p on p.id = f.party_id
    on conflict (party_id, kind) do update set p = excluded.p, evidence = excluded.evidence, stake = excluded.stake`, [asOf])
}

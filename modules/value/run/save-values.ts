import type { Raw } from '#platform/db/read-columns.ts'
import { writeRows } from '#platform/db/write-rows.ts'
import { type KeptColumns, keptNames, written } from './kept.ts'

const INSERT = `
  insert into value.party (party_id, unit_id, owner_id, ${keptNames.join(', ')}, computed_at)
  select s.party_id, p.unit_id, p.owner_id, ${keptNames.map(written).join(', ')}, now() from pg_temp.value_staging s join parties.party p on p.id = s.party_id
  on conflict (party_id) do update set ${[...keptNames, 'computed_at'].map((c) => `${c} = excluded.${c}`).join(', ')}`

const HISTORY = `
  insert into value.history (party_id, month, alive_bp, residual_cents, net_cents, class)
  select v.party_id, date_trunc('month', $1::date)::date, v.alive_bp, v.residual_cents, v.net_cents, v.class from value.party v join pg_temp.value_staging s on s.party_id = v.party_id where v.purchases > 0
  on conflict (party_id, month) do update set alive_bp = excluded.alive_bp, residual_cents = excluded.residual_cents, net_cents = excluded.net_cents, class = excluded.class`

/** Writes the values at some positions, and the month's history of those who are customers, in the caller's transaction. */
export async function saveValues(client: Raw, { at, ids, columns, asOf }: { at: Int32Array; ids: Float64Array; columns: KeptColumns; asOf: string }): Promise<void> {
  if (!at.length) return
  await client.query(`create temporary table value_staging (party_id bigint, ${keptNames.map((c) => `${c} bigint`).join(', ')}) on commit drop`)
  const list = keptNames.map((name) => columns[name])
  await writeRows(client, 'pg_temp.value_staging', at.length, (k) => [ids[at[k]!]!, ...list.map((c) => (Number.isNaN(c[at[k]!]!) ? null : c[at[k]!]!))])
  await client.query(INSERT)
  await client.query(HISTORY, [asOf])
}

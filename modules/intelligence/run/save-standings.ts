import type { Raw } from '#platform/db/read-columns.ts'
import { writeRows } from '#platform/db/write-rows.ts'
import { keptColumns } from './stored.ts'

/** What is written: which parties (positions), their ids and kept columns, in which run, as of which day. */
export interface Saving { at: Int32Array; ids: Float64Array; columns: Float64Array[]; runId: string | null; asOf: string }

const stored = (column: string): string => (column.endsWith('_day') ? `date '1970-01-01' + ${column}::int` : column === 'abc' ? 'chr(64 + abc::int)' : column)

/** Whether a stage or tier moves: of whoever had bought before, or bought for the first time just now. What a first computation finds of the past is no move. */
const MOVES = '((old.stage <> excluded.stage or old.tier <> excluded.tier) and excluded.purchases > 0 and (old.purchases > 0 or excluded.first_day >= $2::date - 7)) is true'
/** From what it moved: several moves of one day are told as one. */
const from = (what: string): string => `from_${what} = case when ${MOVES} and old.moved_on is distinct from $2::date then old.${what} else old.from_${what} end`

const UPSERT = `
  insert into intelligence.standing as old (party_id, unit_id, owner_id, run_id, ${keptColumns.join(', ')}, computed_at)
  select s.party_id, p.unit_id, p.owner_id, $1::bigint, ${keptColumns.map(stored).join(', ')}, now() from pg_temp.standing_staging s join parties.party p on p.id = s.party_id
  on conflict (party_id) do update set ${['run_id', ...keptColumns, 'computed_at'].map((c) => `${c} = excluded.${c}`).join(', ')},
    moved_on = case when excluded.purchases = 0 then null when ${MOVES} then $2::date else old.moved_on end, ${from('stage')}, ${from('tier')}`

const told = ['r', 'f', 'm', 'tier', 'stage', 'loyalty', 'rung', 'grade', 'level', 'type']

/* A row where the shown standing moves; the first only where there is something to tell. */
const HISTORY = `
  insert into intelligence.standing_history (party_id, day, ${told.join(', ')}, run_id)
  select s.party_id, $2::date, ${told.map((c) => `s.${c}`).join(', ')}, $1::bigint
  from pg_temp.standing_staging s join intelligence.standing old on old.party_id = s.party_id
  where (${told.map((c) => `old.${c}`).join(', ')}) is distinct from (${told.map((c) => `s.${c}::smallint`).join(', ')})
  on conflict (party_id, day) do update set ${[...told, 'run_id'].map((c) => `${c} = excluded.${c}`).join(', ')}`

/** Writes changed standings and their history on one connection, in the caller's transaction. */
export async function saveStandings(client: Raw, { at, ids, columns, runId, asOf }: Saving): Promise<void> {
  if (!at.length) return
  await client.query(`create temporary table standing_staging (party_id bigint, ${keptColumns.map((c) => `${c} bigint`).join(', ')}) on commit drop`)
  const cell = (value: number) => (Number.isNaN(value) ? null : value)
  await writeRows(client, 'pg_temp.standing_staging', at.length, (k) => { const i = at[k]!; return [ids[i]!, ...columns.map((c) => cell(c[i]!))] })
  await client.query(HISTORY, [runId, asOf])
  await client.query(UPSERT, [runId, asOf])
}

import { system } from '#platform/access/actor.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { writeRows } from '#platform/db/write-rows.ts'
import type { Expected } from './expect-purchases.ts'

const BATCH = 50_000

const SAVE = `
  insert into prediction.next_purchase as old (party_id, last_day, gaps, expected_day, early_day, late_day, unit_id, owner_id)
  select s.party_id, date '1970-01-01' + s.last_day, s.gaps, date '1970-01-01' + s.expected, date '1970-01-01' + s.early, date '1970-01-01' + s.late, p.unit_id, p.owner_id from pg_temp.expected_staging s join parties.party p on p.id = s.party_id
  on conflict (party_id) do update set last_day = excluded.last_day, gaps = excluded.gaps, expected_day = excluded.expected_day, early_day = excluded.early_day, late_day = excluded.late_day
    where (old.last_day, old.gaps, old.expected_day, old.early_day, old.late_day) is distinct from (excluded.last_day, excluded.gaps, excluded.expected_day, excluded.early_day, excluded.late_day)`
const GONE = 'delete from prediction.next_purchase n where n.party_id between $1 and $2 and not exists (select from pg_temp.expected_staging s where s.party_id = n.party_id)'

/** Writes when each is expected, in batches and only what changed. */
export async function saveExpected(db: Db, parties: Float64Array, { last, gaps, expected, early, late }: Expected, { signal, progress }: { signal: AbortSignal; progress: (done: number, total: number) => void }): Promise<void> {
  for (let from = 0; from < parties.length && !signal.aborted; from += BATCH) {
    const to = Math.min(parties.length, from + BATCH)
    const places = Uint32Array.from({ length: to - from }, (_, i) => from + i).filter((c) => !Number.isNaN(last[c]!))
    await inRawTransaction(db, system('prediction'), async (client) => {
      await client.query('create temporary table expected_staging (party_id bigint, last_day int, gaps int, expected int, early int, late int) on commit drop')
      await writeRows(client, 'pg_temp.expected_staging', places.length, (i) => { const c = places[i]!; return [parties[c]!, last[c]!, gaps[c]!, expected[c]!, early[c]!, late[c]!] })
      await client.query('analyze pg_temp.expected_staging')
      await client.query(GONE, [parties[from], parties[to - 1]])
      await client.query(SAVE)
    })
    progress(to, parties.length)
  }
}

import { system } from '#platform/access/actor.ts'
import { foldRows, inRawTransaction, type Raw } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { writeRows } from '#platform/db/write-rows.ts'
import { placeOf } from '../basket/read-sold.ts'
import type { Expected } from './expect-purchases.ts'

const BATCH = 50_000
const actor = system('prediction')

const day = (column: string): string => `${column} - date '1970-01-01'`
const STORED = `select party_id, ${day('last_day')}, gaps, ${day('expected_day')}, ${day('early_day')}, ${day('late_day')} from prediction.next_purchase`
const GONE = 'delete from prediction.next_purchase where party_id = any ($1::bigint[])'
const SAVE = `
  insert into prediction.next_purchase (party_id, last_day, gaps, expected_day, early_day, late_day, unit_id, owner_id)
  select s.party_id, date '1970-01-01' + s.last_day, s.gaps, date '1970-01-01' + s.expected, date '1970-01-01' + s.early, date '1970-01-01' + s.late, p.unit_id, p.owner_id from pg_temp.expected_staging s join parties.party p on p.id = s.party_id
  on conflict (party_id) do update set last_day = excluded.last_day, gaps = excluded.gaps, expected_day = excluded.expected_day, early_day = excluded.early_day, late_day = excluded.late_day`

/** Writes when each is expected, in batches and only what changed. */
export async function saveExpected(db: Db, parties: Float64Array, expected: Expected, { signal, progress }: { signal: AbortSignal; progress: (done: number, total: number) => void }): Promise<void> {
  const { changed, gone } = await inRawTransaction(db, actor, (client) => compare(client, parties, expected))
  if (gone.length) await inRawTransaction(db, actor, (client) => client.query(GONE, [gone]))
  for (let from = 0; from < changed.length && !signal.aborted; from += BATCH) {
    await inRawTransaction(db, actor, (client) => save(client, parties, expected, changed.subarray(from, from + BATCH)))
    progress(Math.min(changed.length, from + BATCH), changed.length)
  }
}

/** Whose expectation is new or different, and who has none any more. */
async function compare(client: Raw, parties: Float64Array, { last, gaps, expected, early, late }: Expected): Promise<{ changed: Uint32Array; gone: number[] }> {
  const same = new Uint8Array(parties.length)
  const gone: number[] = []
  await foldRows(client, STORED, 6, (row) => {
    const c = placeOf(parties, row[0]!)
    if (c < 0 || Number.isNaN(last[c]!)) gone.push(row[0]!)
    else if (last[c] === row[1] && gaps[c] === row[2] && expected[c] === row[3] && early[c] === row[4] && late[c] === row[5]) same[c] = 1
  })
  return { gone, changed: new Uint32Array(parties.length).map((_, c) => c).filter((c) => !same[c] && !Number.isNaN(last[c]!)) }
}

async function save(client: Raw, parties: Float64Array, { last, gaps, expected, early, late }: Expected, places: Uint32Array): Promise<void> {
  await client.query('create temporary table expected_staging (party_id bigint, last_day int, gaps int, expected int, early int, late int) on commit drop')
  await writeRows(client, 'pg_temp.expected_staging', places.length, (i) => { const c = places[i]!; return [parties[c]!, last[c]!, gaps[c]!, expected[c]!, early[c]!, late[c]!] })
  await client.query('analyze pg_temp.expected_staging')
  await client.query(SAVE)
}

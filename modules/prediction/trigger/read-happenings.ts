import { dayNumber, type Day } from '#kernel/date.ts'
import { type Raw, readColumns } from '#platform/db/read-columns.ts'
import { placeOf } from '../basket/read-sold.ts'
import type { Happenings } from '#analytics/index.ts'

/** So many touchpoints are looked at; of more, those of every k-th party. */
const MOST = 3_000_000
const DAYS = 730

export interface Told { events: Happenings; kinds: { key: string; theme: string }[]; /** Places of the parties that were looked at. */ looked: Uint8Array; first: Float64Array }

/** What happened to parties in the last two years, by kind of touchpoint. */
export async function readHappenings(client: Raw, parties: Float64Array, asOf: Day): Promise<Told> {
  const { rows: kinds } = await client.query<{ key: string; theme: string }>('select key, theme from touchpoints.kind order by key')
  const { rows: [size] } = await client.query<{ n: number }>(`select greatest(0, sum(reltuples))::float8 as n from pg_class where oid = 'touchpoints.participant'::regclass`)
  const step = Math.max(1, Math.ceil(size!.n / MOST))
  const { rows, columns: [party, day, kind] } = await readColumns(client, `
    select coalesce(a.survivor_id, t.party_id), floor(extract(epoch from t.at) / 86400)::int, k.n
    from touchpoints.participant t join (select key, row_number() over (order by key) - 1 as n from touchpoints.kind) k on k.key = t.kind left join parties.party a on a.id = t.party_id and a.survivor_id is not null
    where t.shown and t.party_id % ${step} = 0 and t.at >= date '${asOf}' - ${DAYS} and t.at < date '${asOf}' + 1`, 3)
  const looked = Uint8Array.from(parties, (id) => (id % step === 0 ? 1 : 0))
  const first = new Float64Array(parties.length).fill(dayNumber(asOf))
  const events = { customer: new Int32Array(rows), day: new Int32Array(rows), kind: new Int32Array(rows) }
  let kept = 0
  for (let i = 0; i < rows; i++) {
    const at = placeOf(parties, party![i]!)
    if (at < 0) continue
    events.customer[kept] = at
    events.day[kept] = day![i]!
    events.kind[kept++] = kind![i]!
    if (day![i]! < first[at]!) first[at] = day![i]!
  }
  return { events: { customer: events.customer.subarray(0, kept), day: events.day.subarray(0, kept), kind: events.kind.subarray(0, kept) }, kinds, looked, first }
}

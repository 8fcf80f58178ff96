import { dayNumber, type Day } from '#kernel/date.ts'
import { type Raw, readColumns } from '#platform/db/read-columns.ts'
import { placeOf } from '../basket/read-sold.ts'
import type { AnomalyInput } from './find-anomalies.ts'

const WINDOW = 30

/** How often each called for service in the last thirty days and before. */
export async function readService(client: Raw, parties: Float64Array, asOf: Day): Promise<AnomalyInput['service']> {
  const { rows, columns: [party, recent, before, first] } = await readColumns(client, `
    select coalesce(a.survivor_id, t.party_id), count(*) filter (where t.at >= date '${asOf}' - ${WINDOW - 1}), count(*) filter (where t.at < date '${asOf}' - ${WINDOW - 1}), floor(extract(epoch from min(t.at)) / 86400)::int
    from touchpoints.participant t join touchpoints.kind k on k.key = t.kind and k.theme = 'service' left join parties.party a on a.id = t.party_id and a.survivor_id is not null
    where t.shown and t.at < date '${asOf}' + 1 group by 1`, 4)
  const out = { recent: new Uint32Array(parties.length), before: new Uint32Array(parties.length), days: new Float64Array(parties.length).fill(365) }
  for (let i = 0; i < rows; i++) {
    const at = placeOf(parties, party![i]!)
    if (at < 0) continue
    out.recent[at] = recent![i]!
    out.before[at] = before![i]!
    out.days[at] = Math.max(365, dayNumber(asOf) - first![i]! - WINDOW)
  }
  return out
}

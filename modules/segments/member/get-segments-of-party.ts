import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { living } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { segmentRefusals } from '../segment/contract.ts'
import { findSegments } from '../segment/read-segments.ts'
import type { getSegmentsOfParty as contract } from './contract.ts'

type Reply = ReplyOf<typeof contract>
interface Row { id: string; since: string | null; left: string | null }

/** The segments that a party is in, the latest first, and those that it left within half a year. */
export async function getSegmentsOfParty(context: Context, partyId: string): Promise<Reply> {
  const { tx, actor, now } = context
  const { rows: [there] } = await sql`select from parties.party party where party.id = ${partyId} and ${living(actor)}`.execute(tx)
  if (!there) throw new Refusal(segmentRefusals['party-not-found'], { id: partyId })
  const known = new Map((await findSegments(context, { archived: 'false' })).segments.map((s) => [s.id, s]))
  const { rows } = await sql<Row>`
    select segment_id::text as id, to_json(since at time zone 'UTC')#>>'{}' || 'Z' as since, null as left from segments.member where party_id = ${partyId}
    union all select g.segment_id::text, null, to_json(max(g.at) at time zone 'UTC')#>>'{}' || 'Z' from segments.passage g
      where g.party_id = ${partyId} and not g.entered and g.at >= ${now}::timestamptz - interval '183 days' and not exists (select from segments.member m where m.party_id = g.party_id and m.segment_id = g.segment_id) group by g.segment_id
    order by since desc nulls last, "left" desc`.execute(tx)
  const named = rows.flatMap((r) => { const s = known.get(r.id); return s ? [{ ...r, name: s.name, definition: s.definition }] : [] })
  return { segments: named.flatMap(({ id, name, definition, since }) => (since ? [{ id, name, definition, since }] : [])), left: named.flatMap(({ id, name, left }) => (left ? [{ id, name, at: left }] : [])) }
}

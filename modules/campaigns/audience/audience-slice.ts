import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'

/** Whose parties: by the ids of segments. */
export interface Audience { segments: readonly string[]; excluded: readonly string[] }

const list = (ids: readonly string[]): RawBuilder<unknown> => sql`${`{${ids.join(',')}}`}::bigint[]`

/** SQL that selects the next parties of an audience after one, in the order of their ids: each with whom it stands for (`head`) and whether an excluded segment holds either. The walk goes along the segments' own index. */
export const audienceSlice = ({ segments, excluded }: Audience, after: string, most: number): RawBuilder<unknown> => sql`
  select u.party_id, coalesce(p.survivor_id, p.id) as head, ${excluded.length ? sql`exists (select from segments.member x where x.segment_id = any (${list(excluded)}) and x.party_id in (p.id, p.survivor_id))` : sql`false`} as excluded from (
    select distinct party_id from (${segments.length ? sql.join(segments.map((id) => sql`(select m.party_id from segments.member m where m.segment_id = ${id} and m.party_id > ${after}::bigint order by m.party_id limit ${sql.lit(most)})`), sql` union all `) : sql`select null::bigint as party_id where false`}) each_one order by party_id limit ${sql.lit(most)}) u
  join parties.party p on p.id = u.party_id`

/** SQL for the first of some segments that party `column` is in. */
export const firstSegment = (segments: readonly string[], column: RawBuilder<unknown>): RawBuilder<unknown> => (segments.length === 1 ? sql`${segments[0]!}::bigint`
  : sql`(select u.id from unnest(${list(segments)}) with ordinality u (id, ord) where exists (select from segments.member x where x.segment_id = u.id and x.party_id = ${column}) order by u.ord limit 1)`)

/** After whom the next slices begin that are worked on side by side: two while there are as many parties. */
export async function sliceStarts(tx: Tx, audience: Audience, after: string, size: number): Promise<string[]> {
  const { rows: [half] } = await sql<{ id: string }>`select s.party_id::text as id from (${audienceSlice(audience, after, size)}) s order by s.party_id offset ${size - 1} limit 1`.execute(tx)
  return half ? [after, half.id] : [after]
}

import { type RawBuilder, sql } from 'kysely'

/** Whose parties: by the ids of segments. */
export interface Audience { segments: readonly string[]; excluded: readonly string[] }

/** SQL that selects the next parties of an audience after one, in the order of their ids: of all its segments, each once, without whom the excluded ones hold. The walk goes along the segments' own index. */
export const audienceSlice = ({ segments, excluded }: Audience, after: string, most: number): RawBuilder<unknown> => sql`
  select u.party_id, exists (select from segments.member x where x.segment_id = any (${`{${excluded.join(',')}}`}::bigint[]) and x.party_id = u.party_id) as excluded from (
    select distinct party_id from (${segments.length ? sql.join(segments.map((id) => sql`(select m.party_id from segments.member m where m.segment_id = ${id} and m.party_id > ${after}::bigint order by m.party_id limit ${sql.lit(most)})`), sql` union all `) : sql`select null::bigint as party_id where false`}) each_one order by party_id limit ${sql.lit(most)}) u`

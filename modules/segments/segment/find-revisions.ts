import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { getSegmentRevisions } from './contract.ts'
import { readSegment } from './read-segments.ts'

type Reply = ReplyOf<typeof getSegmentRevisions>

/** The definitions that a segment has had; a version that only changed its name is not among them. */
export async function findRevisions(context: Context, id: string): Promise<Reply> {
  await readSegment(context, id)
  const { rows } = await sql<Reply['revisions'][number]>`
    select r.version, r.definition, to_json(r.at at time zone 'UTC')#>>'{}' || 'Z' as at, m.name as "byName"
    from (select *, lag(definition) over (order by version) as before from segments.revision where segment_id = ${id}) r left join people.member_name m on m.id = r.by
    where r.definition is distinct from r.before order by r.version desc limit 100`.execute(context.tx)
  return { revisions: rows }
}

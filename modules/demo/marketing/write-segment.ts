import { sql } from 'kysely'
import { createSegment } from '#modules/segments/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { shops } from '../story/staff.ts'
import { record } from '../make/making.ts'
import { demoSegment } from './plans.ts'

/** The segment that the story's campaigns go to, without members yet. */
export async function writeSegment(context: Context): Promise<string> {
  const { rows: units } = await sql<{ id: string }>`select r.id::text from demo.record r where r.object = 'unit' order by r.id`.execute(context.tx)
  const chosen = shops.map((place) => units[place]!.id)
  const { id } = await createSegment(context, { ...demoSegment, shared: true, definition: { all: [{ field: 'role', op: 'is', value: 'customer' }, { field: 'kind', op: 'is', value: 'person' }, { field: 'unit', op: 'in', value: chosen }] } })
  await record(context, 'segment', [id])
  return id
}

/** Takes in whom the segment's definition finds of those who were known at a moment, and not yet in it. */
export async function takeIn({ tx }: Context, segment: string, at: Date): Promise<void> {
  await sql`
    insert into segments.member (segment_id, party_id, since, unit_id, owner_id)
    select ${segment}, p.id, ${at}, p.unit_id, p.owner_id from parties.party p where p.kind = 'person' and p.survivor_id is null and p.deleted_at is null and p.created_at <= ${at} and exists (select from parties.role r where r.party_id = p.id and r.role = 'customer' and r.valid_to is null)
      and p.unit_id in (select jsonb_array_elements_text(c -> 'value')::bigint from segments.segment s, jsonb_array_elements(s.definition -> 'all') c where s.id = ${segment} and c ->> 'field' = 'unit') on conflict do nothing`.execute(tx)
  await sql`update segments.segment set members = (select count(*) from segments.member where segment_id = ${segment}), filled_at = coalesce(filled_at, ${at}), looked_at = ${at} where id = ${segment}`.execute(tx)
}

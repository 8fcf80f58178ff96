import { sql } from 'kysely'
import { createSegment } from '#modules/segments/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { shops } from '../story/staff.ts'
import { record } from '../make/making.ts'
import { demoSegment } from './plans.ts'

/** The segment that the story's campaigns go to, with the members that its definition finds. */
export async function writeSegment(context: Context): Promise<string> {
  const { rows: units } = await sql<{ id: string }>`select r.id::text from demo.record r where r.object = 'unit' order by r.id`.execute(context.tx)
  const chosen = shops.map((place) => units[place]!.id)
  const { id } = await createSegment(context, { ...demoSegment, shared: true, definition: { all: [{ field: 'role', op: 'is', value: 'customer' }, { field: 'kind', op: 'is', value: 'person' }, { field: 'unit', op: 'in', value: chosen }] } })
  await record(context, 'segment', [id])
  await sql`
    with made as (insert into segments.member (segment_id, party_id, since, unit_id, owner_id)
      select ${id}, p.id, ${context.now}, p.unit_id, p.owner_id from parties.party p where p.kind = 'person' and p.survivor_id is null and p.deleted_at is null and p.unit_id = any (${chosen}::bigint[]) and exists (select from parties.role r where r.party_id = p.id and r.role = 'customer' and r.valid_to is null) returning 1)
    update segments.segment set members = (select count(*) from made), filled_at = ${context.now}, looked_at = ${context.now} where id = ${id}`.execute(context.tx)
  return id
}

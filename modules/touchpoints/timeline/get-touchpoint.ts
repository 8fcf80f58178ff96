import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type TouchpointEntry, touchpointRefusals } from '../contract.ts'
import { readEntries } from './read-entries.ts'

/** A touchpoint with all that was corrected on the way to it and after it, the latest first. */
export async function getTouchpoint(context: Context, id: string): Promise<{ versions: TouchpointEntry[] }> {
  const { rows } = await sql<{ id: string }>`
    with recursive later(id) as (select ${id}::bigint union all select s.by_id from touchpoints.supersession s join later l on s.touchpoint_id = l.id),
    earlier(id) as (select ${id}::bigint union all select s.touchpoint_id from touchpoints.supersession s join earlier e on s.by_id = e.id)
    select id::text from later union select id::text from earlier`.execute(context.tx)
  const versions = await readEntries(context, rows.map((row) => row.id))
  if (!versions.length) throw new Refusal(touchpointRefusals['not-found'], { id })
  await audit(context, { action: 'read', object: 'touchpoint', id })
  return { versions: versions.sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1)) }
}

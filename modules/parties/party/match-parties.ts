import { sql } from 'kysely'
import type { Filter } from '#kernel/filter.ts'
import type { Context } from '#platform/db/transaction.ts'
import { conditionOf, joins, living } from './find-parties.ts'
import { fieldsIn } from './require-level.ts'
import { partyFields } from './party-fields.ts'

/** The ids of all parties that a filter finds among those that the asker may see, ascending. Refuses a filter by fields that the asker may not see. */
export async function matchParties(context: Context, filter: Filter): Promise<Float64Array> {
  const { where, sources } = conditionOf(context, await partyFields(context.tx, fieldsIn(filter)), { filter })
  const { rows: [found] } = await sql<{ ids: string[] | null }>`select array_agg(party.id order by party.id) as ids from parties.party party ${joins(sources)} where ${living(context.actor)} and ${where}`.execute(context.tx)
  return Float64Array.from(found?.ids ?? [], Number)
}

import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { Filter } from '#kernel/filter.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { conditionOf, fieldsIn, joins, living, partyFields, type PartyFields } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { compileForWarehouse, NotInWarehouse, type WarehouseCondition } from '#platform/filter/warehouse-compile.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'

/** How many visible parties a definition holds, of how many, and a few of them by lot. */
export interface Counted { count: number; of: number; ids: string[]; asOf: Date }

const SAMPLE = 5
/** Someone who looks at a count while typing must not see one of before their own last change. */
const WITHIN_SECONDS = 60

/** Counts by the analysis engine, and by PostgreSQL where that does not hold what is asked, is away or is behind. */
export async function countDefinition(context: Context, definition: Filter, signal?: AbortSignal): Promise<Counted> {
  const fields = await partyFields(context.tx, fieldsIn(definition))
  const { where, sources } = conditionOf(context, fields, { filter: definition })
  const there = await conditionThere(context, definition, fields)
  const counted = there && (await unlessAway(countThere(context, there, signal)))
  if (counted) return counted
  const { rows: [here] } = await sql<{ count: string; of: string; ids: string[] | null }>`
    with held as materialized (select party.id from parties.party party ${joins(sources)} where ${living(context.actor)} and ${where})
    select (select count(*) from held) as count, (select count(*) from parties.party party where ${living(context.actor)}) as of,
      (select json_agg(h.id::text) from (select id from held order by hashint8(id) limit ${SAMPLE}) h) as ids`.execute(context.tx)
  return { count: Number(here!.count), of: Number(here!.of), ids: here!.ids ?? [], asOf: context.now }
}

/** The condition in the analysis engine's dialect, or null where the engine does not hold all that it names. */
export async function conditionThere({ tx, now }: Context, definition: Filter, fields: PartyFields): Promise<WarehouseCondition | null> {
  try {
    return compileForWarehouse(definition, { fields, activities: fields.activities, now, today: dayIn(await getSetting(tx, 'firm.zone'), now) })
  } catch (error) {
    if (error instanceof NotInWarehouse) return null
    throw error
  }
}

/** The answer, or null where the engine is away, being filled or behind. */
export async function unlessAway<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refusal && error.status === 503) return null
    throw error
  }
}

async function countThere(context: Context, { where, params }: WarehouseCondition, signal: AbortSignal | undefined): Promise<Counted> {
  const { rows: [found], asOf } = await askWarehouse<{ count: string; of: string; ids: string[] }>(context, {
    sql: `select count() as of, countIf(held) as count, groupArraySampleIf(${SAMPLE}, 7)(id, held) as ids from (select id, (${where}) as held from {{parties_party}})`,
    params, within: WITHIN_SECONDS, ...(signal && { signal }),
  })
  return { count: Number(found!.count), of: Number(found!.of), ids: found!.ids, asOf }
}

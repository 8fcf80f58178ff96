import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { Filter } from '#kernel/filter.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { conditionOf, fieldsIn, joins, living, partyFields, type PartyFields } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { besidesBehaviour, compileForWarehouse, NotInWarehouse, type WarehouseCondition } from '#platform/filter/warehouse-compile.ts'
import { askWarehouse, type Question } from '#platform/warehouse/door/ask-warehouse.ts'

/** How many visible parties a definition holds, of how many, and a few of them by lot. */
export interface Counted { count: number; of: number; ids: string[]; asOf: Date }

const SAMPLE = 5
/** Someone who looks at a count while typing must not see one of before their own last change. */
const WITHIN_SECONDS = 60

/** Counts by the analysis engine, and by PostgreSQL where that does not hold what is asked, is away or is behind. */
export async function countDefinition(context: Context, definition: Filter, signal?: AbortSignal): Promise<Counted> {
  const fields = await partyFields(context.tx, fieldsIn(definition))
  const { where, sources } = conditionOf(context, fields, { filter: definition })
  const counted = await unlessAway(countThere(context, definition, fields, signal))
  if (counted) return counted
  const { rows: [here] } = await sql<{ count: string; of: string; ids: string[] | null }>`
    with held as materialized (select party.id from parties.party party ${joins(sources)} where ${living(context.actor)} and ${where})
    select (select count(*) from held) as count, (select count(*) from parties.party party where ${living(context.actor)}) as of,
      (select json_agg(h.id::text) from (select id from held order by hashint8(id) limit ${SAMPLE}) h) as ids`.execute(context.tx)
  return { count: Number(here!.count), of: Number(here!.of), ids: here!.ids ?? [], asOf: context.now }
}

/** The condition in the analysis engine's dialect, or null where the engine does not hold all that it names. `narrowed`: where few meet what it asks besides behaviour. */
export async function conditionThere({ tx, now }: Context, definition: Filter, fields: PartyFields, narrowed = false): Promise<WarehouseCondition | null> {
  try {
    return compileForWarehouse(definition, { fields, activities: fields.activities, now, today: dayIn(await getSetting(tx, 'firm.zone'), now) }, narrowed)
  } catch (error) {
    if (error instanceof NotInWarehouse) return null
    throw error
  }
}

/** So small a share of all need be left by a look at what parties are, that what they did is then better looked up for them alone. */
const FEW = 0.3

/** The same, narrowed where a look at the conditions besides behaviour, which takes some hundredths of a second, finds few. */
export async function conditionAmongFew(context: Context, definition: Filter, fields: PartyFields, question: Pick<Question, 'within' | 'signal'> = {}): Promise<WarehouseCondition | null> {
  const plain = besidesBehaviour(definition)
  const there = plain && (await conditionThere(context, plain, fields))
  if (!there) return conditionThere(context, definition, fields)
  const { rows: [share] } = await askWarehouse<{ few: number }>(context, { sql: `select countIf(${there.where}) < ${FEW} * count() as few from {{parties_party}}`, params: there.params, ...question })
  return conditionThere(context, definition, fields, share!.few === 1)
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

async function countThere(context: Context, definition: Filter, fields: PartyFields, signal: AbortSignal | undefined): Promise<Counted | null> {
  const asking = { within: WITHIN_SECONDS, ...(signal && { signal }) }
  const there = await conditionAmongFew(context, definition, fields, asking)
  if (!there) return null
  const { rows: [found], asOf } = await askWarehouse<{ count: string; of: string; ids: string[] }>(context, {
    sql: `select count() as of, countIf(held) as count, groupArraySampleIf(${SAMPLE}, 7)(id, held) as ids from (select id, (${there.where}) as held from {{parties_party}})`, params: there.params, ...asking,
  })
  return { count: Number(found!.count), of: Number(found!.of), ids: found!.ids, asOf }
}

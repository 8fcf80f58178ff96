import { sql } from 'kysely'
import type { Filter } from '#kernel/filter.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { filterRefusals } from '#platform/filter/compile.ts'
import { conditionOf, joins, living } from './find-parties.ts'
import { partyFields } from './party-fields.ts'
import { fieldsIn, requireOpen } from './require-level.ts'

/** `n` parties fit, `having` of them the second filter; of `field` how many have a value, its mean and its variance. */
export interface PartySummary { n: number; having: number; known: number; mean: number | null; variance: number | null }

/** Counts the parties that the asker may see and that fit a filter: all, those of them that fit a second one, and the mean and spread of a number. Exact, so it reads all that fit: for jobs and single figures, not for lists. */
export async function summariseParties(context: Context, { filter, having, field }: { filter: Filter; having?: Filter | undefined; field?: string | undefined }): Promise<PartySummary> {
  const fields = await partyFields(context.tx, [filter, ...(having ? [having] : [])].flatMap(fieldsIn))
  const [whole, part] = [conditionOf(context, fields, { filter }), having && conditionOf(context, fields, { filter: having })]
  const number = field === undefined ? undefined : fields.get(field)
  if (field !== undefined) {
    if (number?.kind !== 'number' && number?.kind !== 'money') throw new Refusal(filterRefusals['unknown-field'], { field })
    requireOpen(context.actor, [field])
  }
  const sources = new Map([...whole.sources, ...(part?.sources ?? []), ...(number?.from ? [number.from] : [])].map((s) => [s.name, s]))
  const { rows: [found] } = await sql<PartySummary>`
    select count(*)::int as n, count(*) filter (where fits)::int as having, count(value)::int as known, avg(value)::float8 as mean, var_samp(value)::float8 as variance
    from (select ${part ? sql`(${part.where}) is true` : sql`false`} as fits, ${number ? sql`(${number.sql})::numeric` : sql`null::numeric`} as value
      from parties.party party ${joins([...sources.values()])} where ${living(context.actor)} and ${whole.where}) s`.execute(context.tx)
  return found!
}

import { type RawBuilder, sql } from 'kysely'
import type { BatchContext, Settled } from '../extension.ts'

/**
 * Closes what an undo is done with: records that are gone or as they were leave the list, others stay on it with the reason. `of` is a query that gives
 * `record_id bigint, outcome text`, the outcome being removed, restored, changed or in-use.
 */
export async function settleChanges({ tx, importId }: BatchContext, object: string, of: RawBuilder<unknown>): Promise<Settled> {
  const these = (...outcomes: string[]) => sql`c.import_id = ${importId} and c.object = ${object} and c.record_id = any (array(select e.record_id from ended e where e.outcome in (${sql.join(outcomes.map((o) => sql.lit(o)))})))`
  const { rows: [settled] } = await sql<Settled>`
    with ended as materialized (${of}),
    gone as (delete from exchange.change c where ${these('removed', 'restored')}),
    changed as (update exchange.change c set kept = 'changed' where ${these('changed')}),
    used as (update exchange.change c set kept = 'in-use' where ${these('in-use')})
    select count(*) filter (where outcome = 'removed')::int as removed, count(*) filter (where outcome = 'restored')::int as restored,
      count(*) filter (where outcome in ('changed', 'in-use'))::int as kept from ended`.execute(tx)
  return settled!
}

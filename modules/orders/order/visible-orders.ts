import { type RawBuilder, sql } from 'kysely'
import { type Actor, reach } from '#platform/access/actor.ts'

/** The orders that an actor may see, said in the query itself: row-level security decides, but the planner can only use an index for what it can read. */
export function visibleOrders(actor: Actor): RawBuilder<unknown> {
  const far = reach(actor, 'read', 'order')
  if (far === 'all') return sql`true`
  const own = sql`o.owner_id = ${actor.memberId}::bigint or o.buyer_owner_id = ${actor.memberId}::bigint or o.buyer_id = any((select parties.shared_with_me('read'))::bigint[])`
  if (far === 'own') return sql`(${own})`
  const units = sql`${`{${(far ?? []).join(',')}}`}::bigint[]`
  return sql`(o.unit_id = any(${units}) or o.buyer_unit_id = any(${units}) or ${own})`
}

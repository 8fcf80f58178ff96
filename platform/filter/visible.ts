import { type RawBuilder, sql } from 'kysely'
import { type Actor, reach } from '#platform/access/actor.ts'

/** The rows an actor may see, said in the query itself: row-level security decides, but the planner can only use an index for what it can read. `alias` has `unit_id` and `owner_id`. */
export function visible(actor: Actor, sentence: readonly [action: string, object: string], alias: string, alsoShared: RawBuilder<unknown> = sql`false`): RawBuilder<unknown> {
  const far = reach(actor, ...sentence)
  if (far === 'all') return sql`true`
  const owner = sql`${sql.ref(`${alias}.owner_id`)} = ${actor.memberId}::bigint`
  if (far === 'own') return sql`(${owner} or ${alsoShared})`
  return sql`(${sql.ref(`${alias}.unit_id`)} = any(${`{${(far ?? []).join(',')}}`}::bigint[]) or ${owner} or ${alsoShared})`
}

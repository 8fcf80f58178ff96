import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { dayIn } from '#kernel/date.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findAccess as contract } from './contract.ts'

const DAYS = 30

/** Who looked at, exported or changed personal data of late, the busiest first. */
export async function findAccess({ tx, actor, now }: Context): Promise<ReplyOf<typeof contract>> {
  const since = new Date(now.getTime() - DAYS * 86_400_000)
  const { rows } = await sql<ReplyOf<typeof contract>['members'][number]>`
    select actor::text as id, max(actor_name) as name, actor_kind as kind, count(*) filter (where action = 'read')::int as read, count(*) filter (where action like 'export%')::int as exported,
      count(*) filter (where action <> 'read' and action not like 'export%')::int as changed, to_json(max(at) at time zone 'UTC')#>>'{}' || 'Z' as last
    from audit.entry where at >= ${since} and object in ('party', 'consent', 'touchpoint', 'order') group by actor, actor_kind order by count(*) desc, max(actor_name) limit 50`.execute(tx)
  return { since: dayIn(actor.zone, since), members: rows }
}

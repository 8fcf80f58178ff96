import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { AuditEntry, findAudit as contract } from '../contract.ts'

/** Audit entries, newest first, by what, whom and when. */
export async function findAudit({ tx }: Context, q: QueryOf<typeof contract>): Promise<Page<AuditEntry>> {
  const before = q.cursor ? decodeCursor(q.cursor)?.[0] ?? null : null
  const { rows } = await sql<AuditEntry>`
    select e.id::text, to_json(e.at at time zone 'UTC')#>>'{}' || 'Z' as at, e.actor::text as "actorId", e.actor_name as "actorName", e.actor_kind as "actorKind", e.action, e.object, e.object_id::text as "objectId", d.detail,
      exists (select from audit.sealed s where s.entry_id = e.id) as sealed
    from audit.entry e left join audit.detail d on d.entry_id = e.id
    where (${before}::bigint is null or e.id < ${before}::bigint)
      and (${q.object ?? null}::text is null or e.object = ${q.object ?? null}) and (${q.objectId ?? null}::bigint is null or e.object_id = ${q.objectId ?? null}::bigint)
      and (${q.actorId ?? null}::bigint is null or e.actor = ${q.actorId ?? null}::bigint) and (${q.action ?? null}::text is null or e.action = ${q.action ?? null})
      and (${q.from ?? null}::timestamptz is null or e.at >= ${q.from ?? null}::timestamptz) and (${q.to ?? null}::timestamptz is null or e.at <= ${q.to ?? null}::timestamptz)
    order by e.id desc limit ${q.limit + 1}`.execute(tx)
  return cutPage(rows, q.limit, (r) => [r.id])
}

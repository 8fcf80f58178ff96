import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Context } from '#platform/db/transaction.ts'

/** One thing done: `read party 17`, `update party 17` with what was before and after. */
export interface Deed { action: string; object: string; id?: Id | null; detail?: unknown }

/** Writes the audit entry in the deed's own transaction: no deed without its entry, no entry without its deed. The id is drawn first, because RETURNING would need the right to read the audit. */
export async function audit({ tx, actor, now }: Context, { action, object, id = null, detail }: Deed): Promise<void> {
  const text = detail === undefined ? null : JSON.stringify(detail)
  await sql`
    with drawn as materialized (select nextval(pg_get_serial_sequence('audit.entry', 'id')) as id),
    entry as (
      insert into audit.entry (id, at, actor, actor_name, actor_kind, action, object, object_id, detail_hash)
      overriding system value
      select id, ${now}::timestamptz, ${actor.memberId}::bigint, ${actor.name}, ${actor.kind}, ${action}, ${object}, ${id}::bigint, sha256(convert_to(${text}::jsonb::text, 'UTF8')) from drawn)
    insert into audit.detail (entry_id, detail) select id, ${text}::jsonb from drawn where ${text}::text is not null`.execute(tx)
}

import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** Writes the entries of one deed done to many records, as one statement. `of` is a query that gives `id bigint`; where the deed has details, `id bigint, detail jsonb`. */
export async function auditMany({ tx, actor, now }: Context, { action, object, of, detailed = false }: { action: string; object: string; of: RawBuilder<unknown>; detailed?: boolean }): Promise<void> {
  const entry = sql`${now}::timestamptz, ${actor.memberId}::bigint, ${actor.name}, ${actor.kind}, ${action}, ${object}`
  if (!detailed) {
    await sql`insert into audit.entry (at, actor, actor_name, actor_kind, action, object, object_id) select ${entry}, d.id from (${of}) d (id)`.execute(tx)
    return
  }
  await sql`
    with drawn as materialized (select nextval(pg_get_serial_sequence('audit.entry', 'id')) as entry_id, d.id, d.detail::jsonb::text as detail from (${of}) d (id, detail)),
    entry as (
      insert into audit.entry (id, at, actor, actor_name, actor_kind, action, object, object_id, detail_hash)
      overriding system value
      select entry_id, ${entry}, id, sha256(convert_to(detail, 'UTF8')) from drawn)
    insert into audit.detail (entry_id, detail) select entry_id, detail::jsonb from drawn where detail is not null`.execute(tx)
}

import { type RawBuilder, sql } from 'kysely'
import type { BatchContext } from '../extension.ts'

/** Notes what a batch made, at its first version, so that it can be taken away again. `of` is a query that gives `record_id bigint`; nobody made these before. */
export async function recordCreated({ tx, importId }: BatchContext, object: string, of: RawBuilder<unknown>): Promise<void> {
  await sql`insert into exchange.change (import_id, object, record_id, action, version_after) select ${importId}::bigint, ${object}, n.record_id, 'created', 1 from (${of}) n (record_id)`.execute(tx)
}

/**
 * Notes what a batch made or changed, so that it can be undone. `of` is a query that gives `record_id bigint, action text, version_after int, before jsonb`:
 * `before` of a changed record holds its row as `row` and, by name, lists of the parts it got. A record that the import touches again keeps its first row.
 */
export async function recordChanges({ tx, importId }: BatchContext, object: string, of: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into exchange.change as c (import_id, object, record_id, action, version_after, before)
    select ${importId}::bigint, ${object}, n.record_id, n.action, n.version_after, n.before from (${of}) n (record_id, action, version_after, before)
    on conflict (import_id, object, record_id) do update set version_after = excluded.version_after,
      before = case c.action when 'updated' then exchange.join_before(c.before, excluded.before) end`.execute(tx)
}

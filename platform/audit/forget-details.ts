import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Empties what the audit holds of some records' contents, for an erasure. Who did what and when stays, and the chain with it. */
export async function forgetDetails({ tx }: Context, object: string, ids: readonly Id[]): Promise<void> {
  await sql`
    update audit.detail d set detail = null from audit.entry e
    where d.entry_id = e.id and d.detail is not null and e.object = ${object} and e.object_id = any (${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
}

/** Empties details that name someone: those of `objects`, and those of `lists` that are about no single record (an export by a filter). */
export async function forgetMentions({ tx }: Context, { objects, lists, texts }: { objects: readonly string[]; lists: readonly string[]; texts: readonly string[] }): Promise<void> {
  await sql`
    update audit.detail d set detail = null from audit.entry e
    where d.entry_id = e.id and d.detail is not null and (e.object = any (${objects}::text[]) or (e.object = any (${lists}::text[]) and e.object_id is null))
      and exists (select from unnest(${texts}::text[]) t where strpos(d.detail::text, substr(to_jsonb(t)::text, 2, length(to_jsonb(t)::text) - 2)) > 0)`.execute(tx)
}

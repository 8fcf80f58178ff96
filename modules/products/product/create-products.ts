import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Context } from '#platform/db/transaction.ts'
import { sortName } from './sort-name.ts'

/** A product as a file tells it: its code, and what is known of it. */
export interface ProductRecord { code: string; name: string; category?: string | null; unit?: string | null; price?: string | null; cost?: string | null; currency?: string | null }

/** Creates the products whose codes are new, as one statement; those known stay as they are. Gives every code's id, known or new. */
export async function createProducts({ tx, actor, now }: Context, records: readonly ProductRecord[], { source }: { source: string }): Promise<ReadonlyMap<string, { id: Id; created: boolean }>> {
  if (!records.length) return new Map()
  const json = JSON.stringify(records.map((r) => ({ ...r, sort_name: sortName(r.name) })))
  const { rows } = await sql<{ code: string; id: string; created: boolean }>`
    with given as (select distinct on (code) * from json_to_recordset(${json}::json) as r (code text, name text, sort_name text, category text, unit text, price numeric, cost numeric, currency text)),
    made as (
      insert into products.product (code, name, sort_name, category, unit, price, cost, currency, source, created_at, created_by, updated_at, updated_by)
      select code, name, sort_name, category, unit, price, cost, currency, ${source}, ${now}, ${actor.memberId}::bigint, ${now}, ${actor.memberId}::bigint from given
      on conflict (code) do nothing returning id, code)
    select code, id::text, true as created from made
    union all select p.code, p.id::text, false from products.product p join given using (code)`.execute(tx)
  return new Map(rows.map((row) => [row.code, { id: row.id, created: row.created }]))
}

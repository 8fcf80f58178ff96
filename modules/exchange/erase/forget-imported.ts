import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Context } from '#platform/db/transaction.ts'

/** Erasure: what imports keep of some records goes (undo data, files, samples), and failed rows that name who they were. */
export async function forgetImported({ tx }: Context, object: string, ids: readonly Id[], texts: readonly string[]): Promise<void> {
  await sql`select exchange.forget_records(${object}, ${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
  await sql`
    delete from exchange.failure f where exists (
      select from unnest(${texts}::text[]) t where strpos(f.cells::text, substr(to_jsonb(t)::text, 2, length(to_jsonb(t)::text) - 2)) > 0)`.execute(tx)
  for (const text of texts) await sql`update exchange.import set file_name = replace(file_name, ${text}, '—') where strpos(file_name, ${text}) > 0`.execute(tx)
}

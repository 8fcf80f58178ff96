import { type RawBuilder, sql } from 'kysely'
import type { BatchReader } from '../extension.ts'

const AT_ONCE = 1_000

/** The rows of a query in batches, by a cursor: memory holds one batch, and all rows are of one moment. */
export async function* readCursor<T>({ tx }: BatchReader, query: RawBuilder<unknown>): AsyncGenerator<T[]> {
  await sql`declare exported no scroll cursor for ${query}`.execute(tx)
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.lit(AT_ONCE)} from exported`.execute(tx)
    if (rows.length) yield rows
    if (rows.length < AT_ONCE) break
  }
  await sql`close exported`.execute(tx)
}

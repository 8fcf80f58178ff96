import { type RawBuilder, sql } from 'kysely'
import type { Dimension } from './definition.ts'

/** Names of a dimension's values from a table: `table` has the texts `key` and `name`, and is read with the reader's rights. */
export const rowNames = (table: (language: string) => RawBuilder<unknown>): NonNullable<Dimension['names']> => async ({ tx, actor }, keys) => {
  const { rows } = await sql<{ key: string; name: string }>`select n.key, n.name from (${table(actor.language)}) n where n.key = any (${[...keys]}::text[])`.execute(tx)
  return new Map(rows.map((r) => [r.key, r.name]))
}

import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { TouchpointEntry } from '../contract.ts'

/** Touchpoints by their ids, newest first, each with the participants that the reader may see. */
export async function readEntries({ tx }: Context, ids: readonly string[]): Promise<TouchpointEntry[]> {
  const { rows } = await sql<{ entry: TouchpointEntry }>`select entry from touchpoints.read_entries(${`{${ids.join(',')}}`}::bigint[])`.execute(tx)
  return rows.map(({ entry }) => entry)
}

import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { removeFromIndex } from '../search/index-party.ts'

/** Takes away parties that an import made, where nothing else refers to them. Gives the ids of those that are gone. For undoing imports: needs every right. */
export async function removeCreatedParties({ tx }: Pick<Context, 'tx'>, ids: readonly string[]): Promise<string[]> {
  if (!ids.length) return []
  const { rows } = await sql<{ id: string }>`select id::text from parties.remove_created(${ids}::bigint[]) id`.execute(tx)
  const gone = rows.map((r) => r.id)
  await removeFromIndex(tx, gone)
  return gone
}

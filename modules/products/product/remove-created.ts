import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** Takes away products that an import made and that no order line refers to. Gives the ids of those that are gone. */
export async function removeCreatedProducts({ tx }: Pick<Context, 'tx'>, ids: readonly string[]): Promise<string[]> {
  if (!ids.length) return []
  const { rows } = await sql<{ id: string }>`select id::text from products.remove_created(${ids}::bigint[]) id`.execute(tx)
  return rows.map((r) => r.id)
}

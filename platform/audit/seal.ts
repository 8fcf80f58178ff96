import { sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'

/** Links the entries since the last link into the chain. Returns how many. */
export async function sealAudit(tx: Tx): Promise<number> {
  const { rows: [sealed] } = await sql<{ n: number }>`select audit.seal() as n`.execute(tx)
  return sealed?.n ?? 0
}

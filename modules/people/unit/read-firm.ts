import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** The firm's name: that of the root of the unit tree. */
export async function readFirm({ tx }: Pick<Context, 'tx'>): Promise<string> {
  const { rows: [root] } = await sql<{ name: string }>`select name from people.unit where parent_id is null`.execute(tx)
  return root?.name ?? ''
}

import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** When parties are merged or parted, counts afresh when each was last in touch. */
export async function run({ tx }: Context, { survivorId, mergedId }: { survivorId: string; mergedId: string }): Promise<void> {
  await sql`select touchpoints.refresh_contacts(array[${survivorId}, ${mergedId}]::bigint[])`.execute(tx)
}

import { sql } from 'kysely'
import { LIVE } from '#platform/events/live.ts'
import type { Tx } from '#platform/db/tables.ts'

/** Tells open pages that a conversation changed, when the transaction commits. */
export async function tellConversation(tx: Tx, id: string): Promise<void> {
  await sql`select pg_notify(${LIVE}, 'inbox:' || ${id}::text)`.execute(tx)
}

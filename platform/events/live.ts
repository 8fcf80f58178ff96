import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/db/tables.ts'

/** The channel on which open pages are told that a party changed, by its id, or that a member has a notice, by `member:` and the member's. */
export const LIVE = 'guanxi_live'

/** Tells members' open pages that their notices changed, when the transaction commits. */
export async function tellMembers(tx: Tx, memberIds: readonly Id[]): Promise<void> {
  await sql`select pg_notify(${LIVE}, 'member:' || id) from unnest(${[...new Set(memberIds)]}::text[]) id`.execute(tx)
}

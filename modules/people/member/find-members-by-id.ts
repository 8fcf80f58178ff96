import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/tables.ts'
import type { MemberRef } from './contract.ts'

/** Names of members for display, in one query; unknown ids are left out. */
export async function findMembersById(tx: Tx, ids: readonly string[]): Promise<MemberRef[]> {
  if (!ids.length) return []
  const { rows } = await sql<MemberRef>`select id::text, name from people.member_name where id = any (${ids}::bigint[])`.execute(tx)
  return rows
}

/** How many members there are; 0 before the firm is set up. */
export async function findMembersCount(db: Db | Tx): Promise<number> {
  const { rows: [row] } = await sql<{ n: number }>`select people.count_members() as n`.execute(db)
  return row?.n ?? 0
}

import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/tables.ts'
import type { MemberRights } from './build-rights.ts'

/** All that a member's rights are worked out from, with a key's role where one is named; null where there is no such member. */
export async function readMemberRights(db: Db | Tx, memberId: string, roleId: string | null = null): Promise<MemberRights | null> {
  const { rows: [found] } = await sql<{ rights: MemberRights | null }>`select people.rights(${memberId}, ${roleId}) as rights`.execute(db)
  return found?.rights ?? null
}

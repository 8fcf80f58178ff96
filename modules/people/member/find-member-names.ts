import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { MemberRef } from './contract.ts'
import { pattern } from './sort-name.ts'

/** Active members by part of a name, for choosing one. Names are open to everyone who has signed in. */
export async function findMemberNames({ tx }: Context, { search }: { search?: string | undefined }): Promise<(MemberRef & { unitName: string })[]> {
  const { rows } = await sql<MemberRef & { unitName: string }>`
    select m.id::text, m.name, u.name as "unitName" from people.member_name m join people.unit u on u.id = m.unit_id
    where m.active and (${search ?? null}::text is null or m.name ilike ${pattern(search ?? '')} or m.sort_name like ${pattern((search ?? '').toLowerCase())})
    order by m.sort_name, m.id limit 50`.execute(tx)
  return rows
}

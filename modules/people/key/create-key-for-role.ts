import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { peopleRefusals } from '../refusals.ts'
import type { NewApiKey } from './contract.ts'
import { createKey } from './create-key.ts'

/** A key for the command line: for a role by its code or name, on behalf of the longest-standing administrator. */
export async function createKeyForRole(context: Context, { role, name }: { role: string; name: string }): Promise<NewApiKey> {
  const { rows: [found] } = await sql<{ roleId: string | null; memberId: string | null }>`
    select (select id::text from people.role where code = ${role} or lower(name) = lower(${role}) order by code is null limit 1) as "roleId",
      (select min(m.id)::text from people.member m join people.member_role x on x.member_id = m.id join people.role r on r.id = x.role_id where m.active and r.code = 'administrator') as "memberId"`.execute(context.tx)
  if (!found?.roleId) throw new Refusal(peopleRefusals['role-unknown'], { id: role })
  return createKey(context, { name, roleId: found.roleId, memberId: found.memberId })
}

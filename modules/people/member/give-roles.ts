import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { peopleRefusals } from '../refusals.ts'

/** Makes a member's roles exactly these. */
export async function giveRoles({ tx }: Context, memberId: string, roles: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id::text from people.role where id = any (${roles}::bigint[])`.execute(tx)
  const unknown = roles.find((role) => !rows.some((r) => r.id === role))
  if (unknown) throw new Refusal(peopleRefusals['role-unknown'], { id: unknown }, '/body/roles')
  await sql`delete from people.member_role where member_id = ${memberId} and not role_id = any (${roles}::bigint[])`.execute(tx)
  await sql`insert into people.member_role (member_id, role_id) select ${memberId}, unnest(${roles}::bigint[]) on conflict do nothing`.execute(tx)
}

import { type RawBuilder, sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Sentence } from '#platform/access/permission.ts'
import type { Context } from '#platform/db/transaction.ts'
import { spokenRights } from '../rights/spoken-rights.ts'
import type { Role } from './contract.ts'

const columns: RawBuilder<Role> = sql`
  r.id::text, r.code, r.name, people.role_rights(r)->'grants' as grants, people.role_rights(r)->'fields' as fields,
  (select count(*)::int from people.member_role x where x.role_id = r.id) as members, r.version`

/** All roles, built-in first, each with its sentences: those of built-in roles stand in the modules. */
export async function findRoles({ tx }: Context): Promise<Role[]> {
  const [{ rows }, { sentences }] = await Promise.all([sql<Role>`select ${columns} from people.role r order by r.code is null, case when r.code is null then r.name end, r.id`.execute(tx), spokenRights()])
  return rows.map((role) => spoken(role, sentences))
}

export async function readRole({ tx }: Context, id: string): Promise<Role> {
  const [{ rows: [role] }, { sentences }] = await Promise.all([sql<Role>`select ${columns} from people.role r where r.id = ${id}`.execute(tx), spokenRights()])
  if (!role) throw new Refusal(common['not-found'])
  return spoken(role, sentences)
}

const spoken = (role: Role, sentences: readonly Sentence[]): Role =>
  role.code ? { ...role, grants: sentences.filter((s) => s.role === role.code).flatMap((s) => s.actions.map((action) => ({ object: s.object, action, scope: s.scope }))) } : role

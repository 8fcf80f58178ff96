import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { refuseOn, UNIQUE } from '../refuse-on.ts'
import { peopleRefusals } from '../refusals.ts'
import { checkRole } from './check-role.ts'
import type { Role, RoleInput } from './contract.ts'
import { readRole } from './find-roles.ts'

/** Creates a role of the firm's own. */
export async function createRole(context: Context, input: RoleInput): Promise<Role> {
  await checkRole(context.actor, input)
  const { id } = await refuseOn({ [UNIQUE]: peopleRefusals['name-taken'] }, context.tx.insertInto('people.role').values({ name: input.name, code: null }).returning('id').executeTakeFirstOrThrow())
  await writeRights(context, id, input)
  await audit(context, { action: 'create', object: 'role', id, detail: { after: input } })
  return readRole(context, id)
}

/** Rewrites an own role; whoever has it has the new rights with the next request. */
export async function updateRole(context: Context, { id, ifMatch, ...input }: RoleInput & { id: string; ifMatch: number | null }): Promise<Role> {
  const before = await readRole(context, id)
  if (before.code) throw new Refusal(peopleRefusals['role-built-in'])
  await checkRole(context.actor, input)
  const changed = await refuseOn({ [UNIQUE]: peopleRefusals['name-taken'] }, context.tx.updateTable('people.role').set((eb) => ({ name: input.name, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', ifMatch || 0).executeTakeFirst())
  if (!changed.numUpdatedRows) throw new Refusal(common.stale)
  await writeRights(context, id, input)
  await audit(context, { action: 'update', object: 'role', id, detail: { before, after: input } })
  return readRole(context, id)
}

async function writeRights({ tx }: Context, id: string, { grants, fields }: RoleInput): Promise<void> {
  await sql`delete from people.role_grant where role_id = ${id}`.execute(tx)
  await sql`delete from people.role_field where role_id = ${id}`.execute(tx)
  const last = <T>(all: T[], key: (one: T) => string): T[] => [...new Map(all.map((one) => [key(one), one])).values()]
  if (grants.length) await tx.insertInto('people.role_grant').values(last(grants, (g) => `${g.object}.${g.action}`).map((g) => ({ role_id: id, ...g }))).execute()
  if (fields.length) await tx.insertInto('people.role_field').values(last(fields, (f) => f.field).map((f) => ({ role_id: id, ...f }))).execute()
}

import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { FOREIGN_KEY, refuseOn } from '../refuse-on.ts'
import { peopleRefusals } from '../refusals.ts'
import { readRole } from './find-roles.ts'

/** Deletes an own role that neither a member nor a key has. */
export async function deleteRole(context: Context, { id }: { id: string }): Promise<void> {
  const before = await readRole(context, id)
  if (before.code) throw new Refusal(peopleRefusals['role-built-in'])
  await refuseOn({ [FOREIGN_KEY]: peopleRefusals['role-in-use'] }, context.tx.deleteFrom('people.role').where('id', '=', id).execute())
  await audit(context, { action: 'delete', object: 'role', id, detail: { before } })
}

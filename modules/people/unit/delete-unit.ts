import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { FOREIGN_KEY, refuseOn } from '../refuse-on.ts'
import { peopleRefusals } from '../refusals.ts'
import { unitChanged } from './contract.ts'
import { readUnit } from './find-units.ts'
import { lockTree } from './lock-tree.ts'

/** Deletes a unit that nothing hangs on: no unit below, no member, no record of any module. The foreign keys know. */
export async function deleteUnit(context: Context, { id }: { id: string }): Promise<void> {
  await lockTree(context)
  const before = await readUnit(context, id)
  if (before.parentId === null) throw new Refusal(peopleRefusals['unit-root'])
  const gone = await refuseOn({ [FOREIGN_KEY]: peopleRefusals['unit-in-use'] }, context.tx.deleteFrom('people.unit').where('id', '=', id).executeTakeFirst())
  if (!gone.numDeletedRows) throw new Refusal(common.forbidden, { action: 'manage', object: 'unit' })
  await audit(context, { action: 'delete', object: 'unit', id, detail: { before } })
  await publish(context, unitChanged, { unitId: id })
}

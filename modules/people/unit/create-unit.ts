import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { FOREIGN_KEY, refuseOn } from '../refuse-on.ts'
import { peopleRefusals } from '../refusals.ts'
import { type Unit, unitChanged, type UnitInput } from './contract.ts'
import { readUnit } from './find-units.ts'

/** Creates a unit below another. */
export async function createUnit(context: Context, { name, parentId }: UnitInput): Promise<Unit> {
  const { tx, now } = context
  const { id } = await refuseOn({ [FOREIGN_KEY]: peopleRefusals['unit-unknown'] }, tx.insertInto('people.unit').values({ name, parent_id: parentId, created_at: now }).returning('id').executeTakeFirstOrThrow())
  await audit(context, { action: 'create', object: 'unit', id, detail: { after: { name, parentId } } })
  await publish(context, unitChanged, { unitId: id })
  return readUnit(context, id)
}

import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { reach } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { peopleRefusals } from '../refusals.ts'
import { within } from '../rights/reach.ts'
import { type Unit, type UnitChange, unitChanged } from './contract.ts'
import { readUnit, unitsBelow } from './find-units.ts'
import { lockTree } from './lock-tree.ts'

type Input = UnitChange & { id: string; ifMatch: number | null }

/** Renames or moves a unit with all below it. It cannot go below itself, and the root stays the root. */
export async function updateUnit(context: Context, { id, ifMatch, name, parentId }: Input): Promise<Unit> {
  const { tx } = context
  await lockTree(context)
  const before = await readUnit(context, id)
  if (parentId !== undefined && parentId !== before.parentId) await checkMove(context, before, parentId)
  const changed = await tx.updateTable('people.unit').set((eb) => ({ name, parent_id: parentId, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', ifMatch || 0).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Refusal(common.stale)
  const after = await readUnit(context, id)
  await audit(context, { action: 'update', object: 'unit', id, detail: { before, after } })
  await publish(context, unitChanged, { unitId: id })
  return after
}

async function checkMove({ tx, actor }: Context, unit: Unit, parentId: string): Promise<void> {
  if (unit.parentId === null) throw new Refusal(peopleRefusals['unit-root'])
  const { rows } = await sql`select from people.unit where id = ${parentId}`.execute(tx)
  if (!rows.length) throw new Refusal(peopleRefusals['unit-unknown'], {}, '/body/parentId')
  if ((await unitsBelow({ tx }, unit.id)).includes(parentId)) throw new Refusal(peopleRefusals['unit-cycle'])
  if (!within([parentId], reach(actor, 'manage', 'unit') ?? 'own')) throw new Refusal(common.forbidden, { action: 'manage', object: 'unit' })
}

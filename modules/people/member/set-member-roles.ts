import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { requirePowerOver } from '../rights/require-power-over.ts'
import { type Member, memberChanged } from './contract.ts'
import { giveRoles } from './give-roles.ts'
import { readMember } from './read-member.ts'
import { requireAdministrator } from './require-administrator.ts'

/** Sets a member's roles. Nobody gives what they lack, nor takes from those who stand above them. */
export async function setMemberRoles(context: Context, { id, roles, ifMatch }: { id: string; roles: string[]; ifMatch: number | null }): Promise<Member> {
  const { tx, actor, now } = context
  const before = await readMember(context, id)
  await requirePowerOver(context, id)
  const changed = await tx.updateTable('people.member').set((eb) => ({ updated_at: now, updated_by: actor.memberId, version: eb('version', '+', 1) })).where('id', '=', id).where('version', '=', ifMatch || 0).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Refusal(common.stale)
  await giveRoles(context, id, roles)
  await requirePowerOver(context, id)
  await requireAdministrator(context)
  const after = await readMember(context, id)
  await audit(context, { action: 'set-roles', object: 'member', id, detail: { before: before.roles, after: after.roles } })
  await publish(context, memberChanged, { memberId: id, active: after.active })
  return after
}

import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { checkDates, given } from '../party/dates.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import { checkRole, readRole } from './add-role.ts'
import { type HeldRole, type RoleChange, roleRefusals } from './contract.ts'

/** Puts a role's dates right. */
export async function changeRole(context: Context, partyId: string, roleId: string, change: RoleChange): Promise<HeldRole> {
  await lockParty(context, partyId)
  const before = await readRole(context, partyId, roleId)
  const next = { ...before, ...given(change) }
  await checkRole(context, partyId, next, roleId)
  return save(context, partyId, before, next)
}

/** Ends a role; what was done in it stays told. */
export async function endRole(context: Context, partyId: string, roleId: string, { on }: { on?: string | undefined }): Promise<HeldRole> {
  await lockParty(context, partyId)
  const before = await readRole(context, partyId, roleId)
  const to = on ?? dayIn(context.actor.zone, context.now)
  if (before.to && before.to <= to) throw new Refusal(roleRefusals['role-ended'], { to: before.to })
  checkDates({ from: before.from, to }, '/body/on')
  return save(context, partyId, before, { ...before, to })
}

/** Removes a role that was given by mistake. */
export async function removeRole(context: Context, partyId: string, roleId: string): Promise<void> {
  await lockParty(context, partyId)
  const before = await readRole(context, partyId, roleId)
  await context.tx.deleteFrom('parties.role').where('id', '=', roleId).execute()
  await recordChange(context, partyId, { fields: ['roles'], before: { role: before } })
}

async function save(context: Context, partyId: string, before: HeldRole, { from, to }: HeldRole): Promise<HeldRole> {
  await context.tx.updateTable('parties.role').set({ valid_from: from, valid_to: to }).where('id', '=', before.id).execute()
  const after = { ...before, from, to }
  await recordChange(context, partyId, { fields: ['roles'], before: { role: before }, after: { role: after } })
  return after
}

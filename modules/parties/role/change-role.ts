import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { checkDates, given } from '../party/dates.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import { checkRole, type Held, readRole } from './add-role.ts'
import { type HeldRole, type RoleChange, roleRefusals } from './contract.ts'

/** Puts a role's dates right, on every record that holds it. */
export async function changeRole(context: Context, partyId: string, roleId: string, change: RoleChange): Promise<HeldRole> {
  await lockParty(context, partyId)
  const before = await readRole(context, partyId, roleId)
  const next = { ...before.role, ...given(change) }
  await checkRole(context, partyId, next, before.twins)
  return save(context, partyId, before, sql`valid_from = ${next.from}::date, valid_to = ${next.to}::date`)
}

/** Ends a role; what was done in it stays told. */
export async function endRole(context: Context, partyId: string, roleId: string, { on }: { on?: string | undefined }): Promise<HeldRole> {
  await lockParty(context, partyId)
  const before = await readRole(context, partyId, roleId)
  const { from, to: ended } = before.role
  const to = on ?? dayIn(context.actor.zone, context.now)
  if (ended && ended <= to) throw new Refusal(roleRefusals['role-ended'], { to: ended })
  checkDates({ from, to }, '/body/on')
  return save(context, partyId, before, sql`valid_to = case when valid_to <= ${to}::date then valid_to else greatest(valid_from, ${to}::date) end`)
}

/** Removes a role that was given by mistake. */
export async function removeRole(context: Context, partyId: string, roleId: string): Promise<void> {
  await lockParty(context, partyId)
  const { role, twins } = await readRole(context, partyId, roleId)
  await context.tx.deleteFrom('parties.role').where('id', 'in', [...twins]).execute()
  await recordChange(context, partyId, { fields: ['roles'], before: { role } })
}

async function save(context: Context, partyId: string, before: Held, set: RawBuilder<unknown>): Promise<HeldRole> {
  await sql`update parties.role set ${set} where id = any (${`{${before.twins.join(',')}}`}::bigint[])`.execute(context.tx)
  const { role: after } = await readRole(context, partyId, before.role.id)
  await recordChange(context, partyId, { fields: ['roles'], before: { role: before.role }, after: { role: after } })
  return after
}

import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { checkDates } from '../party/dates.ts'
import { recordChange } from '../party/record-change.ts'
import { lockParty } from '../party/update-party.ts'
import { type HeldRole, type RoleInput, roleRefusals } from './contract.ts'

/** A role as it is shown, with the rows that it stands for: after a merge several records may hold it. */
export interface Held { role: HeldRole; twins: readonly string[] }

/** Gives a party a role. The same role is not held twice at a time. */
export async function addRole(context: Context, partyId: string, input: RoleInput): Promise<HeldRole> {
  await lockParty(context, partyId)
  await checkRole(context, partyId, { from: null, to: null, ...input })
  const { id } = await context.tx.insertInto('parties.role').values({ party_id: partyId, role: input.role, valid_from: input.from ?? null, valid_to: input.to ?? null }).returning('id').executeTakeFirstOrThrow()
  const { role: after } = await readRole(context, partyId, id)
  await recordChange(context, partyId, { fields: ['roles'], after: { role: after } })
  return after
}

export async function readRole({ tx }: Context, partyId: string, id: string): Promise<Held> {
  const { rows: [found] } = await sql<HeldRole & { twins: string[] }>`
    select id::text, role, valid_from::text as from, valid_to::text as to, twins::text[] as twins from parties.roles_of(parties.ids_of(${partyId}), ${partyId}) where ${id}::bigint = any (twins)`.execute(tx)
  if (!found) throw new Refusal(roleRefusals['role-not-found'], { id })
  const { twins, ...role } = found
  return { role, twins }
}

/** Refuses reversed dates and a time that overlaps another one of the same role. */
export async function checkRole({ tx }: Context, partyId: string, { role, from, to }: { role: string; from?: string | null | undefined; to?: string | null | undefined }, itself: readonly string[] = []): Promise<void> {
  checkDates({ from, to })
  const { rows: [held] } = await sql`
    select from parties.role where role = ${role} and party_id = any (parties.ids_of(${partyId})) and id <> all (${`{${itself.join(',')}}`}::bigint[]) and daterange(valid_from, valid_to, '[]') && daterange(${from}, ${to}, '[]')`.execute(tx)
  if (held) throw new Refusal(roleRefusals['role-held'], { role }, '/body/role')
}

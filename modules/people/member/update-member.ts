import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { FOREIGN_KEY, refuseOn, UNIQUE } from '../refuse-on.ts'
import { peopleRefusals } from '../refusals.ts'
import { requirePowerOver } from '../rights/require-power-over.ts'
import { type Member, type MemberChange, memberChanged } from './contract.ts'
import { readMember } from './read-member.ts'
import { sortName } from './sort-name.ts'

type Input = MemberChange & { id: string; ifMatch: number | null }

/** Changes what is named of a member. A new address is where the next lost password goes, so it needs power over the member. */
export async function updateMember(context: Context, { id, ifMatch, name, email, unitId, language, zone, partyId }: Input): Promise<Member> {
  const before = await readMember(context, id)
  await requirePowerOver(context, id)
  const { tx, actor, now } = context
  const changed = await refuseOn({ [UNIQUE]: peopleRefusals['email-taken'], [FOREIGN_KEY]: peopleRefusals['unit-unknown'] }, tx.updateTable('people.member').set((eb) => ({
    name, ...(name !== undefined && { sort_name: sortName(name) }), email, unit_id: unitId, language, zone, party_id: partyId, updated_at: now, updated_by: actor.memberId, version: eb('version', '+', 1),
  })).where('id', '=', id).where('version', '=', ifMatch || 0).executeTakeFirst())
  if (!changed.numUpdatedRows) throw new Refusal(common.stale)
  await requirePowerOver(context, id)
  const after = await readMember(context, id)
  await audit(context, { action: 'update', object: 'member', id, detail: { before, after } })
  await publish(context, memberChanged, { memberId: id, active: after.active })
  return after
}

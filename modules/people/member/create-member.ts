import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { FOREIGN_KEY, refuseOn, UNIQUE } from '../refuse-on.ts'
import { peopleRefusals } from '../refusals.ts'
import { requirePowerOver } from '../rights/require-power-over.ts'
import { type MemberInput, memberChanged } from './contract.ts'
import { giveRoles } from './give-roles.ts'
import { sortName } from './sort-name.ts'

/** Makes a member with an account that has no password yet. Gives its id. */
export async function createMember(context: Context, { email, name, unitId = context.actor.unitId ?? undefined, roles, language = context.actor.language, zone = context.actor.zone }: MemberInput): Promise<string> {
  const { tx, actor, now } = context
  if (!unitId) throw new Refusal(peopleRefusals['unit-unknown'], {}, '/body/unitId')
  const { rows: [account] } = await refuseOn({ [UNIQUE]: peopleRefusals['email-taken'] }, sql<{ id: string }>`select people.open_account(${email}, ${name}) as id`.execute(tx))
  const { id } = await refuseOn({ [UNIQUE]: peopleRefusals['email-taken'], [FOREIGN_KEY]: peopleRefusals['unit-unknown'] }, tx.insertInto('people.member').values({
    auth_user_id: account!.id, name, sort_name: sortName(name), email, unit_id: unitId, language, zone, joined_at: null, party_id: null,
    created_at: now, created_by: actor.memberId, updated_at: now, updated_by: actor.memberId,
  }).returning('id').executeTakeFirstOrThrow())
  await giveRoles(context, id, roles)
  await requirePowerOver(context, id)
  await audit(context, { action: 'create', object: 'member', id, detail: { after: { name, email, unitId, roles, language, zone } } })
  await publish(context, memberChanged, { memberId: id, active: true })
  return id
}

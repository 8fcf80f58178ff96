import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { requirePowerOver } from '../rights/require-power-over.ts'
import { type Member, memberChanged } from './contract.ts'
import { readMember } from './read-member.ts'
import { requireAdministrator } from './require-administrator.ts'

/** Shuts a member out: sessions end and keys stop with the next request. What they own stays theirs until it is given to another. */
export async function deactivateMember(context: Context, { id }: { id: string }): Promise<Member> {
  const { active } = await readMember(context, id)
  await requirePowerOver(context, id)
  if (!active) return readMember(context, id)
  await setActive(context, id, false)
  await requireAdministrator(context)
  await audit(context, { action: 'deactivate', object: 'member', id })
  await publish(context, memberChanged, { memberId: id, active: false })
  return readMember(context, id)
}

/** Lets a member in again, with the roles they had. */
export async function reactivateMember(context: Context, { id }: { id: string }): Promise<Member> {
  const { active } = await readMember(context, id)
  await requirePowerOver(context, id)
  if (active) return readMember(context, id)
  await setActive(context, id, true)
  await audit(context, { action: 'reactivate', object: 'member', id })
  await publish(context, memberChanged, { memberId: id, active: true })
  return readMember(context, id)
}

const setActive = ({ tx, actor, now }: Context, id: string, active: boolean) =>
  sql`update people.member set active = ${active}, updated_at = ${now}, updated_by = ${actor.memberId}, version = version + 1 where id = ${id}`.execute(tx)

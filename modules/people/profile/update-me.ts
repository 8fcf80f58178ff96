import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { memberChanged } from '../member/contract.ts'
import { sortName } from '../member/sort-name.ts'
import { inPerson } from '../session/sessions.ts'
import type { Profile, ProfileChange } from './contract.ts'
import { getMe } from './get-me.ts'

/** Changes what is one's own affair: name, language, time zone. */
export async function updateMe(context: Context, { name, language, zone }: ProfileChange): Promise<Profile> {
  const { tx, actor, now } = context
  const id = inPerson(actor)
  await tx.updateTable('people.member').set((eb) => ({ name, ...(name !== undefined && { sort_name: sortName(name) }), language, zone, updated_at: now, updated_by: id, version: eb('version', '+', 1) })).where('id', '=', id).execute()
  await audit(context, { action: 'update', object: 'member', id, detail: { after: { name, language, zone } } })
  await publish(context, memberChanged, { memberId: id, active: true })
  return getMe({ ...context, actor: { ...actor, name: name ?? actor.name, language: language ?? actor.language, zone: zone ?? actor.zone } })
}

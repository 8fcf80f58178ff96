import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { visible } from '#platform/filter/visible.ts'
import { requireParty } from '../party/require-party.ts'
import { type Share, type ShareInput, shareRefusals } from './contract.ts'

/** Opens a party to a member whose own rights do not reach it. Only whose right to share reaches it may do so: what is shared with one cannot be passed on; and no one gives away a right to change that they have not. */
export async function shareParty(context: Context, partyId: string, { memberId, until, mayEdit }: ShareInput): Promise<Share> {
  const { tx, actor, now } = context
  const id = await requireShareable(context, partyId, mayEdit)
  if (until < dayIn(actor.zone, now)) throw new Refusal(shareRefusals['share-past'], { until }, '/body/until')
  const { rows: [member] } = await sql`select from people.member_name where id = ${memberId} and active and id is distinct from ${actor.memberId}`.execute(tx)
  if (!member) throw new Refusal(shareRefusals['share-member'], { id: memberId }, '/body/memberId')
  await sql`
    insert into parties.share (party_id, member_id, until, may_edit, by, at) values (${id}, ${memberId}, ${until}, ${mayEdit}, ${actor.memberId}, ${now})
    on conflict (party_id, member_id) do update set until = excluded.until, may_edit = excluded.may_edit, by = excluded.by, at = excluded.at`.execute(tx)
  await audit(context, { action: 'share', object: 'party', id, detail: { memberId, until, mayEdit } })
  const { shares } = await findShares(context, id)
  return shares.find((s) => s.memberId === memberId)!
}

/** With whom a party is shared today. */
export async function findShares(context: Context, partyId: string): Promise<{ shares: Share[] }> {
  const id = await requireShareable(context, partyId, false)
  const { rows } = await sql<Share>`
    select s.member_id::text as "memberId", m.name as "memberName", s.until::text, s.may_edit as "mayEdit", b.name as "byName", to_json(s.at at time zone 'UTC')#>>'{}' || 'Z' as at
    from parties.share s left join people.member_name m on m.id = s.member_id left join people.member_name b on b.id = s.by
    where s.party_id = ${id} and s.until >= ${dayIn(context.actor.zone, context.now)} order by s.at desc`.execute(context.tx)
  return { shares: rows }
}

/** Ends a sharing. Whoever gave it may, and whoever may share everything. */
export async function endShare(context: Context, partyId: string, memberId: string): Promise<void> {
  const id = await requireShareable(context, partyId, false)
  const ended = await sql`delete from parties.share where party_id = ${id} and member_id = ${memberId}`.execute(context.tx)
  if (!ended.numAffectedRows) throw new Refusal(shareRefusals['share-not-found'], { memberId })
  await audit(context, { action: 'unshare', object: 'party', id, detail: { memberId } })
}

async function requireShareable(context: Context, partyId: string, toEdit: boolean): Promise<string> {
  const { id } = await requireParty(context, partyId)
  const { rows: [party] } = await sql<{ reached: boolean }>`
    select ${visible(context.actor, ['share', 'party'], 'p')} and (${!toEdit} or parties.may_change(p.id)) as reached from parties.party p where p.id = ${id}`.execute(context.tx)
  if (!party?.reached) throw new Refusal(common.forbidden, { action: 'share', object: 'party' })
  return id
}

import { type RawBuilder, sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { dialogueRefusals } from '../refusals.ts'
import { type PartyShare, type setShareTarget as contract, shareTargetSet } from './contract.ts'
import { getShare } from './get-share.ts'
import { own, total } from './share-sql.ts'

/** Sets which share is aimed at; what it was stays in the history. */
export async function setShareTarget(context: Context, id: string, { target, byDay, ownerId, note }: BodyOf<typeof contract>): Promise<PartyShare> {
  const { tx, now, actor } = context
  const { id: head } = await requireParty(context, id)
  const today = dayIn(actor.zone, now)
  if (byDay < today) throw new Refusal(dialogueRefusals['day-past'], { day: byDay }, '/body/byDay')
  const bp = Math.round(target * 10_000)
  const memberId = ownerId === undefined ? actor.memberId : ownerId
  await sql`insert into dialogue.share_target as t (party_id, target_bp, by_day, member_id, note, set_at, set_by) values (${head}, ${bp}, ${byDay}, ${memberId}, ${note ?? null}, ${now}, ${actor.memberId})
    on conflict (party_id) do update set target_bp = excluded.target_bp, by_day = excluded.by_day, member_id = excluded.member_id, note = excluded.note, set_at = excluded.set_at, set_by = excluded.set_by, ended_at = null, version = t.version + 1`.execute(tx)
  await notePoints(context, today, sql`t.party_id = ${head}`)
  await audit(context, { action: 'update', object: 'party', id: head, detail: { shareTarget: { target, byDay, memberId } } })
  await publish(context, shareTargetSet, { partyId: head, target, byDay, memberId })
  return getShare(context, head)
}

/** Follows a share no more; the history stays. */
export async function endShareTarget(context: Context, id: string): Promise<void> {
  const { id: head } = await requireParty(context, id)
  await sql`update dialogue.share_target set ended_at = ${context.now}, version = version + 1 where party_id = any (parties.ids_of(${head})) and ended_at is null`.execute(context.tx)
  await audit(context, { action: 'update', object: 'party', id: head, detail: { shareTarget: null } })
}

/** Notes how shares that are followed stand, where that is not as it was noted last: in the target's row, and as a point of its history. */
export async function notePoints({ tx }: Pick<Context, 'tx'>, day: string, which: RawBuilder<unknown>): Promise<number> {
  const { rows: [n] } = await sql<{ n: number }>`
    with counted as materialized (
      select t.party_id, t.target_bp, t.by_day, ${own} as own, ${total} as total, w.estimated, w.at::date as said_on from dialogue.share_target t join parties.party own_record on own_record.id = t.party_id
      left join value.party v on v.party_id = coalesce(own_record.survivor_id, own_record.id) left join value.wallet w on w.party_id = coalesce(own_record.survivor_id, own_record.id) where t.ended_at is null and ${which}),
    kept as (update dialogue.share_target t set own_cents = c.own, total_cents = c.total, counted_on = ${day}::date from counted c where c.party_id = t.party_id and (t.own_cents, t.total_cents) is distinct from (c.own, c.total)),
    noted as (
      insert into dialogue.share_point (party_id, day, target_bp, by_day, own_cents, total_cents, estimated, said_on)
      select c.party_id, ${day}::date, c.target_bp, c.by_day, c.own, c.total, c.estimated, c.said_on from counted c
      left join lateral (select * from dialogue.share_point s where s.party_id = c.party_id and s.day < ${day}::date order by s.day desc limit 1) last on true
      where (last.target_bp, last.by_day, last.own_cents, last.total_cents) is distinct from (c.target_bp, c.by_day, c.own, c.total)
      on conflict (party_id, day) do update set target_bp = excluded.target_bp, by_day = excluded.by_day, own_cents = excluded.own_cents, total_cents = excluded.total_cents, estimated = excluded.estimated, said_on = excluded.said_on returning 1)
    select count(*)::int as n from noted`.execute(tx)
  return n!.n
}

import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { tellMembers } from '#platform/events/live.ts'
import { touchpointRefusals } from '../contract.ts'

/** A word to a member about something; `reason` is what the notice's text is chosen by. */
export interface NoticeRecord { memberId: Id; reason: string; partyId?: Id | null; touchpointId?: Id | null; ref?: { object: string; id: Id } | null }

/** Tells members something, in the deed's own transaction; their open pages hear of it. Nobody is told what they did themselves, nor whoever has left; only a mention, which a person writes, must name a colleague who is there. */
export async function notify({ tx, actor, now }: Context, notices: readonly NoticeRecord[]): Promise<void> {
  const told = notices.filter((n) => n.memberId !== actor.memberId)
  if (!told.length) return
  const { rows } = await sql<{ id: string }>`select id::text from people.member_name where active and id = any(${told.map((n) => n.memberId)}::bigint[])`.execute(tx)
  const active = new Set(rows.map((row) => row.id))
  const here = told.filter((n) => active.has(n.memberId))
  const unknown = told.find((n) => n.reason === 'mention' && !active.has(n.memberId))
  if (unknown) throw new Refusal(touchpointRefusals['member-unknown'], { id: unknown.memberId })
  if (!here.length) return
  await tx.insertInto('touchpoints.notice').values(here.map((n) => ({
    member_id: n.memberId, reason: n.reason, by_id: actor.memberId, party_id: n.partyId ?? null, touchpoint_id: n.touchpointId ?? null, ref_object: n.ref?.object ?? null, ref_id: n.ref?.id ?? null, at: now, read_at: null,
  }))).execute()
  await tellMembers(tx, here.map((n) => n.memberId))
}

import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { tellMembers } from '#platform/events/live.ts'
import { touchpointRefusals } from '../contract.ts'

/** Marks one of one's own notices as read; reading it twice changes nothing. One's other open pages hear of it. */
export async function readNotice({ tx, actor, now }: Context, id: string): Promise<void> {
  const own = () => tx.selectFrom('touchpoints.notice').select('id').where('id', '=', id).where('member_id', '=', actor.memberId ?? '0')
  if (!(await own().executeTakeFirst())) throw new Refusal(touchpointRefusals['notice-not-found'], { id })
  await tx.updateTable('touchpoints.notice').set({ read_at: now }).where('id', '=', id).where('read_at', 'is', null).execute()
  await tellMembers(tx, actor.memberId ? [actor.memberId] : [])
}

/** Marks all of one's own notices as read and tells how many were not. */
export async function readAllNotices({ tx, actor, now }: Context): Promise<{ read: number }> {
  const { numUpdatedRows } = await tx.updateTable('touchpoints.notice').set({ read_at: now }).where('member_id', '=', actor.memberId ?? '0').where('read_at', 'is', null).executeTakeFirst()
  await tellMembers(tx, actor.memberId && numUpdatedRows ? [actor.memberId] : [])
  return { read: Number(numUpdatedRows) }
}

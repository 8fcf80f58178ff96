import { sql } from 'kysely'
import { notify } from '#modules/touchpoints/api.ts'
import { auditMany } from '#platform/audit/record-many.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import { LIVE } from '#platform/events/live.ts'

/** More are told in one notice. */
const MOST_NOTICES = 5

/** Gives the open conversations that a former keeper of some parties had in hand to the new one, who is told; gives how many. */
export async function passOnConversations(context: Context, moves: readonly { partyId: string; fromId: string | null; toId: string | null }[]): Promise<number> {
  const named = moves.filter((move) => move.fromId && move.toId)
  if (!named.length) return 0
  const { rows } = await sql<{ id: string; partyId: string; toId: string }>`
    with given as (
      update inbox.conversation c set assignee_id = r."toId" from ${rowSet(named, { partyId: 'bigint', fromId: 'bigint', toId: 'bigint' })}
      where c.party_id = r."partyId" and c.assignee_id = r."fromId" and c.state = 'open' and c.folded_into is null returning c.id, c.party_id, c.assignee_id)
    select id::text, party_id::text as "partyId", assignee_id::text as "toId", pg_notify(${LIVE}, 'inbox:' || id) from given order by id`.execute(context.tx)
  if (!rows.length) return 0
  await auditMany(context, { action: 'assign', object: 'conversation', of: sql`select id from ${rowSet(rows.map(({ id }) => ({ id })), { id: 'bigint' })}` })
  for (const [memberId, given] of Map.groupBy(rows, (row) => row.toId)) {
    const told = given.length > MOST_NOTICES ? [{ partyId: null, ref: null }] : given.map(({ id, partyId }) => ({ partyId, ref: { object: 'conversation', id } }))
    await notify(context, told.map((notice) => ({ memberId, reason: 'conversation-given', ...notice })))
  }
  return rows.length
}

import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { type Left, tellEnded } from './tell-ended.ts'

/** Messages that were in doubt, or with a person, did arrive: somebody who can only know from having them said so. Others are left as they are. Returns how many were settled. */
export async function settleArrived(context: Context, ids: readonly string[]): Promise<number> {
  if (!ids.length) return 0
  const { rows } = await sql<Left>`
    update messaging.message m set state = 'sent', reason = null, runner = null, ended_at = ${context.now} from messaging.content c
    where m.id = any (${`{${ids.join(',')}}`}::bigint[]) and m.state in ('doubtful', 'given') and c.id = m.content_id
    returning m.id::text, m.party_id::text as "partyId", m.step, m.state, m.channel, c.subject, m.created_by::text as "createdBy", m.handed_at as at`.execute(context.tx)
  await tellEnded(context, rows)
  return rows.length
}

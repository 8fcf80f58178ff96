import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { type Left, tellEnded } from '../ledger/tell-ended.ts'

/** What a person was to do with messages is over: done, or not to be done. Returns how many were waiting for it. */
export async function endGiven(context: Context, ids: readonly string[], state: 'sent' | 'failed' | 'cancelled', reason: string | null = null): Promise<number> {
  if (!ids.length) return 0
  const { rows } = await sql<Left>`
    update messaging.message m set state = ${state}, reason = ${reason}, ended_at = ${context.now} from messaging.content c
    where m.id = any (${`{${ids.join(',')}}`}::bigint[]) and m.state = 'given' and c.id = m.content_id
    returning m.id::text, m.party_id::text as "partyId", m.step, m.state, m.channel, c.subject, m.created_by::text as "createdBy", ${context.now}::timestamptz as at`.execute(context.tx)
  await tellEnded(context, rows)
  return rows.length
}

import { sql } from 'kysely'
import { suppress } from '#modules/consent/api.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { partyOfKey } from '../../inbound/sender/party-of-key.ts'

interface Contact { userId: string; externalId: string; at: Date }

/** An employee and a customer are contacts now. Who the customer is and their welcome are settled at once, beside the call: WeCom waits for neither. */
export async function takeAdded(context: Context, { userId, externalId, at, state, welcomeCode }: Contact & { state: string | null; welcomeCode: string | null }): Promise<void> {
  await sql`insert into messaging.wecom_follow as f (external_id, user_id, state, added_at) values (${externalId}, ${userId}, ${state}, ${at}) on conflict (external_id, user_id) do update set state = coalesce(excluded.state, f.state), added_at = excluded.added_at, left_at = null where f.left_at is null or f.left_at <= excluded.added_at`.execute(context.tx)
  await enqueue(context, 'messaging.wecom-added', { externalId, userId, at: at.toISOString(), welcomeCode })
}

/** One of the two took the other off. While another employee has them they can be reached; after that they are left alone until they come back. */
export async function takeLeft(context: Context, { userId, externalId, at, by }: Contact & { by: 'customer' | 'employee' }): Promise<void> {
  const { rows: [news] } = await sql`insert into messaging.wecom_follow as f (external_id, user_id, added_at, left_at) values (${externalId}, ${userId}, ${at}, ${at}) on conflict (external_id, user_id) do update set left_at = excluded.left_at where f.left_at is null and f.added_at <= excluded.left_at returning true as one`.execute(context.tx)
  const partyId = await partyOfKey(context, 'wecom', externalId)
  if (!news || !partyId) return
  await logTouchpoint(context, { kind: 'channel-left', channel: 'wecom', direction: by === 'customer' ? 'in' : 'out', at, participants: [{ partyId, role: 'subject' }], detail: { by, employee: userId }, source: 'messaging', sourceKey: `wecom/channel-left/${partyId}/${userId}/${at.getTime()}` })
  const { rows: still } = await sql`select from messaging.wecom_follow where external_id = ${externalId} and left_at is null limit 1`.execute(context.tx)
  if (!still.length) await suppress(context, { partyId, channel: 'wecom', reason: 'request', source: 'wecom-left', proof: { by, employee: userId, at: at.toISOString() } })
}

import { sql } from 'kysely'
import { liftSuppressions, suppress } from '#modules/consent/api.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { learnSender } from '../../inbound/sender/learn-sender.ts'
import { partyOfKey } from '../../inbound/sender/party-of-key.ts'

interface Followed { openid: string; at: Date; scene: string | null }

/** Someone follows the official account, or scanned a code of it again. Whose code it was, they are; who had left may be written to again. */
export async function takeFollow(context: Context, { openid, at, scene }: Followed): Promise<void> {
  const { rows: [news] } = await sql`
    insert into messaging.wechat_follower as f (openid, followed_at, scene) values (${openid}, ${at}, ${scene}) on conflict (openid) do update set scene = coalesce(excluded.scene, f.scene), followed_at = case when f.left_at is null then f.followed_at else excluded.followed_at end, left_at = null
    where f.left_at is not null and f.left_at <= excluded.followed_at returning true as one`.execute(context.tx)
  const { rows: [code] } = scene ? await sql<{ party: string }>`select coalesce(p.survivor_id, p.id)::text as party from messaging.wechat_scene s join parties.party p on p.id = s.party_id where s.scene = ${scene} and s.until > ${context.now} and p.erased_at is null`.execute(context.tx) : { rows: [] }
  if (code) await learnSender(context, { channel: 'wechat', sender: openid, partyId: code.party })
  const partyId = await partyOfKey(context, 'wechat', openid)
  if (!partyId || !news) return
  await liftSuppressions(context, { partyId, channel: 'wechat', source: 'wechat-left' }, 'followed again')
  await tell(context, 'channel-followed', partyId, at)
}

/** Someone follows no more: nothing is sent to them there until they follow again. */
export async function takeLeaving(context: Context, { openid, at }: Omit<Followed, 'scene'>): Promise<void> {
  const { rows: [news] } = await sql`insert into messaging.wechat_follower as f (openid, followed_at, left_at) values (${openid}, ${at}, ${at}) on conflict (openid) do update set left_at = excluded.left_at where f.left_at is null and f.followed_at <= excluded.left_at returning true as one`.execute(context.tx)
  const partyId = await partyOfKey(context, 'wechat', openid)
  if (!partyId || !news) return
  await suppress(context, { partyId, channel: 'wechat', reason: 'request', source: 'wechat-left', proof: { event: 'unsubscribe', at: at.toISOString() } })
  await tell(context, 'channel-left', partyId, at)
}

const tell = async (context: Context, kind: string, partyId: string, at: Date): Promise<void> => void await logTouchpoint(context, { kind, channel: 'wechat', direction: 'in', at, participants: [{ partyId, role: 'subject' }], source: 'messaging', sourceKey: `wechat/${kind}/${partyId}/${at.getTime()}` })

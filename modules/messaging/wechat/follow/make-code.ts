import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { channelRefusals } from '../../channel/settings/contract.ts'
import { isOf, openedChannel } from '../../channel/settings/read-channel.ts'
import { askWithToken, type Said } from '../access-token.ts'
import { wechatToken } from '../wechat-sender.ts'
import { followRefusals, type makeWechatCode as contract } from './contract.ts'

interface Made extends Said { ticket?: string; url?: string; expire_seconds?: number }

/** WeChat keeps a code for thirty days at most. */
const SECONDS = 30 * 86_400

/** Makes a code whose scanner is the party. WeChat is asked between two transactions, so that none is open meanwhile. */
export async function makeWechatCode({ db, actor, now }: Pick<HttpContext, 'db' | 'actor' | 'now'>, partyId: string): Promise<ReplyOf<typeof contract>> {
  const party = await inTransaction(db, actor, (context) => requireParty(context, partyId), now)
  const known = await openedChannel(db, 'wechat')
  if (!isOf(known, 'wechat')) throw new Refusal(channelRefusals['channel-unset'], { channel: 'wechat' })
  const scene = `p${randomBytes(15).toString('base64url')}`
  const asked = await askWithToken<Made>(wechatToken(known), (t) => `${known.settings.endpoint}/cgi-bin/qrcode/create?access_token=${t}`, { expire_seconds: SECONDS, action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: scene } } }, now.getTime()).catch((error: Error) => ({ said: { errmsg: error.message } as Made }))
  const { ticket, url, expire_seconds: seconds = SECONDS, errcode, errmsg } = asked.said ?? {}
  if (!ticket || !url) throw new Refusal(followRefusals['provider-refused'], { said: `${errcode ?? ''} ${errmsg ?? ''}`.trim().slice(0, 200) })
  const until = new Date(now.getTime() + seconds * 1000)
  await inTransaction(db, actor, async (context) => {
    await sql`insert into messaging.wechat_scene (scene, party_id, ticket, url, until, made_at, made_by) values (${scene}, ${party.id}, ${ticket}, ${url}, ${until}, ${now}, ${actor.memberId})`.execute(context.tx)
    await audit(context, { action: 'wechat-code', object: 'party', id: party.id })
  }, now)
  return { url, image: `https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`, until: until.toISOString() }
}

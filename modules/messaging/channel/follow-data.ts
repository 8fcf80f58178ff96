import { sql } from 'kysely'
import type { SubjectData } from '#modules/parties/extension.ts'

/** Since when someone follows the firm on WeChat, and whose contact they are in WeCom. */
export const followData: SubjectData = {
  name: 'channels-followed',
  async gather({ tx }, ids) {
    const of = sql`k.party_id = any (${`{${ids.join(',')}}`}::bigint[])`
    const { rows } = await sql`
      select 'wechat' as channel, null as employee, f.followed_at as since, f.left_at as until from messaging.wechat_follower f join parties.key k on k.source = 'wechat' and k.key = f.openid where ${of}
      union all select 'wecom', f.user_id, f.added_at, f.left_at from messaging.wecom_follow f join parties.key k on k.source = 'wecom' and k.key = f.external_id where ${of} order by since`.execute(tx)
    return rows
  },
}

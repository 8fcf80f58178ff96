import { sql } from 'kysely'
import { suppress } from '#modules/consent/api.ts'
import { addKey } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { senderKnown } from '../contract.ts'
import { placeInbound } from '../place-inbound.ts'
import { partyOfKey } from './party-of-key.ts'

const MOST = 500

/** Whose number on WeChat or WeCom this is has become known: it is the party's key from now on, and what it wrote before is theirs. A number that is another's already stays so. Returns whether it is the party's. */
export async function learnSender(context: Context, { channel, sender, partyId }: { channel: 'wechat' | 'wecom'; sender: string; partyId: string }): Promise<boolean> {
  const { tx } = context
  const known = await partyOfKey(context, channel, sender)
  if (known && known !== partyId) return false
  if (!known) {
    await addKey(context, partyId, { source: channel, key: sender })
    await keepAway(context, { channel, sender, partyId })
  }
  const { rows } = await sql<{ id: string }>`select id::text from messaging.inbound where party_id is null and channel = ${channel} and sender = ${sender} order by id limit ${MOST}`.execute(tx)
  for (const { id } of rows) await placeInbound(context, id, { partyId })
  if (!known || rows.length) await publish(context, senderKnown, { channel, sender, partyId })
  return true
}

/** Who had left before it was known who they are is left alone too. */
async function keepAway(context: Context, { channel, sender, partyId }: { channel: 'wechat' | 'wecom'; sender: string; partyId: string }): Promise<void> {
  const left = channel === 'wechat'
    ? sql<{ one: number }>`select 1 as one from messaging.wechat_follower where openid = ${sender} and left_at is not null`
    : sql<{ one: number }>`select 1 as one from messaging.wecom_follow where external_id = ${sender} group by external_id having bool_and(left_at is not null)`
  if ((await left.execute(context.tx)).rows.length) await suppress(context, { partyId, channel, reason: 'request', source: `${channel}-left` })
}

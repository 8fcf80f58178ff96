import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { liftSuppression, suppress } from '#modules/consent/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { channelRefusals } from '../channel/settings/contract.ts'
import type { KnownChannel } from '../channel/settings/read-channel.ts'
import { receiveMessage } from '../inbound/receive-message.ts'
import { isSame, readJson } from '../social/webhook/signed.ts'
import { learnFollower } from './learn-follower.ts'

const Event = z.object({
  type: z.string(), mode: z.string().nullish(), timestamp: z.number(), replyToken: z.string().max(200).nullish(), source: z.object({ type: z.string(), userId: z.string().regex(/^U[0-9a-f]{32}$/) }),
  message: z.object({ id: z.string().max(100), type: z.string(), text: z.string().nullish() }).nullish(),
})
type Event = z.output<typeof Event>
const Told = z.object({ events: z.array(z.unknown()) })
/** A reply token must be used soon; LINE names a minute. */
const TOKEN_MS = 50_000

/** What LINE tells, signed with the channel's secret over the body as it came: words of a user, and whether they follow. Told again it does nothing. */
export async function takeLine(context: Context, { secret }: KnownChannel<'line'>, raw: Buffer, signature: string | string[] | undefined): Promise<string> {
  if (!isSame(createHmac('sha256', secret['channelSecret'] ?? '').update(raw).digest('base64'), signature)) throw new Refusal(channelRefusals['callback-refused'])
  for (const one of Told.safeParse(readJson(raw)).data?.events ?? []) {
    const event = Event.safeParse(one).data
    if (!event || event.mode === 'standby' || event.source.type !== 'user') continue
    if (event.type === 'message') await takeWords(context, event)
    if (event.type === 'follow' || event.type === 'unfollow') await takeFollow(context, event)
  }
  return 'ok'
}

const momentOf = ({ now }: Context, { timestamp }: Event): Date => new Date(Math.min(timestamp, now.getTime()))

async function takeWords(context: Context, event: Event): Promise<void> {
  const { source: { userId }, message, replyToken } = event
  if (!message) return
  const at = momentOf(context, event)
  const received = await receiveMessage(context, { channel: 'line', providerKey: `line ${message.id}`, at, from: userId, text: message.text ?? `[${message.type}]` })
  if (!received || !replyToken) return
  await sql`
    insert into messaging.line_follower (user_id, party_id, followed_at, told_at, reply_token, reply_until) values (${userId}, ${received.partyId}, null, ${at}, ${replyToken}, ${new Date(at.getTime() + TOKEN_MS)})
    on conflict (user_id) do update set reply_token = excluded.reply_token, reply_until = excluded.reply_until, party_id = coalesce(line_follower.party_id, excluded.party_id)`.execute(context.tx)
}

/** Following lifts the block that leaving put up, and is their yes to news on LINE; leaving ends both. An event that is older than what is known changes nothing. */
async function takeFollow(context: Context, event: Event): Promise<void> {
  const { tx } = context
  const { type, source: { userId } } = event
  const [at, follows] = [momentOf(context, event), type === 'follow']
  const { rows: [changed] } = await sql<{ user: string }>`
    insert into messaging.line_follower as f (user_id, followed_at, left_at, told_at) values (${userId}, ${follows ? at : null}, ${follows ? null : at}, ${at})
    on conflict (user_id) do update set followed_at = coalesce(excluded.followed_at, f.followed_at), left_at = excluded.left_at, told_at = excluded.told_at where f.told_at < excluded.told_at or (f.left_at is null) <> (excluded.left_at is null) and f.told_at <= excluded.told_at
    returning user_id as user`.execute(tx)
  if (!changed) return
  if (!follows) await suppress(context, { channel: 'line', address: userId, reason: 'request', source: 'line-unfollow', proof: { form: 'line-unfollow', at: at.toISOString() } })
  else for (const id of await barredBy(context, userId)) await liftSuppression(context, id, 'line-follow')
  await learnFollower(context, userId, null)
}

const barredBy = async ({ tx }: Context, userId: string): Promise<string[]> =>
  (await sql<{ id: string }>`select id::text from consent.suppression where lifted_at is null and channel = 'line' and source = 'line-unfollow' and address = consent.address_digest('line', ${userId.toLowerCase()})`.execute(tx)).rows.map((r) => r.id)

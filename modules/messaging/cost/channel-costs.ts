import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type ChannelCosts, costRefusals } from './contract.ts'

/** What a message costs on each channel today, in base currency: by the latest that holds, else the channel's own. Channels without a cost are left out. */
export async function costsNow({ tx, now }: Pick<Context, 'tx' | 'now'>): Promise<Map<string, string>> {
  const today = dayIn(await getSetting(tx, 'firm.zone'), now)
  const { rows } = await sql<{ key: string; cost: string }>`
    select c.key, coalesce((select k.cost from messaging.channel_cost k where k.channel = c.key and k.valid_from <= ${today}::date order by k.valid_from desc limit 1), c.cost)::text as cost from touchpoints.channel c`.execute(tx)
  return new Map(rows.filter((r) => r.cost !== null).map((r) => [r.key, r.cost]))
}

export async function findChannelCosts(context: Pick<Context, 'tx' | 'now'>): Promise<ChannelCosts> {
  const { rows: costs } = await sql<ChannelCosts['costs'][number]>`select channel, valid_from::text as "validFrom", cost::text from messaging.channel_cost order by channel, valid_from desc`.execute(context.tx)
  const { rows: channels } = await sql<{ key: string }>`select key from touchpoints.channel where active order by position, key`.execute(context.tx)
  const known = await costsNow(context)
  return { costs, now: channels.map(({ key }) => ({ channel: key, cost: known.get(key) ?? null })) }
}

export async function putChannelCost(context: Context, { channel, validFrom }: { channel: string; validFrom: string }, { cost }: { cost: string }): Promise<ChannelCosts> {
  const { rows } = await sql`insert into messaging.channel_cost (channel, valid_from, cost) select key, ${validFrom}::date, ${cost}::numeric from touchpoints.channel where key = ${channel} on conflict (channel, valid_from) do update set cost = excluded.cost returning 1`.execute(context.tx)
  if (!rows.length) throw new Refusal(costRefusals['channel-unknown'], { channel })
  await audit(context, { action: 'update', object: 'channel-cost', detail: { channel, validFrom, cost } })
  return findChannelCosts(context)
}

export async function deleteChannelCost(context: Context, { channel, validFrom }: { channel: string; validFrom: string }): Promise<void> {
  await sql`delete from messaging.channel_cost where channel = ${channel} and valid_from = ${validFrom}::date`.execute(context.tx)
  await audit(context, { action: 'delete', object: 'channel-cost', detail: { channel, validFrom } })
}

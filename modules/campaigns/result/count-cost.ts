import { sql } from 'kysely'
import { fromUnits, toUnits } from '#kernel/money.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Campaign } from '../campaign/contract.ts'
import { stepOf } from '../run/running.ts'
import type { CampaignResult } from './contract.ts'

export interface Cost { cost: CampaignResult['cost']; redeemed: number; total: number }

/** What a campaign cost: what was planned for it, its messages at what their channels cost on their day, and the offers that were redeemed. */
export async function countCost({ tx }: Pick<Context, 'tx'>, { id, costs, waves }: Campaign): Promise<Cost> {
  const steps = waves.map((w) => stepOf(id, w.number))
  const { rows: [offers] } = await sql<{ cents: string; redeemed: number }>`
    select coalesce(sum(o.cost_cents), 0)::text as cents, count(*)::int as redeemed from offers.gift g join offers.offer o on o.id = g.offer_id where g.step = any (${steps}::text[]) and g.state = 'redeemed'`.execute(tx)
  const { rows: [sent] } = await sql<{ cost: string }>`
    select coalesce(sum(d.n * coalesce((select k.cost from messaging.channel_cost k where k.channel = d.channel and k.valid_from <= d.day order by k.valid_from desc limit 1), c.cost, 0)), 0)::numeric(18, 4)::text as cost
    from (select m.channel, m.handed_at::date as day, count(*) as n from messaging.message m where m.step = any (${steps}::text[]) and m.state = 'sent' group by 1, 2) d join touchpoints.channel c on c.key = d.channel`.execute(tx)
  const messages = toUnits(sent!.cost)
  const planned = costs.reduce((sum, cost) => sum + toUnits(cost.amount), 0n)
  const redeemed = BigInt(offers!.cents) * 100n
  return { cost: { total: fromUnits(planned + messages + redeemed), planned: fromUnits(planned), messages: fromUnits(messages), offers: fromUnits(redeemed) }, redeemed: offers!.redeemed, total: Number(planned + messages + redeemed) / 10_000 }
}

import { sql } from 'kysely'
import { fromUnits, toUnits } from '#kernel/money.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Campaign } from '../campaign/contract.ts'
import { stepOf } from '../run/running.ts'
import type { CampaignResult } from './contract.ts'

export interface Cost { cost: CampaignResult['cost']; redeemed: number; total: number }

/** What a campaign cost: what was planned for it and the offers that were redeemed. */
export async function countCost({ tx }: Pick<Context, 'tx'>, { id, costs, waves }: Campaign): Promise<Cost> {
  const { rows: [offers] } = await sql<{ cents: string; redeemed: number }>`
    select coalesce(sum(o.cost_cents), 0)::text as cents, count(*)::int as redeemed from offers.gift g join offers.offer o on o.id = g.offer_id where g.step = any (${waves.map((w) => stepOf(id, w.number))}::text[]) and g.state = 'redeemed'`.execute(tx)
  const planned = costs.reduce((sum, cost) => sum + toUnits(cost.amount), 0n)
  const redeemed = BigInt(offers!.cents) * 100n
  return { cost: { total: fromUnits(planned + redeemed), planned: fromUnits(planned), offers: fromUnits(redeemed) }, redeemed: offers!.redeemed, total: Number(planned + redeemed) / 10_000 }
}

import { sql } from 'kysely'
import { toUnits } from '#kernel/money.ts'
import { getSetting } from '#modules/firm/api.ts'
import { reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Campaign } from '../campaign/contract.ts'

/** What a campaign is approved for: its budget, or its planned costs where they are more. */
export function amountOf({ budget, costs }: Pick<Campaign, 'budget' | 'costs'>): number {
  const planned = costs.reduce((sum, cost) => sum + toUnits(cost.amount), 0n)
  return Number(planned > toUnits(budget) ? planned : toUnits(budget)) / 10_000
}

/** Up to how much the asker may approve: the most that any of their roles may; administrators without end. */
export async function authorityOf({ tx, actor }: Context): Promise<number> {
  if (reach(actor, 'approve', 'campaign') === null) return 0
  const { limits } = await getSetting(tx, 'campaigns.approval')
  const { rows } = await sql<{ code: string }>`select coalesce(r.code, r.id::text) as code from people.member_role m join people.role r on r.id = m.role_id where m.member_id = ${actor.memberId}`.execute(tx)
  return actor.memberId === null || rows.some((r) => r.code === 'administrator') ? Infinity : Math.max(0, ...rows.map((r) => limits[r.code] ?? 0))
}

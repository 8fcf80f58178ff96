import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { GrowthCell } from '../standing/vocabulary.ts'
import { growthRefusals, type putGrowthPlan as contract } from './contract.ts'

/** Writes the plan for a cell; an empty plan takes it away. */
export async function putGrowthPlan(context: Context, cell: GrowthCell, { plan, ownerId, reviewOn }: BodyOf<typeof contract>): Promise<void> {
  const { tx, actor, now } = context
  if (ownerId && !(await sql`select from people.member_name where id = ${ownerId} and active`.execute(tx)).rows.length) throw new Refusal(growthRefusals['plan-owner'], {}, '/body/ownerId')
  if (plan) {
    await sql`insert into intelligence.growth_plan (cell, plan, owner_id, review_on, updated_at, updated_by) values (${cell}, ${plan}, ${ownerId ?? null}, ${reviewOn ?? null}, ${now}, ${actor.memberId})
      on conflict (cell) do update set plan = excluded.plan, owner_id = excluded.owner_id, review_on = excluded.review_on, updated_at = excluded.updated_at, updated_by = excluded.updated_by`.execute(tx)
  } else await sql`delete from intelligence.growth_plan where cell = ${cell}`.execute(tx)
  await audit(context, { action: 'update', object: 'growth-plan', detail: { cell, plan, ownerId, reviewOn } })
}

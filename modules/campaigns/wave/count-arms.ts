import { type RawBuilder, sql } from 'kysely'
import type { Arm } from '#analytics/index.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Test } from '../campaign/contract.ts'
import { type RunningWave, stepOf } from '../run/running.ts'
import { armSql, triesSql } from './lots.ts'

/** How many each variant of a wave was sent to, and how many of them did what the test asks. With a test only those who tried are counted, so that the winner's later readers do not tip it. */
export async function countArms({ tx }: Pick<Context, 'tx'>, campaign: { id: string; seed: string }, wave: Pick<RunningWave, 'number' | 'variants' | 'test'>): Promise<Arm[]> {
  const tried = wave.test ? triesSql(campaign.seed, wave, sql`m.party_id`) : sql`true`
  const { rows } = await sql<Arm & { arm: number }>`
    select ${armSql(campaign.seed, wave, sql`m.party_id`)} as arm, count(*)::int as shown, count(*) filter (where ${did(wave.test?.metric ?? 'clicked')})::int as did
    from messaging.message m where m.step = ${stepOf(campaign.id, wave.number)} and m.state = 'sent' and ${tried} group by 1`.execute(tx)
  return wave.variants.map((_, arm) => rows.find((r) => r.arm === arm) ?? { shown: 0, did: 0 })
}

/** Whether the reader of message `m` opened, clicked or bought. What machines open does not count. */
export function did(metric: Test['metric']): RawBuilder<unknown> {
  if (metric === 'bought') return sql`exists (select from orders.sales_order o join parties.party b on b.id = o.buyer_id where (b.id = m.party_id or b.survivor_id = m.party_id) and o.kind = 'order' and o.status not in ('draft', 'cancelled') and o.ordered_day >= m.handed_at::date)`
  const kinds = metric === 'opened' ? ['opened', 'clicked', 'replied'] : ['clicked']
  return sql`exists (select from messaging.notice n where n.message_id = m.id and n.kind = any (${kinds}::text[]) and not n.machine)`
}

import { sql } from 'kysely'
import type { z } from 'zod'
import { wilson } from '#analytics/index.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { ChurnRates } from '../contract.ts'
import { groupingOf, nameIn } from './groups.ts'
import { lastRun, sampleOf } from './last-run.ts'

/** So many groups are told apart; smaller ones are left out. */
const MOST = 12

/** Of those who were customers a horizon ago, the share that did not come back, by group. */
export async function getChurnRates(context: Context, { by }: { by: string }): Promise<z.infer<typeof ChurnRates>> {
  const { tx } = context
  const { grouping, fields } = await groupingOf(by)
  const { rows } = await sql<{ key: string; customers: number; left: number }>`
    select ${grouping.group} as key, count(*)::int as customers, count(*) filter (where f.outcome = 1)::int as left
    from prediction.party f join parties.party p on p.id = f.party_id and p.survivor_id is null and p.deleted_at is null ${grouping.joins}
    where f.outcome is not null ${grouping.walks ? sql`and ${sampleOf('f.party_id')}` : sql``} group by 1 order by 2 desc limit ${MOST}`.execute(tx)
  const names = await grouping.name(context, rows.map((r) => r.key))
  return {
    ...await lastRun(tx), fields, by,
    groups: rows.map(({ key, customers, left }) => {
      const [lower, upper] = wilson(left, customers)
      return { key, label: nameIn(names, key), customers, left, rate: left / customers, lower, upper }
    }),
  }
}

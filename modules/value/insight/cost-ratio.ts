import { sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import type { ValueOverview } from './contract.ts'
import { customers, money, type ShownRun } from './visible.ts'

/** What winning a customer costs against keeping one, over the year up to the run: acquisition by new customers, retention by those who had bought before and bought again. Nothing where neither cost was entered. */
export async function costRatio(tx: Tx, run: ShownRun | undefined, { acquisition, retention, newcomers }: { acquisition: number; retention: number; newcomers: number }): Promise<ValueOverview['ratio']> {
  if (!run || (acquisition === 0 && retention === 0)) return null
  const { rows: [row] } = await sql<{ kept: number }>`select count(*)::int as kept from ${customers} and v.first_day <= ${run.asOf}::date - 365 and v.last_day > ${run.asOf}::date - 365`.execute(tx)
  const { kept } = row!
  const [perNew, perKept] = [newcomers ? acquisition / newcomers : 0, kept ? retention / kept : 0]
  return { perNew: money(perNew), perKept: money(perKept), times: perNew > 0 && perKept > 0 ? perNew / perKept : null, newcomers, kept, unplaced: money(run.ratios.unplaced ?? 0) }
}

import { cohorts, monthLabel } from '#analytics/index.ts'
import { dayIn, dayNumber } from '#kernel/date.ts'
import { fromUnits } from '#kernel/money.ts'
import { getSetting } from '#modules/firm/api.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import type { HttpContext } from '#platform/http/route.ts'
import type { Cohorts } from '../contract.ts'
import { type Purchases, readPurchases } from '../run/purchases.ts'

/** Cohorts among the parties that the asker may see, as of today. */
export async function getCohorts({ tx, actor, db, now }: HttpContext): Promise<Cohorts> {
  const asOf = dayIn(await getSetting(tx, 'firm.zone'), now)
  const purchases = await inRawTransaction(db, actor, (client) => readPurchases(client, asOf))
  return { asOf, currency: await getSetting(tx, 'firm.currency'), cohorts: cohortRows(purchases, asOf) }
}

/** Cohort rows of purchases: size, customers active in each later month, revenue of each. */
export function cohortRows({ ids, rows }: Purchases, asOf: string): Cohorts['cohorts'] {
  const { month, size, start, active, revenue } = cohorts(rows, ids.length, dayNumber(asOf))
  return Array.from(month, (m, j) => ({
    month: monthLabel(m), size: size[j]!, active: [...active.subarray(start[j], start[j + 1])],
    revenue: Array.from(revenue.subarray(start[j], start[j + 1]), (cents) => fromUnits(BigInt(Math.round(cents)) * 100n)),
  }))
}

import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import type { Raw } from '#platform/db/read-columns.ts'
import { type Purchases, readPurchases } from '../purchase/read-purchases.ts'
import type { Terms } from '../purchase/terms.ts'
import { readService, type Service } from '../statement/read-service.ts'
import { marginOf, type Statements, statementsOf } from '../statement/statements.ts'

/** Days of the statement. */
export const YEAR = 365

/** What the database tells of everyone, or of some, in one snapshot. Amounts in hundredths. */
export interface Facts { asOf: string; today: number; purchases: Purchases; statements: Statements; service: Service; margin: number; marginAssumed: boolean }

/** Reads purchases and service up to a day. `margin` is what a whole run found, where only some are read. */
export async function readFacts(client: Raw, asOf: string, terms: Terms, some?: { ids: readonly string[]; margin: number }): Promise<Facts> {
  const today = dayNumber(asOf)
  const purchases = await readPurchases(client, asOf, some?.ids)
  const found = some ? { margin: some.margin, assumed: false } : marginOf(purchases, terms.margin)
  const statements = statementsOf(purchases, today - YEAR, found.margin)
  const service = await readService(client, { from: dayFromNumber(today - YEAR), to: asOf, zone: terms.zone, rewards: terms.rewards }, purchases.ids, some?.ids)
  return { asOf, today, purchases, statements, service, margin: found.margin, marginAssumed: found.assumed }
}

/** Order rows in the base currency's own unit, as the models take money. */
export const modelRows = ({ customer, day, amount }: Purchases) => ({ customer, day, amount: amount.map((cents) => cents / 100) })

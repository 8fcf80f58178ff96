import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import type { Raw } from '#platform/db/read-columns.ts'
import { readColumns } from '#platform/db/read-columns.ts'
import { positionOf, type Purchases, readPurchases } from '../purchase/read-purchases.ts'
import type { Terms } from '../purchase/terms.ts'
import { readService } from '../statement/read-service.ts'
import { marginOf, type Statements, statementsOf } from '../statement/statements.ts'
import type { Parts } from '../score/value-columns.ts'

/** Days of the statement. */
export const YEAR = 365

/** What the database tells of everyone, or of some, in one snapshot. Amounts in hundredths. */
export interface Facts { asOf: string; today: number; purchases: Purchases; statements: Statements; service: Parts['service']; assets: Float64Array | null; margin: number; marginAssumed: boolean }

/** Reads purchases, service and assets up to a day. `margin` is what a whole run found, where only some are read. */
export async function readFacts(client: Raw, asOf: string, terms: Terms, some?: { ids: readonly string[]; margin: number }): Promise<Facts> {
  const today = dayNumber(asOf)
  const purchases = await readPurchases(client, asOf, some?.ids)
  const found = some ? { margin: some.margin, assumed: false } : marginOf(purchases, terms.margin)
  const statements = statementsOf(purchases, today - YEAR, found.margin)
  const { rows, party, phase, cents } = await readService(client, { from: dayFromNumber(today - YEAR), to: asOf, zone: terms.zone }, some?.ids)
  const at = Int32Array.from(party, (id) => positionOf(purchases.ids, id))
  const known = Int32Array.from(at.keys()).filter((k) => at[k]! >= 0)
  const service = { rows: known.length, at: Int32Array.from(known, (k) => at[k]!), phase: Float64Array.from(known, (k) => phase[k]!), cents: Float64Array.from(known, (k) => cents[k]!) }
  return { asOf, today, purchases, statements, service: { ...service, rows: Math.min(rows, known.length) }, assets: await readAssets(client, purchases.ids, terms), margin: found.margin, marginAssumed: found.assumed }
}

/** The custom number field that holds assets, in hundredths, where the composite asks for it. */
async function readAssets(client: Raw, ids: Float64Array, { importance }: Terms): Promise<Float64Array | null> {
  const key = importance.measure === 'composite' && importance.weights.assets > 0 ? importance.assetsField : null
  if (!key || !/^[\w-]+$/.test(key)) return null
  const { rows, columns: [party, value] } = await readColumns(client, `select id, round((custom ->> '${key}')::numeric * 100)::bigint from parties.party where survivor_id is null and custom ->> '${key}' ~ '^-?[0-9.]+$'`, 2)
  const assets = new Float64Array(ids.length)
  for (let i = 0; i < rows; i++) {
    const at = positionOf(ids, party![i]!)
    if (at >= 0) assets[at] = value![i]!
  }
  return assets
}

/** Order rows in the base currency's own unit, as the models take money. */
export const modelRows = ({ customer, day, amount }: Purchases) => ({ customer, day, amount: amount.map((cents) => cents / 100) })

import { discountedPurchasesSql } from '#modules/orders/facts.ts'
import { type Raw, readColumns } from '#platform/db/read-columns.ts'

/** Everyone's order rows as columns: `customer` is a position in `ids`, which ascend; money in hundredths, negative for returns; `cost` NaN where unknown. */
export interface Purchases { ids: Float64Array; customer: Int32Array; day: Int32Array; amount: Float64Array; cost: Float64Array; discount: Float64Array }

/** Reads all parties and their order rows up to a day, aliases resolved; or only those of some (survivors). */
export async function readPurchases(client: Raw, asOf: string, only?: readonly string[]): Promise<Purchases> {
  const ids = only ? Float64Array.from(only, Number).sort() : (await readColumns(client, 'select id from parties.party where survivor_id is null and deleted_at is null order by id', 1)).columns[0]!
  const { rows, columns: [party, days, cents, costs, discounts] } = await readColumns(client, discountedPurchasesSql(asOf, only), 5)
  const customer = new Int32Array(rows), day = new Int32Array(rows), amount = new Float64Array(rows), cost = new Float64Array(rows), discount = new Float64Array(rows)
  let kept = 0
  for (let i = 0; i < rows; i++) {
    const at = positionOf(ids, party![i]!)
    if (at < 0) continue
    customer[kept] = at
    day[kept] = days![i]!
    amount[kept] = cents![i]!
    cost[kept] = costs![i]!
    discount[kept++] = discounts![i]!
  }
  return { ids, customer: customer.subarray(0, kept), day: day.subarray(0, kept), amount: amount.subarray(0, kept), cost: cost.subarray(0, kept), discount: discount.subarray(0, kept) }
}

/** Position in ascending ids; −1 where absent. Where none is missing below it that is one look, else a binary search. */
export function positionOf(ids: Float64Array, id: number): number {
  const dense = id - ids[0]!
  if (ids[dense] === id) return dense
  let low = 0, high = Math.min(ids.length - 1, dense)
  while (low <= high) {
    const middle = (low + high) >> 1
    if (ids[middle] === id) return middle
    if (ids[middle]! < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}

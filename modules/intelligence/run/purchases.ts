import type { OrderRows } from '#analytics/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { type Columns, inRawTransaction, type Raw, readColumns } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { purchasesSql } from '#modules/orders/facts.ts'

/** Everyone's purchases as columns. `customer` is a position in `ids`, which ascend; money in hundredths; `cost` NaN where unknown. */
export interface Purchases { ids: Float64Array; rows: OrderRows; cost: Float64Array }

const CUSTOMERS = `select id from parties.party where survivor_id is null and deleted_at is null order by id`

/** Reads all parties and their purchases up to a day, aliases resolved. Row-level security applies: a member reads what the member may see. */
export async function readPurchases(client: Raw, asOf: string): Promise<Purchases> {
  const { columns: [ids] } = await readColumns(client, CUSTOMERS, 1)
  const orders = await readColumns(client, purchasesSql(asOf), 4)
  return columnsOf(ids!, orders)
}

/** The same for some parties only; ids ascending. */
export async function readPurchasesOf(client: Raw, ids: readonly string[], asOf: string): Promise<Purchases> {
  const orders = await readColumns(client, purchasesSql(asOf, ids), 4)
  return columnsOf(Float64Array.from(ids, Number).sort(), orders)
}

/** Rows of parties that are not among the ids (deleted for good) are left out. */
function columnsOf(ids: Float64Array, { rows, columns }: Columns): Purchases {
  const [party, days, cents, costs] = columns as [Float64Array, Float64Array, Float64Array, Float64Array]
  const customer = new Int32Array(rows), day = new Int32Array(rows), amount = new Float64Array(rows), cost = new Float64Array(rows)
  let kept = 0
  for (let i = 0; i < rows; i++) {
    const at = positionOf(ids, party[i]!)
    if (at < 0) continue
    customer[kept] = at
    day[kept] = days[i]!
    amount[kept] = cents[i]!
    cost[kept] = costs[i]!
    kept += 1
  }
  return { ids, rows: { customer: customer.subarray(0, kept), day: day.subarray(0, kept), amount: amount.subarray(0, kept) }, cost: cost.subarray(0, kept) }
}

/** Binary search in ascending ids; −1 where absent. */
export function positionOf(ids: Float64Array, id: number): number {
  let low = 0, high = ids.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = ids[middle]!
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Purchases up to a day, in a snapshot of their own. */
export const readPurchasesAsOf = (db: Db, actor: Actor, asOf: string): Promise<Purchases> =>
  inRawTransaction(db, actor, (client) => readPurchases(client, asOf), 'isolation level repeatable read, read only')

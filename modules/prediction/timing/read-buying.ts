import type { Day } from '#kernel/date.ts'
import { purchasesSql } from '#modules/orders/facts.ts'
import { type Raw, readColumns } from '#platform/db/read-columns.ts'
import { placeOf } from '../basket/read-sold.ts'
import { sharedFloats, sharedInts } from '../basket/shared.ts'

/** Everyone's orders and returns (negative cents) as columns that threads read together; `customer` is a place in `parties`, which ascend. */
export interface Buying { parties: Float64Array; customer: Int32Array; day: Int32Array; cents: Float64Array }

/** Reads everyone's purchases up to a day. */
export async function readBuying(client: Raw, asOf: Day): Promise<Buying> {
  const { columns: [parties] } = await readColumns(client, 'select id from parties.party where survivor_id is null and deleted_at is null order by id', 1)
  const { rows, columns: [party, days, money] } = await readColumns(client, purchasesSql(asOf), 4)
  const [customer, day, cents] = [sharedInts(rows), sharedInts(rows), sharedFloats(rows)]
  let kept = 0
  for (let i = 0; i < rows; i++) {
    const at = placeOf(parties!, party![i]!)
    if (at < 0) continue
    customer[kept] = at
    day[kept] = days![i]!
    cents[kept++] = money![i]!
  }
  return { parties: parties!.slice(), customer: customer.subarray(0, kept), day: day.subarray(0, kept), cents: cents.subarray(0, kept) }
}

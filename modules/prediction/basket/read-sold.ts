import type { Day } from '#kernel/date.ts'
import { soldLinesSql } from '#modules/orders/facts.ts'
import { type Raw, readColumns } from '#platform/db/read-columns.ts'
import { sharedFloats, sharedInts } from './shared.ts'
import type { Sold } from './sold.ts'

const PARTIES = 'select id from parties.party where survivor_id is null and deleted_at is null order by id'
const PRODUCTS = `select id, dense_rank() over (order by category) * (category is not null)::int, round(price * 100)::bigint, active::int from products.product order by id`

/** Reads what everybody bought up to a day; lines of parties that are gone for good are left out. */
export async function readSold(client: Raw, asOf: Day): Promise<Sold> {
  const { columns: [parties] } = await readColumns(client, PARTIES, 1)
  const { columns: [id, category, price, active] } = await readColumns(client, PRODUCTS, 4)
  const { rows, columns: [party, product, day, order, cents] } = await readColumns(client, soldLinesSql(asOf), 5)
  const lines = { party: sharedInts(rows), product: sharedInts(rows), day: sharedInts(rows), order: sharedFloats(rows), cents: sharedFloats(rows) }
  let kept = 0
  for (let i = 0; i < rows; i++) {
    const [who, what] = [placeOf(parties!, party![i]!), placeOf(id!, product![i]!)]
    if (who < 0 || what < 0) continue
    lines.party[kept] = who
    lines.product[kept] = what
    lines.day[kept] = day![i]!
    lines.order[kept] = order![i]!
    lines.cents[kept] = cents![i]!
    kept += 1
  }
  return {
    parties: parties!.slice(), products: { id: id!.slice(), category: Int32Array.from(category!), price: price!.slice(), active: Uint8Array.from(active!) },
    lines: { party: lines.party.subarray(0, kept), product: lines.product.subarray(0, kept), day: lines.day.subarray(0, kept), order: lines.order.subarray(0, kept), cents: lines.cents.subarray(0, kept) },
  }
}

/** The place of an id in ascending ids; −1 where absent. Where none is missing below it that is one look, else a binary search. */
export function placeOf(ids: Float64Array, id: number): number {
  const dense = id - ids[0]!
  if (ids[dense] === id) return dense
  let low = 0, high = Math.min(ids.length - 1, dense)
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = ids[middle]!
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}

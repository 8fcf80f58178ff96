import { interactions, type Interactions, take } from '#analytics/index.ts'

/** Lines as columns: whose (a place in `parties`), of what (a place in `products`), when, in which order, for how much (negative: came back). */
export interface SoldLines { party: Int32Array; product: Int32Array; day: Int32Array; order: Float64Array; cents: Float64Array }

/** The list: `category` 0 where none; `price` in hundredths, NaN where unknown. */
export interface ProductColumns { id: Float64Array; category: Int32Array; price: Float64Array; active: Uint8Array }

/** What everybody bought. Ids ascend. */
export interface Sold { parties: Float64Array; products: ProductColumns; lines: SoldLines }

/** Who holds what between two days, each once: lines less those that came back. */
export function heldBetween({ party, product, day, cents }: SoldLines, parties: number, products: number, from = -Infinity, until = Infinity): Interactions {
  const within = new Uint32Array(party.length)
  let count = 0
  for (let i = 0; i < party.length; i++) if (day[i]! >= from && day[i]! <= until) within[count++] = i
  const [who, what, sign] = [new Int32Array(count), new Int32Array(count), new Float64Array(count)]
  for (let k = 0; k < count; k++) {
    const i = within[k]!
    who[k] = party[i]!
    what[k] = product[i]!
    sign[k] = cents[i]! < 0 ? -1 : 1
  }
  const held = interactions(who, what, sign, parties, products)
  held.weight.fill(1)
  return held
}

/** The rows `from` up to `to` of who has what, as a table of their own. */
export const rowsFrom = ({ columns, start, column, weight }: Interactions, from: number, to: number): Interactions => {
  const [first, last] = [start[from]!, start[to]!]
  return { rows: to - from, columns, start: start.slice(from, to + 1).map((at) => at - first), column: column.subarray(first, last), weight: weight.subarray(first, last) }
}

/** Only the products that most have bought, so that a list of a hundred thousand articles costs no more than one of some thousands. */
export function mostBought(sold: Sold, most: number): Sold {
  const { id, category, price, active } = sold.products
  if (id.length <= most) return sold
  const times = new Float64Array(id.length)
  for (const p of sold.lines.product) times[p]!++
  const kept = Int32Array.from(Int32Array.from(id.keys()).sort((a, b) => times[b]! - times[a]! || a - b).subarray(0, most)).sort()
  const places = Uint32Array.from(kept)
  const placeOf = new Int32Array(id.length).fill(-1)
  kept.forEach((old, now) => { placeOf[old] = now })
  const { party, product, day, order, cents } = sold.lines
  let n = 0
  for (let i = 0; i < product.length; i++) {
    if (placeOf[product[i]!]! < 0) continue
    party[n] = party[i]!
    product[n] = placeOf[product[i]!]!
    day[n] = day[i]!
    order[n] = order[i]!
    cents[n++] = cents[i]!
  }
  return {
    parties: sold.parties, products: { id: take(id, places), category: take(category, places), price: take(price, places), active: take(active, places) },
    lines: { party: party.subarray(0, n), product: product.subarray(0, n), day: day.subarray(0, n), order: order.subarray(0, n), cents: cents.subarray(0, n) },
  }
}
